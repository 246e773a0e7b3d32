using System.Text.Encodings.Web;
using System.Text.Json;
using AsbAssistant.Learning;
using AsbAssistant.Triage;

namespace AsbAssistant.Tools.Triage;

/// <summary>
/// <c>asb classify</c>: a JSON object a line in (<c>id</c>, <c>text</c>), one out, in the same order, each flushed as it is read. A line that
/// can't be read is answered with an error, and the next is taken.
/// </summary>
internal static class ClassifyCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(TextReader input, TextWriter output, TrainedReader reader)
    {
        while (input.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            output.Write(Answer(line, reader));
            output.Write('\n');
            output.Flush();
        }
        return 0;
    }

    private static string Answer(string line, TrainedReader reader)
    {
        JsonElement? id = null;
        try
        {
            using var document = JsonDocument.Parse(line.TrimStart('\uFEFF'));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return Refusal(id, "not a JSON object");
            if (root.TryGetProperty("id", out var said))
                id = said.Clone();
            if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
                return Refusal(id, "has no text");
            return JsonSerializer.Serialize(Reply(id, reader.Read(text.GetString()!)), Json);
        }
        catch (JsonException)
        {
            return Refusal(id, "not JSON");
        }
        catch (InvalidOperationException)
        {
            // An escape that is half a character is well-formed JSON and yet no text.
            return Refusal(id, "not whole Unicode");
        }
    }

    private static object Reply(JsonElement? id, WordSignals read) => new
    {
        id,
        category = read.Categories.Select(Canonical).FirstOrDefault() ?? "other",
        scores = read.Scores.ToDictionary(pair => pair.Key, pair => Math.Round(pair.Value, 4)),
        hate = read.Hate.Select(Canonical),
        risk = read.Risks.Select(Canonical),
        signals = read.Signals.Select(Canonical),
        ask = new { hate = read.AskHate.Select(Canonical), risk = read.AskRisks.Select(Canonical) },
        because = read.Because.Where(because => !because.Label.StartsWith("cue.", StringComparison.Ordinal)).Select(because => new { because.Label, because.Text, because.Weight }),
        unread = !read.Readable,
    };

    private static string Canonical<T>(T value)
        where T : struct, Enum => Shared.Canonical.Word(value);

    private static string Refusal(JsonElement? id, string error) => JsonSerializer.Serialize(new { id, error }, Json);
}
