using AsbAssistant.FineTuning.Network;

namespace AsbAssistant.FineTuning.Export;

/// <summary>
/// Each layer's attention (reshaping, products, mask and softmax: some twenty operators) as ONNX Runtime's one
/// <c>MultiHeadAttention</c>, which says the same sooner. A graph that has it already stays as it is.
/// </summary>
public static class JoinedAttention
{
    private const string Operator = "MultiHeadAttention", OfRuntime = "com.microsoft", Mask = "attention_mask", BriefMask = "/enc/brief_mask";
    private const int Int = 2, Int32 = 6; // AttributeProto.INT and TensorProto.INT32

    /// <summary>Changes the graph.</summary>
    public static void Apply(GraphProto graph)
    {
        if (graph.Node.Any(node => node.OpType == Operator)) return;
        for (var i = 0; graph.Node.Any(node => node.Name.StartsWith(Layer(i), StringComparison.Ordinal)); i++) Join(graph, Layer(i));
        var mask = new NodeProto { Name = BriefMask, OpType = "Cast", Input = { Mask }, Output = { BriefMask }, Attribute = { Of("to", Int32) } };
        graph.Node.Insert(0, mask);
        RemoveUnused(graph);
    }

    private static string Layer(int i) => $"/enc/encoder/layer.{i}/attention/self/";

    private static void Join(GraphProto graph, string layer)
    {
        // What stands deeper are the products that make query, key and value; what is quantised is the output.
        var parts = graph.Node.Where(node => node.Name.StartsWith(layer, StringComparison.Ordinal)
            && !node.Name[layer.Length..].Contains('/') && node.OpType != "DynamicQuantizeLinear").ToList();
        var joined = new NodeProto
        {
            Name = layer + Operator, OpType = Operator, Domain = OfRuntime,
            Input = { layer + "query/Add_output_0", layer + "key/Add_output_0", layer + "value/Add_output_0", "", BriefMask },
            Output = { parts[^1].Output[0] },
            Attribute = { Of("num_heads", Shape.MiniLM.Heads) }
        };
        graph.Node.Insert(graph.Node.IndexOf(parts[^1]), joined);
        parts.ForEach(part => graph.Node.Remove(part));
    }

    // The mask as the old operators wanted it, step by step up to what made it.
    private static void RemoveUnused(GraphProto graph)
    {
        HashSet<string> results = ["labels", "category", "contributions"];
        while (true)
        {
            var used = graph.Node.SelectMany(node => node.Input).Concat(results).ToHashSet();
            var idle = graph.Node.Where(node => !node.Output.Any(used.Contains)).ToList();
            if (idle.Count == 0) break;
            idle.ForEach(node => graph.Node.Remove(node));
        }
        var read = graph.Node.SelectMany(node => node.Input).ToHashSet();
        graph.Initializer.Where(tensor => !read.Contains(tensor.Name)).ToList().ForEach(tensor => graph.Initializer.Remove(tensor));
    }

    private static AttributeProto Of(string name, int value) => new() { Name = name, I = value, Type = Int };
}
