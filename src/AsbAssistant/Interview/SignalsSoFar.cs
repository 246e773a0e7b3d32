using AsbAssistant.Triage;

namespace AsbAssistant.Interview;

/// <summary>What all messages so far have shown. It only grows: a later message never takes a flag away (promise 2).</summary>
public sealed record SignalsSoFar
{
    /// <summary>Who read, latest.</summary>
    public string Reader { get; init; } = "";

    /// <summary>Likeliest categories of the first message that showed any.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Strands flagged.</summary>
    public IReadOnlySet<HateStrand> Hate { get; init; } = new HashSet<HateStrand>();

    /// <summary>Risks flagged.</summary>
    public IReadOnlySet<Risk> Risks { get; init; } = new HashSet<Risk>();

    /// <summary>Signals flagged.</summary>
    public IReadOnlySet<Signal> Signals { get; init; } = new HashSet<Signal>();

    /// <summary>Strands to ask about.</summary>
    public IReadOnlySet<HateStrand> AskHate { get; init; } = new HashSet<HateStrand>();

    /// <summary>Risks to ask about.</summary>
    public IReadOnlySet<Risk> AskRisks { get; init; } = new HashSet<Risk>();

    /// <summary>Cues seen.</summary>
    public IReadOnlySet<Cue> Cues { get; init; } = new HashSet<Cue>();

    /// <summary>The words behind each flag, first of each label and text.</summary>
    public IReadOnlyList<Because> Because { get; init; } = [];

    /// <summary>These and what one more message shows.</summary>
    public SignalsSoFar With(WordSignals more) => this with
    {
        Reader = more.Reader,
        Categories = Categories.Count > 0 ? Categories : more.Categories,
        Hate = Union(Hate, more.Hate),
        Risks = Union(Risks, more.Risks),
        Signals = Union(Signals, more.Signals),
        AskHate = Union(AskHate, more.AskHate),
        AskRisks = Union(AskRisks, more.AskRisks),
        Cues = Union(Cues, more.Cues),
        Because = [.. Because.Concat(more.Because).DistinctBy(b => (b.Label, b.Text))],
    };

    private static IReadOnlySet<T> Union<T>(IReadOnlySet<T> before, IReadOnlySet<T> more) =>
        more.Count == 0 ? before : new SortedSet<T>(before.Concat(more));
}
