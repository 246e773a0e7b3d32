using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading;

/// <summary>
/// A telephone number in a UK range (Ofcom's National Telephone Numbering Plan): geographic, mobile, 03, 05, 0800, 084, 087. Made-up
/// ones (07777777777, 01234567890), short ones, personal (070) and premium (09) ones are refused.
/// </summary>
public sealed partial record PhoneNumber
{
    private const int MostGroups = 12;

    private PhoneNumber(string national) => National = national;

    /// <summary>E.164: <c>+447700900123</c>.</summary>
    public string E164 => "+44" + National[1..];

    /// <summary>As a person writes it: <c>07700 900123</c>, <c>020 7946 0123</c>, <c>0161 496 0123</c>.</summary>
    public string Shown => National switch
    {
        ['0', '2', ..] => $"{National[..3]} {National[3..7]} {National[7..]}",
        ['0', '1', '1', ..] or ['0', '1', _, '1', ..] or ['0', '3' or '5' or '8', ..] => $"{National[..4]} {National[4..7]} {National[7..]}",
        _ => $"{National[..5]} {National[5..]}",
    };

    private string National { get; }

    /// <summary>The first number in what was typed, spaces, dots, dashes, +44, an O for a nought and digits spelled out forgiven.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = typed is null ? null
            : First(typed) ?? First(LetterO().Replace(typed, o => new string('0', o.Length))) ?? First(SpokenDigits.Written(typed));
        return number is not null;
    }

    private static PhoneNumber? First(string words) => All(words).Select(found => found.Number).FirstOrDefault();

    /// <summary>Every number in a text, with the words it was read from.</summary>
    public static IEnumerable<(string Text, PhoneNumber Number)> All(string words) =>
        Find(words).Select(found => (words[found.Where.Start..found.Where.End], found.Number));

    internal static IEnumerable<(Stretch Where, PhoneNumber Number)> Find(string words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var joined = at > 0 && (char.IsLetterOrDigit(words[at - 1]) || words[at - 1] is '/' or '\u00A3' or '#');
            if (joined || !(char.IsAsciiDigit(words[at]) || (words[at] is '+' or '(' && at + 1 < words.Length && words[at + 1] is '0' or '4' or '+')))
                continue;
            if (From(words, at) is var (end, number))
            {
                yield return (new Stretch(at, end), number);
                at = end - 1;
            }
        }
    }

    // Groups of digits with single separators between; a number may end only where a group does.
    private static (int End, PhoneNumber Number)? From(string words, int start)
    {
        Span<char> digits = stackalloc char[16];
        var count = 0;
        var groups = 0;
        for (var at = start; at < words.Length && groups < MostGroups;)
        {
            if (char.IsAsciiDigit(words[at]))
            {
                for (; at < words.Length && char.IsAsciiDigit(words[at]); at++)
                {
                    if (count == digits.Length)
                        return null;
                    digits[count++] = words[at];
                }
                groups++;
                if (count >= 10 && !(at < words.Length && char.IsLetter(words[at])) && National10Or11(digits[..count], words[start] is '+' || words.AsSpan(start).StartsWith("(+")) is { } national && !IsGoingOn(words, at))
                    return (at, new PhoneNumber(national));
            }
            else if (words[at] is ' ' or '-' or '.' or '(' or ')' or '\u00A0' or '\u2011' || (words[at] == '+' && count == 0))
            {
                // Two separators at most: ") " or " (".
                if (at - start > 2 && !char.IsAsciiDigit(words[at - 1]) && !char.IsAsciiDigit(words[at - 2]))
                    return null;
                at++;
            }
            else
                return null;
        }
        return null;
    }

    private static bool IsGoingOn(string words, int at) => at + 1 < words.Length && words[at] is '-' or '/' && char.IsAsciiDigit(words[at + 1]);

    private static string? National10Or11(ReadOnlySpan<char> digits, bool hasPlus)
    {
        string national;
        if (digits.StartsWith("0044"))
            national = string.Concat("0", digits[4..].TrimStart('0'));
        else if (digits.StartsWith("44") && (hasPlus || digits.Length is 12 or 13))
            national = string.Concat("0", digits[2..].TrimStart('0'));
        else if (hasPlus)
            return null;
        else
            national = digits.ToString();
        return InUse().IsMatch(national) && !IsMadeUp(national) ? national : null;
    }

    private static bool IsMadeUp(string national)
    {
        var subscriber = national.AsSpan(2);
        if (!subscriber[1..].ContainsAnyExcept(subscriber[^1]) || national.EndsWith("0000000", StringComparison.Ordinal))
            return true;
        var rising = 0;
        for (var i = 1; i < national.Length; i++)
        {
            rising = national[i] == national[i - 1] + 1 || (national[i], national[i - 1]) is ('0', '9') ? rising + 1 : 0;
            if (rising >= 8)
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^0(1[1-9]\d{7,8}|2[03489][2-9]\d{7}|3[0347]\d{8}|5[56]\d{8}|7[1-57-9]\d{8}|7624\d{6}|80[08]\d{6,7}|8[47]\d{8})$", RegexOptions.CultureInvariant)]
    private static partial Regex InUse();

    [GeneratedRegex(@"(?<![A-Za-z])[oO]+(?=\d)|(?<=\d)[oO]+(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex LetterO();
}
