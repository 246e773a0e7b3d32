using System.Globalization;

namespace AsbAssistant.Learning.Measures;

/// <summary>Whether a probability means what it says: of texts scored about .7, seven in ten should carry the label.</summary>
internal sealed class Calibration
{
    private const int Bins = 10;
    private readonly List<(int Bin, List<Judged> Texts)> bins;
    private readonly string label;

    public Calibration(string label, IEnumerable<Judged> all)
    {
        this.label = label;
        bins = [.. all.GroupBy(one => Math.Min(Bins - 1, (int)(Bins * one.Score(label)))).OrderBy(bin => bin.Key).Select(bin => (bin.Key, bin.ToList()))];
    }

    /// <summary>The mean distance between what was said and what is, over ten bins; 0 is perfect.</summary>
    public double Error => bins.Sum(bin => Math.Abs(bin.Texts.Sum(one => one.Score(label) - (one.Has(label) ? 1 : 0)))) / bins.Sum(bin => bin.Texts.Count);

    /// <summary>A line for each bin.</summary>
    public IEnumerable<string> Lines() => bins.Select(bin => string.Create(CultureInfo.InvariantCulture,
        $"  {label} said {(double)bin.Bin / Bins:.0} to {(bin.Bin + 1.0) / Bins:.0}, on average {bin.Texts.Average(one => one.Score(label)):.00}: is {Share.Among(bin.Texts, one => one.Has(label)).InFull()}"));
}
