namespace AsbAssistant.Triage;

/// <summary>What one message shows to whoever reads it. Nothing here decides; it flags and it asks.</summary>
public sealed record WordSignals
{
    /// <summary>From which score a label asked about is called suspected: of ten messages like it, one carries it.</summary>
    public const double SuspectedFrom = 0.1;

    /// <summary>Who read: a phrase list's version, a model's name and date.</summary>
    public required string Reader { get; init; }

    /// <summary>False when the words could not be read at all: another language, no letters. Then "not read", never "no risk".</summary>
    public bool Readable { get; init; } = true;

    /// <summary>The likeliest categories, best first; empty when the words say nothing about it.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Strands shown to staff as present.</summary>
    public IReadOnlySet<HateStrand> Hate { get; init; } = new HashSet<HateStrand>();

    /// <summary>Risks shown to staff as present.</summary>
    public IReadOnlySet<Risk> Risks { get; init; } = new HashSet<Risk>();

    /// <summary>Signals shown to staff as present.</summary>
    public IReadOnlySet<Signal> Signals { get; init; } = new HashSet<Signal>();

    /// <summary>Strands below the flagging threshold that the assistant asks about.</summary>
    public IReadOnlySet<HateStrand> AskHate { get; init; } = new HashSet<HateStrand>();

    /// <summary>Risks below the flagging threshold that the assistant asks about.</summary>
    public IReadOnlySet<Risk> AskRisks { get; init; } = new HashSet<Risk>();

    /// <summary>Near enough to danger at this very moment that the emergency card comes before the question whether it is.</summary>
    public Suspicion DangerNow { get; init; }

    /// <summary>Cues from the phrase lists.</summary>
    public IReadOnlySet<Cue> Cues { get; init; } = new HashSet<Cue>();

    /// <summary>Score of each label between 0 and 1, by its name; a phrase list gives only 0 or 1.</summary>
    public IReadOnlyDictionary<string, double> Scores { get; init; } = new Dictionary<string, double>();

    /// <summary>From which score each label counts as present, by its name; empty for a reader that only knows yes and no.</summary>
    public IReadOnlyDictionary<string, double> FlaggedFrom { get; init; } = new Dictionary<string, double>();

    /// <summary>The words behind each flag and each question.</summary>
    public IReadOnlyList<Because> Because { get; init; } = [];

    /// <summary>Nothing shown, by a reader of that name.</summary>
    public static WordSignals Nothing(string reader) => new() { Reader = reader };
}
