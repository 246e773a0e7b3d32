using AsbAssistant.FineTuning.Text;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;
using AsbAssistant.Learning.Training;

namespace AsbAssistant.FineTuning.Training;

/// <summary>
/// How wrong a reading is: cross-entropy of every label, of the category, and of "any risk at all", since a resident meets
/// the risks together: asked about any, or about none.
/// </summary>
public sealed class Loss
{
    private const double LabelWeight = 4, Smoothing = 0.05, HeaviestPositive = 8;
    private readonly Tensor _positives, _risks;
    private readonly Recipe _recipe;

    /// <summary>Weights a label's positives by the root of how rare they are, so that rare dangers aren't drowned.</summary>
    public Loss(IReadOnlyList<LabelledText> reports, Labels labels, Recipe recipe)
    {
        _recipe = recipe;
        var held = new float[labels.Names.Count];
        foreach (var targets in reports.Select(labels.Targets))
            for (var i = 0; i < held.Length; i++) held[i] += targets[i];
        _positives = tensor(held.Select(n => (float)Math.Sqrt(Math.Min(HeaviestPositive, (reports.Count - n) / Math.Max(1, n)))).ToArray());
        _risks = tensor(labels.Risks.Select(i => (long)i).ToArray());
    }

    /// <summary>One number for a batch.</summary>
    public Tensor Of(Network.Reading reading, IReadOnlyList<Example> batch)
    {
        var width = (int)reading.Labels.shape[1];
        var targets = tensor(batch.SelectMany(example => example.Targets).ToArray(), [batch.Count, width]);
        var categories = tensor(batch.Select(example => (long)example.Category).ToArray());
        var labels = F.binary_cross_entropy_with_logits(reading.Labels, targets, pos_weights: _positives);
        var category = F.cross_entropy(reading.Category, categories, label_smoothing: Smoothing);
        var loss = labels * LabelWeight + category;
        if (_recipe.AnyRisk == 0) return loss;
        var any = reading.Labels.index_select(1, _risks).logsumexp(1);
        var anyHeld = targets.index_select(1, _risks).amax([1]);
        return loss + F.binary_cross_entropy_with_logits(any, anyHeld) * _recipe.AnyRisk;
    }
}
