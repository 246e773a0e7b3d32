using AsbAssistant.Learning.Heads;
using AsbAssistant.Learning.Network;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using Microsoft.ML.Data;

namespace AsbAssistant.Learning.Training;

/// <summary>Sets, on text that nothing has seen, how network and n-grams are joined, and from where a label is asked about and flagged.</summary>
internal sealed class Stacking(LabelOrder order, Raw raw, IReadOnlyList<LabelledText> texts, IReadOnlyList<NetworkReading> read, IReadOnlyList<float[]> ngrams,
    IReadOnlyList<WordSignals> floor, float l2)
{
    // The corpus is harder than what residents type on most days: at these loads here, plain reports are asked about less often.
    private const double HateLoad = 0.135;
    private const double RiskLoad = 0.275;
    private const double CardLoad = 0.05;
    private const double AskedOfThoseOpen = 0.98;
    private const float HarassmentOdds = 1.5f; // 28, 23 and 9 % of three sets of whole messages, 13 % of the training text
    // A label's few examples are no sure measure of the unlikeliest one.
    private const double Margin = 0.5;
    private const double AsGood = 0.01;
    private const double FlagPrecision = 0.9;
    private const double HateFlagPrecision = 0.86;

    public HeadsFile Fit(HeadsFile heads)
    {
        for (var label = 0; label < order.Labels.Count; label++)
        {
            var scores = texts.Select((_, i) => raw.Scores(label, read[i], ngrams[i])).ToList();
            heads.Stacks[order.Labels[label]] = Stack(scores, Has(order.Labels[label]));
        }
        var stacks = heads.Stacks;
        var logOdds = texts.Select((_, i) => raw.Labels(stacks, read[i], ngrams[i])).ToList();
        heads.Stacks[LabelOrder.AnyRisk] = Stack([.. logOdds.Select((one, i) => raw.AnyRisk(one, ngrams[i]))], Has(LabelOrder.AnyRisk));
        var all = texts.Select((_, i) => raw.Labels(stacks, read[i], ngrams[i])).ToList();

        foreach (var name in stacks.Keys)
        {
            var probabilities = all.Select(one => (double)Logistic.Probability(one[name])).ToArray();
            var has = Has(name);
            heads.Thresholds[name] = new Thresholds((float)Ask(name, probabilities, has, all), (float)Flag(name, probabilities, has));
        }
        return heads with { Category = Mix(), Card = (float)AtLoad([.. all.Select(one => (double)Logistic.Probability(one["risk.immediate_danger"]))], Has("risk.immediate_danger"), CardLoad) };
    }

    private bool[] Has(string label) => [.. texts.Select(text => text.Labels.Contains(label))];

    // Standardised, fitted, and the scale put back into the weights.
    private Logistic Stack(List<float[]> scores, bool[] has)
    {
        var mean = Enumerable.Range(0, 3).Select(n => scores.Average(one => one[n])).ToArray();
        var scale = Enumerable.Range(0, 3).Select(n => MathF.Sqrt(scores.Average(one => (one[n] - mean[n]) * (one[n] - mean[n])) + 1e-6f)).ToArray();
        var rows = scores.Select(one => new VBuffer<float>(3, [.. one.Select((score, n) => (score - mean[n]) / scale[n])])).ToList();
        var fitted = LogisticTrainer.Fit(rows, has, l2);
        var weights = fitted.Weights.Select((weight, n) => weight / scale[n]).ToArray();
        return new Logistic(weights, fitted.Bias - weights.Zip(mean, (weight, m) => weight * m).Sum());
    }

    private double Ask(string name, double[] probabilities, bool[] has, List<Dictionary<string, float>> all)
    {
        if (name is LabelOrder.AnyHate or LabelOrder.AnyRisk)
            return Gate(name, probabilities);
        var group = name.Split('.')[0];
        if (group == "signal")
            return 1;
        // Of the messages that are asked about at all, nearly all that carry this label.
        var gate = all.Select(one => (double)Logistic.Probability(one[group])).ToArray();
        var open = Gate(group, gate);
        var reached = probabilities.Where((_, i) => has[i] && gate[i] >= open).OrderDescending().ToList();
        return reached.Count == 0 ? 0.5 : reached[(int)Math.Ceiling(AskedOfThoseOpen * reached.Count) - 1] * Margin;
    }

    // What the lists raise is asked about anyway: the model has what is left of the load.
    private double Gate(string group, double[] probabilities)
    {
        var has = Has(group);
        var isRaised = floor.Select(read => group == LabelOrder.AnyHate ? read.Hate.Count + read.AskHate.Count > 0 : read.Risks.Count + read.AskRisks.Count > 0).ToArray();
        var others = has.Count(one => !one);
        var raised = has.Zip(isRaised).Count(pair => !pair.First && pair.Second);
        var left = Math.Max(0, ((group == LabelOrder.AnyHate ? HateLoad : RiskLoad) * others) - raised);
        return AtLoad(probabilities, [.. has.Zip(isRaised, (one, other) => one || other)], left / Math.Max(1, others - raised));
    }

    private static double AtLoad(double[] probabilities, bool[] has, double load)
    {
        var others = probabilities.Where((_, i) => !has[i]).OrderDescending().ToList();
        return others[(int)(load * others.Count)] + 1e-6;
    }

    // Signals: the lowest score whose F1 is as good as the best within a hundredth: of a plateau the end that misses least. Hate and risk:
    // the lowest from which upwards nine in ten are right (hate: 86 in 100, for a record of hate decides nothing and a missed one is the
    // worse fault), and never below a half.
    private static double Flag(string name, double[] probabilities, bool[] has)
    {
        var sorted = probabilities.Zip(has).OrderByDescending(pair => pair.First).ToList();
        var all = has.Count(one => one);
        var right = 0;
        var measured = new List<(double From, double Precision, double F1)>(sorted.Count);
        for (var i = 0; i < sorted.Count; i++)
        {
            right += sorted[i].Second ? 1 : 0;
            measured.Add((sorted[i].First, (double)right / (i + 1), 2.0 * right / (i + 1 + all)));
        }
        var best = measured.Max(one => one.F1);
        var enough = name.StartsWith(LabelOrder.AnyHate, StringComparison.Ordinal) ? HateFlagPrecision : FlagPrecision;
        var good = name.StartsWith("signal.", StringComparison.Ordinal)
            ? measured.Where(one => one.F1 >= best - AsGood)
            : measured.Where(one => one.Precision >= enough && one.From >= 0.5);
        return good.Select(one => one.From).DefaultIfEmpty(1).Min();
    }

    private CategoryMix Mix()
    {
        var (best, mix) = (double.NegativeInfinity, new CategoryMix(1, 0));
        foreach (var network in (float[])[0.4f, 0.6f, 0.8f, 1f, 1.2f, 1.5f])
        {
            foreach (var words in (float[])[0, 0.15f, 0.3f, 0.45f, 0.6f, 0.8f, 1f])
            {
                var one = new CategoryMix(network, words);
                var sum = texts.Select((text, i) => Math.Log(raw.Categories(one, read[i], ngrams[i]).First(pair => Canonical.Word(pair.Category) == text.Category).Probability + 1e-9)).Sum();
                if (sum > best)
                    (best, mix) = (sum, one);
            }
        }
        return mix with { HarassmentOdds = HarassmentOdds };
    }
}
