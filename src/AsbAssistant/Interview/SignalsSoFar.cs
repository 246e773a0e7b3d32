using AsbAssistant.Shared;
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

    /// <summary>Highest score of each label flagged or asked about, between 0 and 1, by its name.</summary>
    public IReadOnlyDictionary<string, double> Scores { get; init; } = new Dictionary<string, double>();

    /// <summary>From which score those labels count as present; nothing for what only a phrase list has seen.</summary>
    public IReadOnlyDictionary<string, double> FlaggedFrom { get; init; } = new Dictionary<string, double>();

    /// <summary>
    /// Whether a risk is suspected though not flagged. The assistant asks about more than that: its one gentle question covers
    /// everything that words leave open.
    /// </summary>
    public bool Suspects(Risk risk) => AskRisks.Contains(risk) && !Risks.Contains(risk) && IsLikely($"risk.{Canonical.Word(risk)}");

    /// <summary>Whether a strand is suspected though not flagged.</summary>
    public bool Suspects(HateStrand strand) => AskHate.Contains(strand) && !Hate.Contains(strand) && IsLikely($"hate.{Canonical.Word(strand)}");

    /// <summary>Whether a label, by its name, was only asked about and never flagged.</summary>
    public bool IsOnlyAsked(string name) => Label.TryParse(name, out var label)
        && ((label.Hate is { } strand && !Hate.Contains(strand)) || (label.Risk is { } risk && !Risks.Contains(risk)));

    // What has no score was seen before scores were kept, or by a phrase list.
    private bool IsLikely(string label) => !Scores.TryGetValue(label, out var score) || score >= WordSignals.SuspectedFrom;

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
        Scores = Joined(Scores, Raised(more).Select(label => KeyValuePair.Create(label, Math.Round(more.Scores[label], 3)))),
        FlaggedFrom = Joined(FlaggedFrom, Raised(more).Where(more.FlaggedFrom.ContainsKey).Select(label => KeyValuePair.Create(label, Math.Round(more.FlaggedFrom[label], 3)))),
    };

    // Of some forty scores only those of labels that words have raised are kept.
    private static IEnumerable<string> Raised(WordSignals more) => more.Scores.Keys.Where(name => Label.TryParse(name, out var label) && IsRaised(more, label));

    private static bool IsRaised(WordSignals more, Label label) =>
        label.Hate is { } strand ? more.Hate.Contains(strand) || more.AskHate.Contains(strand)
        : label.Risk is { } risk ? more.Risks.Contains(risk) || more.AskRisks.Contains(risk)
        : label.Signal is { } signal ? more.Signals.Contains(signal)
        : label.Category is { } category && more.Categories.Contains(category);

    private static SortedDictionary<string, double> Joined(IEnumerable<KeyValuePair<string, double>> before, IEnumerable<KeyValuePair<string, double>> more) => new(
        before.Concat(more).GroupBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Max(one => one.Value)), StringComparer.Ordinal);

    private static IReadOnlySet<T> Union<T>(IReadOnlySet<T> before, IReadOnlySet<T> more) =>
        more.Count == 0 ? before : new SortedSet<T>(before.Concat(more));
}
