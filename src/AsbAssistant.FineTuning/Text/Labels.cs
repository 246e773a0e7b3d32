using System.Text.Json;
using AsbAssistant.Learning.Training;

namespace AsbAssistant.FineTuning.Text;

/// <summary>The order of the network's two outputs, as labels.json beside it states it.</summary>
/// <param name="Names">"hate", then hate.*, risk.* and signal.*: any number of them hold of a text.</param>
/// <param name="Categories">Exactly one holds.</param>
/// <param name="MaxPieces">Word pieces that the network reads; what is beyond is cut.</param>
public sealed record Labels(IReadOnlyList<string> Names, IReadOnlyList<string> Categories, int MaxPieces)
{
    /// <summary>Positions of the risks: the figure that counts is whether any of them is asked about.</summary>
    public IReadOnlyList<int> Risks { get; } =
        [.. Enumerable.Range(0, Names.Count).Where(i => Names[i].StartsWith("risk.", StringComparison.Ordinal))];

    /// <summary>Reads labels.json.</summary>
    public static Labels Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        string[] Strings(string name) => [.. file.RootElement.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];
        return new(Strings("labels"), Strings("category"), file.RootElement.GetProperty("max_pieces").GetInt32());
    }

    /// <summary>1 for each label that holds of the text, 0 for the others.</summary>
    public float[] Targets(LabelledText text) => [.. Names.Select(name => text.Labels.Contains(name) ? 1f : 0f)];

    /// <summary>Position of the text's category.</summary>
    public int Category(LabelledText text) => Categories.ToList().IndexOf(text.Category);
}
