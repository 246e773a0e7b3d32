using System.Text.Json;
using System.Text.Json.Serialization;
using AsbAssistant.Triage;

namespace AsbAssistant.Learning.Network;

/// <summary>The order of the network's outputs, from <c>labels.json</c> beside it. <c>hate</c> alone means any strand.</summary>
/// <param name="Labels">names as <see cref="Label.Name"/>, and <c>hate</c></param>
/// <param name="Category">categories without their prefix</param>
/// <param name="MaxPieces">the most word pieces that it takes at once</param>
internal sealed record LabelOrder(
    [property: JsonPropertyName("labels")] IReadOnlyList<string> Labels,
    [property: JsonPropertyName("category")] IReadOnlyList<string> Category,
    [property: JsonPropertyName("max_pieces")] int MaxPieces)
{
    public const string AnyHate = "hate";

    /// <summary>Any risk at all; a head of ours, not an output of the network.</summary>
    public const string AnyRisk = "risk";

    /// <summary>Reads it; throws <see cref="InvalidDataException"/> where a label is one that the core doesn't know.</summary>
    public static LabelOrder Read(string path)
    {
        var order = JsonSerializer.Deserialize<LabelOrder>(File.ReadAllText(path)) ?? throw new InvalidDataException($"{path} is empty.");
        foreach (var name in order.Labels.Where(name => name != AnyHate).Concat(order.Category.Select(name => "category." + name)))
        {
            if (!Label.TryParse(name, out _))
                throw new InvalidDataException($"{path} names the label '{name}', which is none of ours.");
        }
        return order;
    }
}
