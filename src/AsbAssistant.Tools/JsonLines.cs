using System.Text.Encodings.Web;
using System.Text.Json;
using AsbAssistant.Shared;

namespace AsbAssistant.Tools;

/// <summary>
/// A JSON object a line in, one out, in the same order, each flushed as it is read. A line that can't be read is answered with an
/// error, and the next is taken.
/// </summary>
internal static class JsonLines
{
    /// <param name="input">lines; empty ones are passed over</param>
    /// <param name="output">one line for each</param>
    /// <param name="json">how answers are written</param>
    /// <param name="answer">the answer to an object and its id, or why there is none</param>
    public static int Run(TextReader input, TextWriter output, JsonSerializerOptions json, Func<JsonElement?, JsonElement, Result<object, string>> answer)
    {
        while (input.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            output.Write(JsonSerializer.Serialize(Answer(line, answer), json));
            output.Write('\n');
            output.Flush();
        }
        return 0;
    }

    /// <summary>Letters as letters, names as given by the policy.</summary>
    public static JsonSerializerOptions Options(JsonNamingPolicy names) =>
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = names };

    private static object Answer(string line, Func<JsonElement?, JsonElement, Result<object, string>> answer)
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
            var answered = answer(id, root);
            return answered.IsOk ? answered.Value : Refusal(id, answered.Refusal);
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

    private static object Refusal(JsonElement? id, string error) => new { id, error };
}
