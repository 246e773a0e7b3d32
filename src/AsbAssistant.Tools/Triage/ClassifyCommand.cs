using System.Text.Json;
using AsbAssistant.Learning;
using AsbAssistant.Triage;

namespace AsbAssistant.Tools.Triage;

/// <summary><c>asb classify</c>: what residents' words show (<c>id</c>, <c>text</c>), by <see cref="JsonLines"/>.</summary>
internal static class ClassifyCommand
{
    private static readonly JsonSerializerOptions Json = JsonLines.Options(JsonNamingPolicy.CamelCase);

    // Every score in every line: what a short answer never had scored is 0.
    private static readonly IReadOnlyList<string> Names =
        [.. Label.All.Where(label => label.Cue is null).Select(label => label.Name).Append("hate").Append("risk").Order(StringComparer.Ordinal)];

    public static int Run(TextReader input, TextWriter output, TrainedReader reader) => JsonLines.Run(input, output, Json, (id, line) =>
        line.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? Reply(id, reader.Read(text.GetString()!)) : "has no text");

    private static object Reply(JsonElement? id, WordSignals read) => new
    {
        id,
        category = read.Categories.Select(Canonical).FirstOrDefault() ?? "other",
        scores = Names.ToDictionary(name => name, name => Math.Round(read.Scores.GetValueOrDefault(name), 4)),
        hate = read.Hate.Select(Canonical),
        risk = read.Risks.Select(Canonical),
        signals = read.Signals.Select(Canonical),
        ask = new { hate = read.AskHate.Select(Canonical), risk = read.AskRisks.Select(Canonical) },
        because = read.Because.Where(because => !because.Label.StartsWith("cue.", StringComparison.Ordinal)).Select(because => new { because.Label, because.Text, because.Weight }),
        unread = !read.Readable,
    };

    private static string Canonical<T>(T value)
        where T : struct, Enum => Shared.Canonical.Word(value);
}
