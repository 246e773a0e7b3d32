using AsbAssistant.Learning.Network;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Learning.Heads;

/// <summary>Joins what the network and the n-grams say, label by label. Training and reading both come through here.</summary>
internal sealed class Raw(LabelOrder order, IReadOnlyList<string> outputs)
{
    private readonly Dictionary<string, int> byOutput = outputs.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
    private readonly Category[] categories = [.. order.Category.Select(name => Canonical.FromWord<Category>(name)!.Value)];

    /// <summary>The three scores of a label: n-grams, network, its likeliest sentence.</summary>
    public float[] Scores(int label, NetworkReading read, float[] ngrams) => [ngrams[byOutput[order.Labels[label]]], read.Labels[label], read.Sentences[label]];

    /// <summary>The three scores of any risk: n-grams, the likeliest risk, all risks together.</summary>
    public float[] AnyRisk(IReadOnlyDictionary<string, float> logOdds, float[] ngrams)
    {
        var risks = logOdds.Where(pair => pair.Key.StartsWith("risk.", StringComparison.Ordinal)).Select(pair => pair.Value).ToList();
        return [ngrams[byOutput[LabelOrder.AnyRisk]], risks.Max(), MathF.Log(risks.Sum(MathF.Exp))];
    }

    /// <summary>Log-odds of each label, of <c>hate</c> and of <c>risk</c>.</summary>
    public Dictionary<string, float> Labels(IReadOnlyDictionary<string, Logistic> stacks, NetworkReading read, float[] ngrams)
    {
        var logOdds = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var label = 0; label < order.Labels.Count; label++)
            logOdds[order.Labels[label]] = stacks[order.Labels[label]].LogOdds(Scores(label, read, ngrams));
        if (stacks.TryGetValue(LabelOrder.AnyRisk, out var any))
            logOdds[LabelOrder.AnyRisk] = any.LogOdds(AnyRisk(logOdds, ngrams));
        return logOdds;
    }

    /// <summary>All categories with their probabilities, likeliest first.</summary>
    public IReadOnlyList<(Category Category, double Probability)> Categories(CategoryMix mix, NetworkReading read, float[] ngrams)
    {
        var sums = categories.Select((category, i) => (mix.Network * read.Category[i]) + (mix.NGrams * ngrams[byOutput["category." + Canonical.Word(category)]])).ToArray();
        sums[Array.IndexOf(categories, Category.Harassment)] += MathF.Log(mix.HarassmentOdds);
        var highest = sums.Max();
        var parts = sums.Select(sum => Math.Exp(sum - highest)).ToArray();
        var total = parts.Sum();
        return [.. categories.Zip(parts, (category, part) => (category, part / total)).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.category)];
    }
}
