namespace AsbAssistant.Triage;

/// <summary>What the priority rules look at: what is said, and what the resident answered.</summary>
public sealed record TriageFacts
{
    /// <summary>The main behaviour; null when nobody has said.</summary>
    public Category? Category { get; init; }

    /// <summary>Strands flagged or chosen.</summary>
    public IReadOnlyCollection<HateStrand> Hate { get; init; } = [];

    /// <summary>The resident feels it is because of who they are, or isn't sure.</summary>
    public bool HatePerceived { get; init; }

    /// <summary>Risks flagged.</summary>
    public IReadOnlyCollection<Risk> Risks { get; init; } = [];

    /// <summary>Signals flagged.</summary>
    public IReadOnlyCollection<Signal> Signals { get; init; } = [];

    /// <summary>Cues seen.</summary>
    public IReadOnlyCollection<Cue> Cues { get; init; } = [];

    /// <summary>Somebody is in danger now, as the resident last said.</summary>
    public bool DangerNow { get; init; }

    /// <summary>The resident answered that somebody was threatened or hurt.</summary>
    public bool Threatened { get; init; }

    /// <summary>The home can't be locked or closed.</summary>
    public bool HomeInsecure { get; init; }

    /// <summary>Afraid to be at home or to go out.</summary>
    public bool Afraid { get; init; }

    /// <summary>Something came that nobody could read.</summary>
    public bool Unread { get; init; }

    /// <summary>Ordinary living: good neighbourhood management (handbook 2.4).</summary>
    public bool IsOrdinaryLiving { get; init; }
}
