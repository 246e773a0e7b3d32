using System.Globalization;
using AsbAssistant.Learning.Network;

namespace AsbAssistant.Learning.Measures;

/// <summary>How a reader does on labelled text it hasn't seen: each label, the category, and texts of one kind apart. Lines for people.</summary>
public sealed class Evaluation(IReadOnlyList<Judged> all)
{
    private const string Card = "risk.immediate_danger";

    /// <summary>Everything but the errors.</summary>
    public IEnumerable<string> Report() =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{all.Count} texts; shares with their 95 % intervals"),
        $"{"label",-27}{"n",5}{"AUC",7}{"ECE",6} {"recall at 20 %",-18}{"asked or flagged",-18}{"of those without",-18}{"flagged: right",-18}{"flagged: recall",-18}{"F1",4}",
        .. Judged.Labels.Select(Line),
        .. Categories(),
        "", "hate and risk asked about or flagged, where there is any and where there is none; category",
        .. Kind.Lengths.Concat(Kind.Registers).SelectMany(Apart),
        "", "flagged though it only sounds so",
        .. Kind.OnlySoundsLikeHate.SelectMany(kind => Wrongly(kind, LabelOrder.AnyHate)),
        .. Kind.OnlySoundsLikeRisk.SelectMany(kind => Wrongly(kind, LabelOrder.AnyRisk)),
        "", "how sure, and how often so (ECE: the mean distance of the two)",
        .. new[] { LabelOrder.AnyHate, LabelOrder.AnyRisk }.SelectMany(label => new Calibration(label, all).Lines()),
        "", "categories, and what they were read as",
        .. Confusion(),
    ];

    /// <summary>What it got wrong of one label: missed, and asked or flagged for nothing. Of <c>category</c>: what was read as another.</summary>
    public IEnumerable<string> Errors(string label) => label == "category"
        ? all.Where(one => !one.IsCategoryWithin(1)).Select(one => $"{one.Text.Category} read as {Likeliest(one)} {Words(one)}")
        : all.Where(one => one.Has(label) != one.Seen.Contains(label))
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{(one.Has(label) ? "missed" : "raised")} {one.Score(label):F2} {Words(one)}"));

    private string Line(string label)
    {
        var (has, not) = Split(all, label);
        var ranking = new Ranking(has.Select(one => one.Score(label)), not.Select(one => one.Score(label)));
        var flagged = all.Where(one => one.Flagged.Contains(label)).ToList();
        var right = Share.Among(flagged, one => one.Has(label));
        var f1 = 2.0 * right.Part / (flagged.Count + has.Count);
        return string.Create(CultureInfo.InvariantCulture,
            $"{label,-27}{has.Count,5}{ranking.Auc,7:.000}{new Calibration(label, all).Error,6:.000} {ranking.RecallAt(0.2),-18}{Seen(has, label),-18}{Seen(not, label),-18}{right,-18}{new Share(right.Part, has.Count),-18}{f1,4:.00}");
    }

    private IEnumerable<string> Categories()
    {
        yield return $"category right {Share.Among(all, one => one.IsCategoryWithin(1)).InFull()}, within three {Share.Among(all, one => one.IsCategoryWithin(3)).InFull()}";
        yield return $"emergency card without danger now {Share.Among(all.Where(one => !one.Has(Card)).ToList(), one => one.MayBeDangerNow).InFull()}";
    }

    private IEnumerable<string> Apart(Kind kind)
    {
        if (kind.Of(all) is not { Count: > 0 } here)
            yield break;
        string[] parts = [.. new[] { LabelOrder.AnyHate, LabelOrder.AnyRisk }.Select(label => Split(here, label) is var (has, not) ? $"{label} {Seen(has, label).InFull(),-28}{Seen(not, label).InFull(),-28}" : "")];
        yield return string.Create(CultureInfo.InvariantCulture, $"  {kind.Name,-34}{here.Count,5}  {string.Concat(parts)}category {Share.Among(here, one => one.IsCategoryWithin(1))}");
    }

    private IEnumerable<string> Wrongly(Kind kind, string label)
    {
        var harmless = kind.Of(all.Where(one => !one.Has(label)));
        if (harmless.Count > 0)
            yield return $"  {kind.Name,-38} as {label}: {Share.Among(harmless, one => one.Flagged.Contains(label)).InFull()}, asked or flagged {Seen(harmless, label).InFull()}";
    }

    private IEnumerable<string> Confusion() => all.GroupBy(one => one.Text.Category).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        string.Create(CultureInfo.InvariantCulture,
            $"  {group.Key,-18}{group.Count(),4}: {string.Join(", ", group.GroupBy(Likeliest).OrderByDescending(read => read.Count()).ThenBy(read => read.Key, StringComparer.Ordinal).Select(read => $"{read.Key} {read.Count()}"))}"));

    private static (List<Judged> Has, List<Judged> Not) Split(IReadOnlyList<Judged> all, string label) => ([.. all.Where(one => one.Has(label))], [.. all.Where(one => !one.Has(label))]);

    private static Share Seen(List<Judged> among, string label) => Share.Among(among, one => one.Seen.Contains(label));

    private static string Likeliest(Judged one) => one.Categories.Count == 0 ? "nothing" : one.Categories[0];

    private static string Words(Judged one) => $"{one.Text.Id}: {one.Text.Text.ReplaceLineEndings(" ")}";
}
