namespace AsbAssistant.Cases;

/// <summary>What kind of work a case is.</summary>
public enum CaseKind
{
    /// <summary>Anti-social behaviour.</summary>
    Asb,

    /// <summary>Good neighbourhood management: a real route with its own clock, never a refusal (handbook 2.4).</summary>
    Gnm,
}

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Made because of what was said; the resident has not sent it.</summary>
    Unsent,

    /// <summary>Sent, or added to by staff, and not yet assessed by a person.</summary>
    New,

    /// <summary>Being worked on.</summary>
    Open,

    /// <summary>Done.</summary>
    Closed,
}
