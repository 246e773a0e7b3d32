using System.Globalization;
using AsbAssistant.Learning.Network;
using AsbAssistant.Learning.Training;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Learning;

/// <summary>How the model does on labelled text it hasn't seen: each label, any hate, any risk, the category.</summary>
public sealed class Evaluation
{
    private readonly List<(LabelledText Text, TriageScores Read)> all;

    public Evaluation(TriageModel model, IEnumerable<LabelledText> texts) => all = [.. texts.Select(text => (text, model.Read(text.Text)))];

    /// <summary>Lines for people.</summary>
    public IEnumerable<string> Report()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{all.Count} texts");
        yield return $"{"label",-28}{"n",5}{"AUC",7}{"@20%",7}{"asked",7}{"load",7}{"flag P",8}{"flag R",8}{"F1",6}";
        foreach (var name in all[0].Read.Scores.Keys.Where(name => !name.StartsWith("category.", StringComparison.Ordinal)))
            yield return Line(name);
        var right = all.Count(one => Canonical.Word(one.Read.Categories[0].Category) == one.Text.Category);
        var three = all.Count(one => one.Read.Categories.Take(3).Any(c => Canonical.Word(c.Category) == one.Text.Category));
        yield return string.Create(CultureInfo.InvariantCulture, $"category right {(double)right / all.Count:F3}, within three {(double)three / all.Count:F3}");
        var danger = all.Where(one => !one.Text.Labels.Contains("risk.immediate_danger")).ToList();
        yield return string.Create(CultureInfo.InvariantCulture, $"emergency card without danger now: {(double)danger.Count(one => one.Read.MayBeDangerNow) / danger.Count:F3}");
    }

    /// <summary>What it got wrong of one label: missed, and asked or flagged for nothing.</summary>
    public IEnumerable<string> Errors(string label)
    {
        foreach (var (text, read) in all)
        {
            var (has, seen) = (text.Labels.Contains(label), IsSeen(read, label));
            if (has != seen)
                yield return string.Create(CultureInfo.InvariantCulture, $"{(has ? "missed" : "raised")} {read.Scores[label]:F2} {text.Id}: {text.Text.ReplaceLineEndings(" ")}");
        }
    }

    private string Line(string name)
    {
        var has = all.Where(one => one.Text.Labels.Contains(name)).ToList();
        var not = all.Where(one => !one.Text.Labels.Contains(name)).ToList();
        var scores = not.Select(one => one.Read.Scores[name]).Order().ToArray();
        var auc = has.Count == 0 || not.Count == 0 ? double.NaN : has.Average(one => Below(scores, one.Read.Scores[name]));
        var atFifth = scores.Length == 0 ? 0 : scores[(int)Math.Min(scores.Length - 1, 0.8 * scores.Length)];
        var flagged = all.Where(one => IsFlagged(one.Read, name)).ToList();
        double hits = flagged.Count(one => one.Text.Labels.Contains(name));
        return string.Create(CultureInfo.InvariantCulture,
            $"{name,-28}{has.Count,5}{auc,7:F3}{Part(has.Count(one => one.Read.Scores[name] > atFifth), has.Count),7}{Part(has.Count(one => IsSeen(one.Read, name)), has.Count),7}"
            + $"{Part(not.Count(one => IsSeen(one.Read, name)), not.Count),7}{Part(hits, flagged.Count),8}{Part(hits, has.Count),8}{Part(2 * hits, flagged.Count + has.Count),6}");
    }

    private static bool IsSeen(TriageScores read, string name) => IsFlagged(read, name) || read.Asked.Any(label => Names(label, name));

    private static bool IsFlagged(TriageScores read, string name) => read.Flagged.Any(label => Names(label, name));

    private static bool Names(Label label, string name) =>
        label.Name == name || (name is LabelOrder.AnyHate or LabelOrder.AnyRisk && label.Name.StartsWith(name + ".", StringComparison.Ordinal));

    private static double Below(double[] sorted, double score)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < score ? (middle + 1, high) : (low, middle);
        }
        return (double)low / sorted.Length;
    }

    private static string Part(double part, double of) => of == 0 ? "–" : (part / of).ToString("F3", CultureInfo.InvariantCulture);
}
