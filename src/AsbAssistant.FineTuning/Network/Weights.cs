using TorchSharp.Modules;
using TorchSharp.PyBridge;
using static TorchSharp.torch;

namespace AsbAssistant.FineTuning.Network;

/// <summary>
/// All numbers of a network by name. Names are BERT's own below "enc.", so that a base file, a checkpoint and the ONNX
/// graph all speak of the same thing.
/// </summary>
public sealed class Weights
{
    private const double Spread = 0.02;
    private const string Words = "enc.embeddings.word_embeddings.weight";
    private readonly SortedDictionary<string, Parameter> _byName = new(StringComparer.Ordinal);

    /// <summary>Random weights of a shape: normal with BERT's spread, norms at one, biases at zero.</summary>
    public Weights(Shape shape, int labels, int categories, long seed)
    {
        random.manual_seed(seed);
        var (width, inner) = (shape.Width, shape.Inner);

        void Add(string name, params long[] size) => _byName[name] = nn.Parameter(
            name.EndsWith("LayerNorm.weight", StringComparison.Ordinal) ? ones(size)
            : name.EndsWith("bias", StringComparison.Ordinal) ? zeros(size) : randn(size) * Spread);
        void Affine(string name, long output, long input) { Add(name + ".weight", output, input); Add(name + ".bias", output); }
        void Norm(string name) { Add(name + ".LayerNorm.weight", width); Add(name + ".LayerNorm.bias", width); }

        Add(Words, shape.Vocabulary, width);
        Add("enc.embeddings.position_embeddings.weight", shape.Positions, width);
        Add("enc.embeddings.token_type_embeddings.weight", 2, width);
        Norm("enc.embeddings");
        for (var i = 0; i < shape.Layers; i++)
        {
            var layer = $"enc.encoder.layer.{i}";
            foreach (var part in new[] { "query", "key", "value" }) Affine($"{layer}.attention.self.{part}", width, width);
            Affine(layer + ".attention.output.dense", width, width);
            Norm(layer + ".attention.output");
            Affine(layer + ".intermediate.dense", inner, width);
            Affine(layer + ".output.dense", width, inner);
            Norm(layer + ".output");
        }
        Affine("key", width, width);
        Affine("val", width, width);
        Add("queries", labels + 1, width);
        Add("w1", labels, width);
        Add("w2", labels, width);
        Add("b", labels);
        using (no_grad()) _byName["b"].zero_();
        Affine("cat", categories, 2 * width);
    }

    /// <summary>
    /// Leaves the word embeddings as they are. They are half of all weights and most rows are met a few times or never:
    /// moved, a word that was met drifts from its synonyms that weren't; and without them a step costs a third less.
    /// </summary>
    public void FixWords() => _byName[Words].requires_grad = false;

    /// <summary>The weight of that name.</summary>
    public Parameter this[string name] => _byName[name];

    /// <summary>Names in a fixed order.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>Copies in what a set of tensors holds, by name, and says which names it lacked. A wrong size is a bug.</summary>
    public IReadOnlyList<string> Fill(IReadOnlyDictionary<string, Tensor> values)
    {
        using var _ = no_grad();
        foreach (var (name, parameter) in _byName)
            if (values.TryGetValue(name, out var value)) parameter.copy_(value.to(float32));
        return [.. _byName.Keys.Where(name => !values.ContainsKey(name))];
    }

    /// <summary>A base encoder's .safetensors, whose names lack "enc.".</summary>
    public static Dictionary<string, Tensor> ReadBase(string path) =>
        Safetensors.LoadStateDict(path).ToDictionary(pair => "enc." + pair.Key, pair => pair.Value);

    /// <summary>The tensors, for a checkpoint or an export.</summary>
    public Dictionary<string, Tensor> ToDictionary() => _byName.ToDictionary(pair => pair.Key, pair => (Tensor)pair.Value);
}
