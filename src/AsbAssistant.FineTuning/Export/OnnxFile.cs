using System.Runtime.InteropServices;
using Google.Protobuf;
using AsbAssistant.FineTuning.Network;
using static TorchSharp.torch;

namespace AsbAssistant.FineTuning.Export;

/// <summary>
/// The int8 graph of the network as a file: its weights can be read out (dequantised) and filled in (quantised). Operators,
/// names and sizes stay as they are.
/// </summary>
public sealed class OnnxFile
{
    private readonly ModelProto _model;
    private readonly Dictionary<string, TensorProto> _tensors;

    /// <summary>Reads a file of the graph; where fewer layers than the graph's are wanted, those above are taken out.</summary>
    public OnnxFile(string path, int? layers = null)
    {
        _model = ModelProto.Parser.ParseFrom(File.ReadAllBytes(path));
        if (layers is { } kept) CutAbove(kept);
        _tensors = _model.Graph.Initializer.ToDictionary(tensor => tensor.Name);
    }

    /// <summary>Writes the graph with the weights it now has.</summary>
    public void Write(string path) => File.WriteAllBytes(path, _model.ToByteArray());

    /// <summary>The weights as single-precision tensors, by the names of <see cref="Weights"/>.</summary>
    public Dictionary<string, Tensor> Read() => Places().ToDictionary(place => place.Name, place =>
    {
        var values = place.Stored is { } stored
            ? Quantised.Expand(_tensors[stored + "_quantized"], _tensors[stored + "_scale"], _tensors[stored + "_zero_point"])
            : tensor(MemoryMarshal.Cast<byte, float>(_tensors[place.Plain!].RawData.Span).ToArray(), [.. _tensors[place.Plain!].Dims]);
        return place.Turned ? values.t() : values.ndim == 3 ? values.squeeze(0) : values;
    });

    /// <summary>Fills in every weight of the graph.</summary>
    public void Fill(Weights weights)
    {
        using var scope = NewDisposeScope();
        foreach (var place in Places())
        {
            var value = weights[place.Name].detach();
            if (place.Turned) value = value.t();
            if (place.Stored is { } stored)
                Quantised.Store(value.contiguous(), _tensors[stored + "_quantized"], _tensors[stored + "_scale"], _tensors[stored + "_zero_point"]);
            else
                _tensors[place.Plain!].RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(value.contiguous().data<float>().ToArray().AsSpan()));
        }
    }

    private void CutAbove(int layers)
    {
        static string Layer(int i) => $"/enc/encoder/layer.{i}/";
        static string LastOf(int i) => Layer(i) + "output/LayerNorm/LayerNormalization_output_0";
        var graph = _model.Graph;
        var all = Enumerable.Range(0, int.MaxValue).First(i => !graph.Node.Any(node => node.Name.StartsWith(Layer(i), StringComparison.Ordinal)));
        var cut = Enumerable.Range(layers, all - layers).ToList();

        var removed = graph.Node.Where(node => cut.Exists(i => node.Name.StartsWith(Layer(i), StringComparison.Ordinal))).ToList();
        removed.ForEach(node => graph.Node.Remove(node));
        foreach (var node in graph.Node)
            for (var i = 0; i < node.Input.Count; i++) node.Input[i] = node.Input[i].Replace(LastOf(all - 1), LastOf(layers - 1));

        var used = graph.Node.SelectMany(node => node.Input).ToHashSet();
        graph.Initializer.Where(tensor => !used.Contains(tensor.Name)).ToList().ForEach(tensor => graph.Initializer.Remove(tensor));
    }

    private sealed record Place(string Name, string? Plain, string? Stored, bool Turned);

    /// <summary>
    /// Where each weight lies: biases, norms and embeddings under their own names after "n.", matrices under a number, found
    /// by the operator that multiplies by them (there turned: input × output).
    /// </summary>
    private IEnumerable<Place> Places()
    {
        const string own = "n.", quantised = "_quantized";
        foreach (var name in _tensors.Keys.Where(name => name.StartsWith(own, StringComparison.Ordinal) && !name.Contains("_Transposed")))
            if (name.EndsWith(quantised, StringComparison.Ordinal)) yield return new(name[own.Length..^quantised.Length], null, name[..^quantised.Length], false);
            else if (!name.EndsWith("_scale", StringComparison.Ordinal) && !name.EndsWith("_zero_point", StringComparison.Ordinal))
                yield return new(name[own.Length..], name, null, false);
        foreach (var node in _model.Graph.Node)
            if (node.OpType == "MatMulInteger") yield return new(MatrixName(node.Name), null, node.Input[1][..^quantised.Length], true);
            else if (node.Name == "/MatMul") yield return new("queries", node.Input[0], null, false);
    }

    private static string MatrixName(string node) => node switch
    {
        "/MatMul_1_quant" => "w1",
        "/MatMul_2_quant" => "w2",
        "/cat/Gemm_MatMul_quant" => "cat.weight",
        _ => node[1..].Replace("/MatMul_quant", ".weight").Replace('/', '.')
    };
}
