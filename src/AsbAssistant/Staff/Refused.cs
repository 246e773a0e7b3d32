namespace AsbAssistant.Staff;

/// <summary>Why an officer's action was not done. Nothing was written.</summary>
public enum Refused
{
    /// <summary>Their roles don't allow it, or they may not meet the case: to them it does not exist.</summary>
    NotAllowed,

    /// <summary>Words are needed and none were given.</summary>
    NoWords,

    /// <summary>The words are longer than <see cref="OfficerDecides.MostSigns"/>.</summary>
    TooLong,

    /// <summary>A reason is needed and none was given.</summary>
    NoReason,

    /// <summary>The way of contact is not confirmed safe: the duty or safeguarding role is needed.</summary>
    NotConfirmedSafe,

    /// <summary>A sealed note: nobody writes into its chat, whoever asks.</summary>
    NobodyContacts,

    /// <summary>Nothing speaks first into a chat where abuse was named, until the resident has called the chat safe.</summary>
    AbuseNamed,

    /// <summary>The one it is to be given to may not meet this case.</summary>
    CannotBeTheirs,

    /// <summary>Nobody was chosen to give it to.</summary>
    NobodyChosen,

    /// <summary>One of the choices is still open.</summary>
    NothingChosen,

    /// <summary>There is no such file on the case.</summary>
    NoSuchFile,

    /// <summary>There is no such report, or none they may meet, or it is on this case already.</summary>
    NoSuchReport,

    /// <summary>A sealed note joins no other case, and none joins it.</summary>
    StaysAlone,

    /// <summary>It is so already.</summary>
    NothingChanges,
}
