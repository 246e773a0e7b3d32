using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AsbAssistant.Learning.Network;

namespace AsbAssistant.Learning.Training;

/// <summary>One labelled report of a corpus (JSON lines; fields <c>id, text, category, hate, risk, signals</c>, and <c>notes</c> if any).</summary>
/// <param name="Id">its name, unique</param>
/// <param name="Text">what was typed</param>
/// <param name="Category">without prefix</param>
/// <param name="Labels">names as in <see cref="AsbAssistant.Triage.Label.Name"/>; with <c>hate</c> or <c>risk</c> where there is any</param>
public sealed record LabelledText(string Id, string Text, string Category, IReadOnlySet<string> Labels)
{
    /// <summary>Why it is labelled so, in the labeller's few words. Trains nothing.</summary>
    public string Notes { get; init; } = "";

    /// <summary>A landlord's own: residents' words, labelled again by a person. They outweigh invented ones, and leave fewer traces.</summary>
    public bool IsOwn { get; init; }

    /// <summary>
    /// The tenth that no network has seen and on which stacks and thresholds are set: MD5 of the id, as a number, leaves 0 when divided by
    /// ten. The rule is the one by which the networks were trained.
    /// </summary>
    public bool IsKeptOut => Fold(10) == 0;

    /// <summary>Which of so many even parts it is in.</summary>
    public int Fold(int parts)
    {
#pragma warning disable CA5351 // A spread of ids, no secret.
        var hash = MD5.HashData(Encoding.UTF8.GetBytes(Id));
#pragma warning restore CA5351
        return (int)(new BigInteger(hash, isUnsigned: true, isBigEndian: true) % parts);
    }

    /// <summary>Reads files in the order of their names; throws <see cref="InvalidDataException"/> with file and line where one is no record.</summary>
    public static IReadOnlyList<LabelledText> Read(IEnumerable<string> files) => Read(files, Of);

    /// <summary>
    /// Reads a landlord's own records. Each must say in <c>checked</c> who has looked that it names nobody and may be used: without that, no
    /// resident's words train anything.
    /// </summary>
    public static IReadOnlyList<LabelledText> ReadOwn(IEnumerable<string> files) => Read(files, record =>
        record.TryGetProperty("checked", out var by) && by.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(by.GetString())
            ? Of(record) with { IsOwn = true }
            : throw new KeyNotFoundException("it doesn't say in 'checked' who has checked it."));

    private static List<LabelledText> Read(IEnumerable<string> files, Func<JsonElement, LabelledText> of)
    {
        var all = new List<LabelledText>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            foreach (var (line, i) in File.ReadLines(file).Select((line, i) => (line, i)).Where(pair => pair.line.Length > 0))
            {
                try
                {
                    using var record = JsonDocument.Parse(line);
                    all.Add(of(record.RootElement));
                }
                catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
                {
                    throw new InvalidDataException($"{file}:{i + 1} is no labelled text: {wrong.Message}", wrong);
                }
            }
        }
        return all;
    }

    private static LabelledText Of(JsonElement record)
    {
        var labels = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (field, prefix) in ((string, string)[])[("hate", "hate."), ("risk", "risk."), ("signals", "signal.")])
            labels.UnionWith(record.GetProperty(field).EnumerateArray().Select(value => prefix + value.GetString()));
        if (record.GetProperty("hate").GetArrayLength() > 0)
            labels.Add(LabelOrder.AnyHate);
        if (record.GetProperty("risk").GetArrayLength() > 0)
            labels.Add(LabelOrder.AnyRisk);
        return new LabelledText(record.GetProperty("id").GetString()!, record.GetProperty("text").GetString()!, record.GetProperty("category").GetString()!, labels)
        {
            Notes = record.TryGetProperty("notes", out var notes) ? notes.GetString() ?? "" : "",
        };
    }
}
