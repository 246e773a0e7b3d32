using System.Globalization;
using System.Text.Json;
using AsbAssistant.Reading;

namespace AsbAssistant.Tools.Read;

/// <summary>What <c>asb read</c> answers, in the order and words of its contract.</summary>
internal sealed record ReadReply(
    JsonElement? Id, IReadOnlyList<ReadReply.Time> When, IReadOnlyList<ReadReply.Frequency> Often, object? Answer,
    IReadOnlyList<string> Phones, IReadOnlyList<string> Emails, IReadOnlyList<string> Postcodes)
{
    public sealed record Time(string Text, string Kind, string From, string? To, bool Approx);

    public sealed record Frequency(string Text, double? Times, double? TimesMax, string? Per, IReadOnlyList<string> Days, IReadOnlyList<string>? Window);

    public static ReadReply To(JsonElement? id, ReadRequest asked)
    {
        var facts = FactReader.Read(asked.Text, asked.Now);
        return new ReadReply(
            id, [.. facts.When.Select(ToTime)], [.. facts.Often.Select(ToFrequency)], ToAnswer(asked),
            [.. facts.Phones.Select(phone => phone.E164)], [.. facts.Emails.Select(email => email.Value)], [.. facts.Postcodes.Select(code => code.Value)]);
    }

    private static object? ToAnswer(ReadRequest asked) => asked.Question switch
    {
        "yesno" => AnswerReader.ReadYesNo(asked.Text)?.ToString().ToLowerInvariant(),
        "phone" => AnswerReader.ReadPhone(asked.Text)?.E164,
        "email" => AnswerReader.ReadEmail(asked.Text)?.Value,
        "postcode" => AnswerReader.ReadPostcode(asked.Text)?.Value,
        "name" => AnswerReader.ReadName(asked.Text),
        "choice" => AnswerReader.ReadChoices(asked.Text, asked.Choices),
        "date" => AnswerReader.ReadWhen(asked.Text, asked.Now) is { } when ? ToTime(when) : null,
        "number" => AnswerReader.ReadNumber(asked.Text),
        _ => null,
    };

    private static Time ToTime(When when) =>
        new(when.Text, when.Kind.ToString().ToLowerInvariant(), when.From.ToString(), when.To?.ToString(), when.Approx);

    private static Frequency ToFrequency(HowOften often) => new(
        often.Text, often.Times, often.TimesMax, often.Per?.ToString().ToLowerInvariant(),
        [.. often.Days.Select(day => day.ToString()[..3].ToLowerInvariant())],
        often.Window is { } window ? [Clock(window.From), Clock(window.To)] : null);

    private static string Clock(TimeOnly time) => time.ToString("HH\\:mm", CultureInfo.InvariantCulture);
}
