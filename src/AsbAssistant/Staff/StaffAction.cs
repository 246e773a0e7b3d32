namespace AsbAssistant.Staff;

/// <summary>What members of staff do here. Everything but the last two is done to one case, and only to a case they may see.</summary>
public enum StaffAction
{
    /// <summary>Open a case and read it.</summary>
    View,

    /// <summary>Give it to somebody.</summary>
    Assign,

    /// <summary>Write a note for colleagues.</summary>
    AddNote,

    /// <summary>Write down that the resident was reached, or that it was tried.</summary>
    RecordContact,

    /// <summary>See and use a way of contact that nobody has called safe; a reason is always asked.</summary>
    UseUnsafeChannel,

    /// <summary>Write to the resident in the chat.</summary>
    Reply,

    /// <summary>Take a file home to look at it.</summary>
    DownloadFile,

    /// <summary>Say what a file shows.</summary>
    ReviewEvidence,

    /// <summary>Put another report about the same party to the case.</summary>
    JoinReport,

    /// <summary>Decide how soon, against the rules, with a reason.</summary>
    OverridePriority,

    /// <summary>Send a test alert and say that it came.</summary>
    TestAlerts,

    /// <summary>Make and change accounts.</summary>
    ManageAccounts,
}
