using AsbAssistant.Cases.Events;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>
/// A case as its events make it: nothing is stored but the events, and every reading of a case (page, worklist, document for
/// programs) comes from here.
/// </summary>
public sealed partial record Case
{
    /// <summary>Its stream.</summary>
    public required CaseId Id { get; init; }

    /// <summary>What the first resident holds.</summary>
    public required string Reference { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Why it was made.</summary>
    public required CaseReason OpenedFor { get; init; }

    /// <summary>Version of the last event.</summary>
    public long Version { get; init; }

    /// <summary>Hash of the last event.</summary>
    public string Hash { get; init; } = EventChain.Start;

    /// <summary>What was found wrong with the stream when it was loaded; null when nothing was.</summary>
    public ChainFault? Fault { get; init; }

    /// <summary>Where it stands.</summary>
    public CaseStatus Status { get; init; } = CaseStatus.Unsent;

    /// <summary>Anti-social behaviour or good neighbourhood management.</summary>
    public CaseKind Kind { get; init; } = CaseKind.Asb;

    /// <summary>How soon; null in the instant before the rules have spoken.</summary>
    public CasePriority? Priority { get; init; }

    /// <summary>Who may meet it.</summary>
    public Restriction Restriction { get; init; }

    /// <summary>A sealed note: only the safeguarding role meets it, nobody contacts the resident.</summary>
    public bool NoContact { get; init; }

    /// <summary>Reports on it, the first one first; each as last known.</summary>
    public IReadOnlyList<Report> Reports { get; init; } = [];

    /// <summary>Conversations whose report was sent.</summary>
    public IReadOnlyList<string> SentConversations { get; init; } = [];

    /// <summary>References of reports that joined it.</summary>
    public IReadOnlyList<string> JoinedReferences { get; init; } = [];

    /// <summary>Changes asked for that an officer has yet to check.</summary>
    public IReadOnlyList<ChangeAsked> ChangesAsked { get; init; } = [];

    /// <summary>The contact wishes that count, behind <see cref="Contact"/>.</summary>
    internal SafeContact Said { get; init; } = SafeContact.None;

    /// <summary>Files.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>Promises with dates, in the order they were first made.</summary>
    public IReadOnlyList<CaseClock> Clocks { get; init; } = [];

    /// <summary>What needs making safe; null when nothing does.</summary>
    public RepairNeeded? Repair { get; init; }

    /// <summary>The complaint beside it; null when there is none.</summary>
    public ComplaintLogged? Complaint { get; init; }

    /// <summary>Alerts raised, each kind once.</summary>
    public IReadOnlyList<AlertKind> Alerts { get; init; } = [];

    /// <summary>Who owns it; null while nobody does.</summary>
    public Assigned? Assignee { get; init; }

    /// <summary>When staff first did anything on it; null until then. An alerted case stands first on the worklist so long.</summary>
    public DateTimeOffset? TakenUpAt { get; init; }

    /// <summary>Everything that happened, oldest first.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];
}

/// <summary>One line of a case's history.</summary>
/// <param name="Version">of the event</param>
/// <param name="At">when</param>
/// <param name="Who">who did it</param>
/// <param name="What">what happened</param>
/// <param name="Why">the reason given, if any</param>
public sealed record TimelineEntry(long Version, DateTimeOffset At, Actor Who, CaseEvent What, string? Why)
{
    /// <summary>Its word on disk.</summary>
    public string Type => EventNames.Of(What);
}
