using System.Text.Encodings.Web;
using System.Text.Json;

namespace AsbAssistant.Tools.Read;

/// <summary>
/// <c>asb read</c>: a JSON object a line in, one out, in the same order, each flushed as it is read. A line that can't be read is
/// answered with an error, and the next is taken.
/// </summary>
internal static class ReadCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static int Run(TextReader input, TextWriter output, TimeProvider clock)
    {
        while (input.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            output.Write(Answer(line, clock));
            output.Write('\n');
            output.Flush();
        }
        return 0;
    }

    private static string Answer(string line, TimeProvider clock)
    {
        JsonElement? id = null;
        try
        {
            using var document = JsonDocument.Parse(line.TrimStart('\uFEFF'));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Refusal(id, "not a JSON object");
            if (document.RootElement.TryGetProperty("id", out var said))
                id = said.Clone();
            var asked = ReadRequest.From(document.RootElement, clock);
            return asked.IsOk ? JsonSerializer.Serialize(ReadReply.To(id, asked.Value), Json) : Refusal(id, asked.Refusal);
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

    private static string Refusal(JsonElement? id, string error) => JsonSerializer.Serialize(new { id, error }, Json);
}
