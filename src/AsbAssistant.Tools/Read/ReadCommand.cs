using System.Text.Json;

namespace AsbAssistant.Tools.Read;

/// <summary><c>asb read</c>: what is read in residents' words, by <see cref="JsonLines"/>.</summary>
internal static class ReadCommand
{
    private static readonly JsonSerializerOptions Json = JsonLines.Options(JsonNamingPolicy.SnakeCaseLower);

    public static int Run(TextReader input, TextWriter output, TimeProvider clock) => JsonLines.Run(input, output, Json, (id, line) =>
    {
        var asked = ReadRequest.From(line, clock);
        return asked.IsOk ? ReadReply.To(id, asked.Value) : asked.Refusal;
    });
}
