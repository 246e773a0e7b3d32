using AsbAssistant.Reading.Answers;
using AsbAssistant.Reading.Times;

namespace AsbAssistant.Reading;

/// <summary>Reads an answer in the light of its question. Any string is fine; null or empty when it says nothing of the kind.</summary>
public static class AnswerReader
{
    private const int LongestAnswer = 2_000;
    private const int LongestPostcode = 14;

    /// <summary>Yes, no, unsure, refuses, or asks back, in British usage.</summary>
    public static YesNo? ReadYesNo(string words) => YesNoReader.Read(words);

    /// <summary>
    /// The choices that the words pick, in the order given: by their words or part of them, by number or place ("the second one"), by
    /// synonym, several at once, all but some; small slips of spelling forgiven. Empty when none is meant.
    /// </summary>
    /// <param name="words">as typed</param>
    /// <param name="choices">as shown</param>
    /// <param name="synonyms">other words for a choice, by the choice as shown</param>
    public static IReadOnlyList<string> ReadChoices(
        string words, IReadOnlyList<string> choices, IReadOnlyDictionary<string, IReadOnlyList<string>>? synonyms = null) =>
        ChoiceReader.Read(words, choices, synonyms);

    /// <summary>A command, only when the whole of a short message is one: "he won't stop" and "they call the police on us" are not.</summary>
    public static SteeringCommand? ReadCommand(string words, CommandWords commands) => CommandReader.Read(words, commands);

    /// <summary>A time. A bare number counts here ("at 10", "the 17th", "9/10"), as it doesn't in free words.</summary>
    /// <param name="words">as typed</param>
    /// <param name="now">local Europe/London</param>
    public static When? ReadWhen(string words, DateTime now)
    {
        var when = FactReader.Read(words.Length > LongestAnswer ? words[..LongestAnswer] : words, new Asked(now, IsAnswer: true)).When;
        // "Tues or Weds": the first, and perhaps the other.
        if (when is [{ Kind: WhenKind.Point } first, { Kind: WhenKind.Point } second, ..] && words.Contains($"{first.Text} or {second.Text}", StringComparison.Ordinal))
            return first with { Approx = true, Other = second.From };
        return when.FirstOrDefault(w => w.Kind is WhenKind.Point or WhenKind.Span) ?? (when is [var any, ..] ? any : null);
    }

    /// <summary>A number in digits or words: "115", "about twenty", "a couple", "none"; of "3 or 4" the lower.</summary>
    public static double? ReadNumber(string words) => NumberReader.Read(words);

    /// <summary>A name as typed, without "my name is" and the like; null when it reads as anything else.</summary>
    public static string? ReadName(string words) => NameReader.Read(words);

    /// <summary>A telephone number.</summary>
    public static PhoneNumber? ReadPhone(string words) => PhoneNumber.TryParse(words, out var number) ? number : null;

    /// <summary>An e-mail address.</summary>
    public static EmailAddress? ReadEmail(string words) => EmailAddress.TryParse(words, out var address) ? address : null;

    /// <summary>A postcode.</summary>
    public static Postcode? ReadPostcode(string words) =>
        Postcode.TryParse(words, out var postcode) || Postcode.TryParse(Closed(words), out postcode) ? postcode : null;

    // "B d 3 0 q r", "CF24 2 RX": nothing else is said.
    private static string Closed(string words) => words.Length <= LongestPostcode ? words.Replace(" ", "", StringComparison.Ordinal) : "";
}
