using AsbAssistant.FineTuning.Text;
using AsbAssistant.Learning.Training;

namespace AsbAssistant.FineTuning.Measuring;

/// <summary>What a network said of reports: logits by report, in the order of the labels file.</summary>
public sealed record Scores(IReadOnlyList<LabelledText> Reports, IReadOnlyList<float[]> Labels, IReadOnlyList<float[]> Category)
{
    /// <summary>Scores of a label on reports that have it and on those that lack it.</summary>
    public (double[] With, double[] Without) Split(Labels labels, int label)
    {
        var scored = Reports.Select((report, i) => (Held: labels.Targets(report)[label] > 0, Score: (double)Labels[i][label])).ToLookup(pair => pair.Held, pair => pair.Score);
        return ([.. scored[true]], [.. scored[false]]);
    }
}
