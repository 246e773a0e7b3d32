using AsbAssistant.FineTuning.Text;

namespace AsbAssistant.FineTuning.Measuring;

/// <summary>The figures by which two networks are compared.</summary>
public static class Figures
{
    /// <summary>Share of pairs (one with, one without) that are in the right order; ties count half.</summary>
    public static double Auc(double[] with, double[] without)
    {
        var sorted = without.Order().ToArray();
        double Below(double score)
        {
            var (low, high) = (LowerBound(sorted, score), LowerBound(sorted, Math.BitIncrement(score)));
            return low + (high - low) / 2.0;
        }
        return with.Sum(Below) / ((double)with.Length * without.Length);
    }

    /// <summary>The score above which just this share of the messages lies.</summary>
    public static double Threshold(double[] without, double load)
    {
        var sorted = without.OrderDescending().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * load))];
    }

    /// <summary>Share of those with the label that are asked about when this share of the others is.</summary>
    public static double RecallAt(double[] with, double[] without, double load)
    {
        var threshold = Threshold(without, load);
        return with.Count(score => score > threshold) / (double)with.Length;
    }

    /// <summary>
    /// The risks together, as a resident meets them: every risk has the threshold that asks the same share of messages
    /// without any risk, that share being as large as keeps "asked about any risk" within the load. How many with a risk
    /// are asked about any, and how many with each are asked about that one.
    /// </summary>
    public static (double Any, IReadOnlyList<double> Each) Joint(Scores scores, Labels labels, double load)
    {
        var held = scores.Reports.Select(labels.Targets).ToArray();
        bool Risky(int report) => labels.Risks.Any(risk => held[report][risk] > 0);
        var quiet = Enumerable.Range(0, held.Length).Where(i => !Risky(i)).ToArray();
        var risky = Enumerable.Range(0, held.Length).Where(Risky).ToArray();

        double[] Thresholds(double each) => [.. labels.Risks.Select(risk => Threshold([.. quiet.Select(i => (double)scores.Labels[i][risk])], each))];
        bool Asked(int report, double[] thresholds) => labels.Risks.Select((risk, k) => scores.Labels[report][risk] > thresholds[k]).Any(over => over);

        var share = Enumerable.Range(0, 251).Select(i => i / 1000.0).Last(each => quiet.Count(i => Asked(i, Thresholds(each))) <= load * quiet.Length);
        var chosen = Thresholds(share);
        double Own(int risk, int k) => risky.Where(i => held[i][risk] > 0).Select(i => scores.Labels[i][risk] > chosen[k] ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average();
        return (risky.Average(i => Asked(i, chosen) ? 1.0 : 0), [.. labels.Risks.Select(Own)]);
    }

    /// <summary>Share of reports whose category is among the first so many.</summary>
    public static double Within(Scores scores, Labels labels, int first) => scores.Reports
        .Select((report, i) => scores.Category[i].Count(logit => logit > scores.Category[i][labels.Category(report)]) < first ? 1.0 : 0).Average();

    private static int LowerBound(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
            if (sorted[(low + high) / 2] < value) low = (low + high) / 2 + 1;
            else high = (low + high) / 2;
        return low;
    }
}
