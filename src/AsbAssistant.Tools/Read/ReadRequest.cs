using System.Globalization;
using System.Text.Json;
using AsbAssistant.Shared;

namespace AsbAssistant.Tools.Read;

/// <summary>One line for <c>asb read</c>, checked.</summary>
internal sealed record ReadRequest(string Text, DateTime Now, string? Question, IReadOnlyList<string> Choices)
{
    private static readonly string[] Questions = ["yesno", "phone", "email", "postcode", "name", "choice", "date", "number"];
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];

    public static Result<ReadRequest, string> From(JsonElement line, TimeProvider clock)
    {
        if (!line.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            return "text must be a string";
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime;
        if (Said(line, "now") is { } moment && (moment.ValueKind != JsonValueKind.String
            || !DateTime.TryParseExact(moment.GetString(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out now) || now.Year is < 1990 or > 2200))
            return "now must be local Europe/London time, such as 2026-11-21T12:00";
        string? question = null;
        if (Said(line, "question") is { } asked && (asked.ValueKind != JsonValueKind.String || !Questions.Contains(question = asked.GetString(), StringComparer.Ordinal)))
            return "question must be null or one of " + string.Join(", ", Questions);
        IReadOnlyList<string> choices = [];
        if (Said(line, "choices") is { } given)
        {
            if (given.ValueKind != JsonValueKind.Array || given.EnumerateArray().Any(choice => choice.ValueKind != JsonValueKind.String))
                return "choices must be a list of strings";
            choices = [.. given.EnumerateArray().Select(choice => choice.GetString()!)];
        }
        return new ReadRequest(text.GetString()!, now, question, choices);
    }

    private static JsonElement? Said(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
