using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace AsbAssistant.FineTuning.Network;

/// <summary>What the network says of a batch.</summary>
/// <param name="Labels">Texts × labels: logits.</param>
/// <param name="Category">Texts × categories: logits.</param>
/// <param name="Contributions">Texts × labels × word pieces: what each adds to the label; sum plus bias is the logit.</param>
public sealed record Reading(Tensor Labels, Tensor Category, Tensor Contributions);

/// <summary>
/// A BERT encoder, and a head in which every label looks for its own words: a query per label attends over the word pieces;
/// the label's logit is w1 · Σ attention · tanh(V h) + w2 · 3 · mean(h) + b. The category reads the same from one more query.
/// </summary>
public sealed class TriageNetwork(Shape shape, Weights weights)
{
    private const double NormFloor = 1e-12, Dropout = 0.1, MeanWeight = 3, Hidden = -1e9;

    /// <summary>Where true, dropout is on.</summary>
    public bool Training { get; set; }

    /// <summary>
    /// Matrix products in bfloat16, sums and norms in single precision: six times as fast where the processor has AMX or
    /// AVX512-BF16, slower elsewhere. The weights themselves stay in single precision.
    /// </summary>
    public bool Brief { get; init; }

    /// <summary>Reads texts: ids and mask are texts × word pieces, int64, the mask 1 on pieces and 0 on padding.</summary>
    public Reading Read(Tensor ids, Tensor mask)
    {
        using var scope = NewDisposeScope();
        var states = Encode(ids, mask);
        var seen = mask.unsqueeze(1).to(float32);
        var pieces = mask.to(float32).unsqueeze(-1);
        var count = pieces.sum(1);

        states = F.dropout(states, Dropout, Training);
        var attention = (matmul(weights["queries"], Affine(states, "key").transpose(1, 2)) / Math.Sqrt(shape.Width) + (1 - seen) * Hidden).softmax(-1);
        var values = Affine(states, "val").tanh();
        var labels = weights["w1"].shape[0];

        var fromWords = attention.narrow(1, 0, labels) * F.linear(values, weights["w1"]).transpose(1, 2);
        var fromMean = (F.linear(states, weights["w2"]) * pieces).transpose(1, 2) * (MeanWeight / count).unsqueeze(-1);
        var contributions = fromWords + fromMean;
        var mean = (states * pieces).sum(1) / count * MeanWeight;
        var forCategory = cat([matmul(attention.narrow(1, labels, 1), values).squeeze(1), mean], -1);

        var reading = new Reading(contributions.sum(-1) + weights["b"], F.linear(forCategory, weights["cat.weight"], weights["cat.bias"]), contributions);
        scope.MoveToOuter(reading.Labels, reading.Category, reading.Contributions);
        return reading;
    }

    private Tensor Encode(Tensor ids, Tensor mask)
    {
        var embedded = weights["enc.embeddings.word_embeddings.weight"].index_select(0, ids.flatten()).view(ids.shape[0], ids.shape[1], shape.Width)
            + weights["enc.embeddings.position_embeddings.weight"].narrow(0, 0, ids.shape[1])
            + weights["enc.embeddings.token_type_embeddings.weight"][0];
        var states = F.dropout(Norm(embedded, "enc.embeddings"), Dropout, Training);
        var hidden = ((1 - mask.to(float32)) * Hidden).unsqueeze(1).unsqueeze(1);
        for (var i = 0; i < shape.Layers; i++) states = Layer(states, hidden, $"enc.encoder.layer.{i}");
        return states;
    }

    private Tensor Layer(Tensor states, Tensor hidden, string name)
    {
        var (texts, pieces) = (states.shape[0], states.shape[1]);
        Tensor Split(string part) => Affine(states, $"{name}.attention.self.{part}", keepBrief: true)
            .view(texts, pieces, shape.Heads, -1).transpose(1, 2);

        var scores = matmul(Split("query"), Split("key").transpose(-1, -2)).to(float32) / Math.Sqrt(shape.Width / shape.Heads) + hidden;
        var values = Split("value");
        var attended = matmul(F.dropout(scores.softmax(-1), Dropout, Training).to(values.dtype), values).transpose(1, 2).reshape(texts, pieces, shape.Width);
        var mixed = F.dropout(Affine(attended, name + ".attention.output.dense"), Dropout, Training);
        states = Norm(states + mixed, name + ".attention.output");

        var inner = F.gelu(Affine(states, name + ".intermediate.dense", keepBrief: true));
        return Norm(states + F.dropout(Affine(inner, name + ".output.dense"), Dropout, Training), name + ".output");
    }

    private Tensor Affine(Tensor input, string name, bool keepBrief = false)
    {
        var (weight, bias) = (weights[name + ".weight"], weights[name + ".bias"]);
        if (!Brief) return F.linear(input, weight, bias);
        var output = F.linear(input.to(bfloat16), weight.to(bfloat16), bias.to(bfloat16));
        return keepBrief ? output : output.to(float32);
    }

    private Tensor Norm(Tensor input, string name) =>
        F.layer_norm(input, [shape.Width], weights[name + ".LayerNorm.weight"], weights[name + ".LayerNorm.bias"], NormFloor);
}
