namespace AsbAssistant.Interview;

/// <summary>Something a turn makes happen beyond its replies. Decided by the interview, carried out in the turn's one commit.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>There must be a case now, sent or not. Harmless when there is one.</summary>
    public sealed record MakeCase(CaseReason Reason) : Effect;

    /// <summary>A neutral alert to a person. Once for each kind in a conversation.</summary>
    public sealed record RaiseAlert(AlertKind Kind) : Effect;

    /// <summary>The resident sends the report.</summary>
    public sealed record SendReport : Effect;

    /// <summary>The resident asks to withdraw: a note that an officer checks by the earlier safe way, since somebody else could be asking.</summary>
    public sealed record AskToWithdraw(string Words) : Effect;

    /// <summary>A new secret code for the report's reference was shown; its hash replaces the one before.</summary>
    public sealed record GiveCode(string CodeHash) : Effect;
}

/// <summary>Why a case was made in this turn.</summary>
public enum CaseReason
{
    /// <summary>Words that say danger, a weapon, self-harm, a child or adult at risk, exploitation or fire.</summary>
    Danger,

    /// <summary>Domestic abuse without danger now: a sealed note for the domestic abuse lead, no contact, no clocks.</summary>
    AbuseNote,

    /// <summary>The home can't be locked: the repair's 24 hours have begun.</summary>
    HomeInsecure,

    /// <summary>Nobody could read it: a person the same day.</summary>
    Unread,

    /// <summary>The resident sent the report.</summary>
    Sent,
}

/// <summary>Whom an alert is for and how fast. Its text names no name, no words, no address.</summary>
public enum AlertKind
{
    /// <summary>Danger now, a weapon: the duty officer.</summary>
    Danger,

    /// <summary>Self-harm: the duty officer, critical queue (handbook 5.6).</summary>
    SelfHarm,

    /// <summary>Domestic abuse: the domestic abuse lead.</summary>
    DomesticAbuse,

    /// <summary>A child or adult at risk, exploitation: the safeguarding lead.</summary>
    Safeguarding,

    /// <summary>A home that can't be locked: repairs, day or night.</summary>
    InsecureHome,

    /// <summary>Something nobody could read: a person the same day.</summary>
    Unread,

    /// <summary>The talk went silent after self-harm or danger (handbook 5.6, 9).</summary>
    AbandonedAfterDisclosure,
}
