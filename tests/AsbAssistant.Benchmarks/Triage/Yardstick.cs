using AsbAssistant.Learning.Measures;
using AsbAssistant.Learning.Training;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Benchmarks.Triage;

/// <summary>What all readers of triage are measured by.</summary>
internal static class Yardstick
{
    /// <summary>Any hate, and each risk.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["hate", .. Enum.GetValues<Risk>().Select(risk => "risk." + Canonical.Word(risk))];

    /// <summary>What a peer learns: those, any risk, and the categories.</summary>
    public static IReadOnlyList<string> Targets { get; } = [.. Labels, "risk", .. Enum.GetValues<Category>().Select(category => "category." + Canonical.Word(category))];

    /// <summary>Whether a text carries a target.</summary>
    public static bool Carries(this LabelledText text, string target) => text.Labels.Contains(target) || "category." + text.Category == target;

    /// <summary>A slice of the training text, on which peers choose their options.</summary>
    public static bool IsForChoosing(LabelledText text) => text.Fold(10) == 1;

    /// <summary>What peers choose by.</summary>
    public static double MeanAuc(IReadOnlyList<Judged> judged) => Labels.Average(label => Ranking(judged, label).Auc);

    /// <summary>How a label's scores put the texts.</summary>
    public static Ranking Ranking(IReadOnlyList<Judged> judged, string label) =>
        new(judged.Where(one => one.Has(label)).Select(one => one.Score(label)), judged.Where(one => !one.Has(label)).Select(one => one.Score(label)));

    /// <summary>A peer's scores: its categories are those it scores highest.</summary>
    public static Judged Judge(LabelledText text, IReadOnlyDictionary<string, double> scores) => new(
        text, scores,
        [.. scores.Where(pair => pair.Key.StartsWith("category.", StringComparison.Ordinal)).OrderByDescending(pair => pair.Value).Select(pair => pair.Key["category.".Length..])],
        new HashSet<string>(), new HashSet<string>());
}
