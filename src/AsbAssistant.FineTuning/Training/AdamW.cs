using AsbAssistant.FineTuning.Network;
using static TorchSharp.torch;

namespace AsbAssistant.FineTuning.Training;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov and Hutter 2019), written out because its state has to go into a checkpoint
/// and come back.
/// </summary>
public sealed class AdamW
{
    private const double First = 0.9, Second = 0.999, Floor = 1e-8;
    private readonly Weights _weights;
    private readonly Recipe _recipe;
    private readonly Dictionary<string, (Tensor First, Tensor Second)> _moments;

    /// <summary>With no memory of steps yet.</summary>
    public AdamW(Weights weights, Recipe recipe)
    {
        (_weights, _recipe) = (weights, recipe);
        _moments = weights.Names.Where(name => weights[name].requires_grad).ToDictionary(name => name, name => (zeros_like(weights[name]).detach(), zeros_like(weights[name]).detach()));
    }

    /// <summary>Moves all weights against their gradients and clears these. Steps count from zero.</summary>
    public void Step(int step, double share)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        var norm = Math.Sqrt(_moments.Keys.Sum(name => _weights[name].grad is { } g ? g.square().sum().item<float>() : 0.0));
        var cut = Math.Min(1, _recipe.Clip / (norm + 1e-6));
        var (correctFirst, correctSecond) = (1 - Math.Pow(First, step + 1), 1 - Math.Pow(Second, step + 1));
        foreach (var name in _moments.Keys)
        {
            var weight = _weights[name];
            if (weight.grad is not { } gradient) continue;
            var rate = share * (name.StartsWith("enc.", StringComparison.Ordinal) ? _recipe.EncoderRate : _recipe.HeadRate);
            var (first, second) = _moments[name];
            if (cut < 1) gradient.mul_(cut);
            first.mul_(First).add_(gradient, 1 - First);
            second.mul_(Second).addcmul_(gradient, gradient, 1 - Second);
            weight.mul_(1 - rate * _recipe.Decay);
            weight.addcdiv_(first, (second / correctSecond).sqrt_().add_(Floor), -rate / correctFirst);
            gradient.zero_();
        }
    }

    /// <summary>The state as tensors, for a checkpoint.</summary>
    public Dictionary<string, Tensor> ToDictionary() => _moments
        .SelectMany(pair => new[] { ("first." + pair.Key, pair.Value.First), ("second." + pair.Key, pair.Value.Second) })
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Takes up a state again.</summary>
    public void Fill(IReadOnlyDictionary<string, Tensor> state)
    {
        using var _ = no_grad();
        foreach (var (name, tensor) in ToDictionary()) tensor.copy_(state[name]);
    }
}
