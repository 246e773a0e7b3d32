using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace AsbAssistant.Reading;

/// <summary>A telephone number in a UK range (Ofcom's National Telephone Numbering Plan): geographic, mobile, 03, 0800.</summary>
public sealed partial record PhoneNumber
{
    private PhoneNumber(string national) => National = national;

    /// <summary>E.164: <c>+447700900123</c>.</summary>
    public string E164 => "+44" + National[1..];

    /// <summary>As a person writes it: <c>07700 900123</c>.</summary>
    public string Shown => National.StartsWith("02", StringComparison.Ordinal)
        ? $"{National[..3]} {National[3..7]} {National[7..]}"
        : $"{National[..5]} {National[5..]}";

    private string National { get; }

    /// <summary>The only number in what was typed, spaces, dots, dashes and +44 forgiven.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = typed is null ? null : All(typed).Select(found => found.Number).FirstOrDefault();
        return number is not null;
    }

    /// <summary>Every number in a text, with the words it was read from.</summary>
    public static IEnumerable<(string Text, PhoneNumber Number)> All(string words)
    {
        foreach (Match match in RunPattern().Matches(words))
        {
            var text = match.Value.TrimEnd();
            if (National10Or11(text) is { } national)
                yield return (text, new PhoneNumber(national));
        }
    }

    private static string? National10Or11(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign))
                digits.Append(sign);
        }
        var national = digits.ToString();
        if (national.StartsWith("0044", StringComparison.Ordinal))
            national = "0" + national[4..].TrimStart('0');
        else if (text.TrimStart().StartsWith('+') && national.StartsWith("44", StringComparison.Ordinal))
            national = "0" + national[2..].TrimStart('0');
        var rightLength = national.Length == 11 || (national.Length == 10 && (national.StartsWith("01", StringComparison.Ordinal) || national.StartsWith("0800", StringComparison.Ordinal)));
        return rightLength && InUse().IsMatch(national) && national.Skip(3).Distinct().Count() > 1 ? national : null;
    }

    // One run of digits and separators; the digits themselves decide whether it is a number.
    [GeneratedRegex(@"\+?\(?\d[\d ().\-]{8,20}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex RunPattern();

    [GeneratedRegex(@"^0(1\d{8,9}|2[03489]\d{8}|3\d{9}|7[1-57-9]\d{8}|80[08]\d{6,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex InUse();
}
