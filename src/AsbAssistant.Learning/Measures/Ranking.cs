namespace AsbAssistant.Learning.Measures;

/// <summary>How well scores put texts that carry a label above those that don't, before any threshold is set.</summary>
/// <param name="with">scores of texts that carry it</param>
/// <param name="without">scores of the others</param>
public sealed class Ranking(IEnumerable<double> with, IEnumerable<double> without)
{
    private readonly double[] with = [.. with];
    private readonly double[] without = [.. without.Order()];

    /// <summary>The chance that one with the label scores above one without it; equal scores count half.</summary>
    public double Auc => with.Length == 0 || without.Length == 0 ? double.NaN : with.Average(score => (Count(score, orEqual: false) + Count(score, orEqual: true)) / 2.0 / without.Length);

    /// <summary>How many are found where at most this part of the others may be asked about too.</summary>
    public Share RecallAt(double load)
    {
        var bar = without.Length == 0 ? double.NegativeInfinity : without[(int)Math.Min(without.Length - 1, (1 - load) * without.Length)];
        return Share.Among(with, score => score > bar);
    }

    private int Count(double score, bool orEqual)
    {
        int low = 0, high = without.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = without[middle] < score || (orEqual && without[middle] == score) ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
