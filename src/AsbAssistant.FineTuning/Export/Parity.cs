using System.Text.Json;
using System.Text.Json.Serialization;
using AsbAssistant.FineTuning.Measuring;
using AsbAssistant.FineTuning.Text;

namespace AsbAssistant.FineTuning.Export;

/// <summary>
/// A text with the ids and the logits that a right implementation gives: whoever runs the network can check itself. Logits
/// hold within 0.15, since int8 kernels differ between processors.
/// </summary>
public sealed record Parity(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("ids")] int[] Ids,
    [property: JsonPropertyName("labels")] float[] Labels,
    [property: JsonPropertyName("category")] float[] Category)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads parity.jsonl.</summary>
    public static IReadOnlyList<Parity> Read(string path) => [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<Parity>(line)!)];

    /// <summary>The same texts with what another network says of them.</summary>
    public static void Write(string path, IEnumerable<Parity> texts, OnnxNetwork network, WordPieces pieces) => File.WriteAllLines(path, texts.Select(text =>
    {
        var ids = pieces.Cut(text.Text);
        var (labels, category) = network.Read(ids);
        return JsonSerializer.Serialize(text with { Ids = ids, Labels = Rounded(labels), Category = Rounded(category) }, Readable);
    }));

    private static float[] Rounded(float[] logits) => [.. logits.Select(logit => MathF.Round(logit, 3))];
}
