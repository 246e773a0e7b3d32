using AsbAssistant.Learning.Network;
using AsbAssistant.Learning.Training;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Learning.Measures;

/// <summary>A labelled text and what a reader made of it. Names are those of <see cref="Label.Name"/>; <c>hate</c> and <c>risk</c> mean any.</summary>
/// <param name="Text">with the labels it carries</param>
/// <param name="Scores">of each label; one that isn't there counts as 0</param>
/// <param name="Categories">without prefix, likeliest first</param>
/// <param name="Flagged">shown to staff as present</param>
/// <param name="Seen">flagged or asked about</param>
public sealed record Judged(LabelledText Text, IReadOnlyDictionary<string, double> Scores, IReadOnlyList<string> Categories, IReadOnlySet<string> Flagged, IReadOnlySet<string> Seen)
{
    private static readonly string[] Groups = [LabelOrder.AnyHate, LabelOrder.AnyRisk];

    /// <summary>Every label that is measured.</summary>
    public static IReadOnlyList<string> Labels { get; } =
        [.. Groups.Concat(Label.All.Where(label => label.Hate is not null || label.Risk is not null || label.Signal is not null).Select(label => label.Name)).Order(StringComparer.Ordinal)];

    /// <summary>Near enough to danger for the emergency card.</summary>
    public bool MayBeDangerNow { get; private init; }

    /// <summary>By the model alone.</summary>
    public static Judged By(TriageModel model, LabelledText text)
    {
        var read = model.Read(text.Text);
        return new Judged(text, read.Scores, [.. read.Categories.Select(one => Canonical.Word(one.Category))], WithGroups(read.Flagged), WithGroups([.. read.Flagged, .. read.Asked]))
        {
            MayBeDangerNow = read.MayBeDangerNow,
        };
    }

    /// <summary>As residents meet it: the reader that a service uses.</summary>
    public static Judged By(IReadWords reader, LabelledText text)
    {
        var read = reader.Read(text.Text);
        var flagged = Label.All.Where(label => Has(read.Hate, label.Hate) || Has(read.Risks, label.Risk) || Has(read.Signals, label.Signal)).ToList();
        var asked = Label.All.Where(label => Has(read.AskHate, label.Hate) || Has(read.AskRisks, label.Risk));
        var scores = new Dictionary<string, double>(read.Scores, StringComparer.Ordinal);
        // Phrase lists score strands and single risks only. Any of them is at least as likely as the likeliest.
        foreach (var group in Groups)
            scores[group] = read.Scores.Where(pair => pair.Key == group || IsOf(group, pair.Key)).Select(pair => pair.Value).DefaultIfEmpty().Max();
        return new Judged(text, scores, [.. read.Categories.Select(Canonical.Word)], WithGroups(flagged), WithGroups([.. flagged, .. asked]))
        {
            MayBeDangerNow = read.DangerNow != Suspicion.None || read.Risks.Contains(Risk.ImmediateDanger),
        };
    }

    /// <summary>The text carries this label.</summary>
    public bool Has(string label) => Text.Labels.Contains(label);

    /// <summary>A label's score.</summary>
    public double Score(string label) => Scores.GetValueOrDefault(label);

    /// <summary>Whether its category is among so many likeliest.</summary>
    public bool IsCategoryWithin(int first) => Categories.Take(first).Contains(Text.Category);

    private static bool Has<T>(IReadOnlySet<T> set, T? value)
        where T : struct => value is { } one && set.Contains(one);

    private static HashSet<string> WithGroups(IReadOnlyList<Label> labels) =>
        [.. labels.Select(label => label.Name), .. Groups.Where(group => labels.Any(label => IsOf(group, label.Name)))];

    private static bool IsOf(string group, string label) => label.StartsWith(group + ".", StringComparison.Ordinal);
}
