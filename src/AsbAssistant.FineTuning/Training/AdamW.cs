using System.Numerics;
using System.Runtime.InteropServices;
using AsbAssistant.FineTuning.Network;
using static TorchSharp.torch;

namespace AsbAssistant.FineTuning.Training;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov and Hutter 2019), written out because its state has to go into a checkpoint
/// and come back.
/// </summary>
public sealed class AdamW
{
    private const float First = 0.9f, Second = 0.999f, Floor = 1e-8f;
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
        var cut = (float)Math.Min(1, _recipe.Clip / (norm + 1e-6));
        foreach (var (name, (first, second)) in _moments)
        {
            var weight = _weights[name];
            if (weight.grad is not { } gradient) continue;
            var rate = share * (name.StartsWith("enc.", StringComparison.Ordinal) ? _recipe.EncoderRate : _recipe.HeadRate);
            var correctedRate = (float)(rate / (1 - Math.Pow(First, step + 1)));
            var correctedSecond = (float)(1 / (1 - Math.Pow(Second, step + 1)));
            Move(Floats(weight), Floats(gradient.contiguous()), Floats(first), Floats(second), cut, (float)(1 - rate * _recipe.Decay), correctedRate, correctedSecond);
            gradient.zero_();
        }
    }

    // In one pass over memory, which is what a step of the optimiser costs: written with Torch's operators it is nine.
    private static void Move(Span<float> weight, Span<float> gradient, Span<float> first, Span<float> second, float cut, float keep, float rate, float correction)
    {
        var lanes = Vector<float>.Count;
        var i = 0;
        for (; i <= weight.Length - lanes; i += lanes)
        {
            var pull = new Vector<float>(gradient[i..]) * cut;
            var mean = new Vector<float>(first[i..]) * First + pull * (1 - First);
            var square = new Vector<float>(second[i..]) * Second + pull * pull * (1 - Second);
            mean.CopyTo(first[i..]);
            square.CopyTo(second[i..]);
            var moved = new Vector<float>(weight[i..]) * keep - mean * rate / (Vector.SquareRoot(square * correction) + new Vector<float>(Floor));
            moved.CopyTo(weight[i..]);
        }
        for (; i < weight.Length; i++)
        {
            var pull = gradient[i] * cut;
            first[i] = first[i] * First + pull * (1 - First);
            second[i] = second[i] * Second + pull * pull * (1 - Second);
            weight[i] = weight[i] * keep - first[i] * rate / (MathF.Sqrt(second[i] * correction) + Floor);
        }
    }

    private static Span<float> Floats(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);

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
