using System.Text;
using System.Text.RegularExpressions;

namespace AsbAssistant.Reading.Speech;

/// <summary>Digits spelled out, as a phone's dictation or a careful person writes them: "oh seven nine double one 123456".</summary>
internal static partial class SpokenDigits
{
    private static readonly Dictionary<string, char> Digits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["o"] = '0', ["oh"] = '0', ["zero"] = '0', ["nought"] = '0', ["one"] = '1', ["two"] = '2', ["three"] = '3', ["four"] = '4',
        ["five"] = '5', ["six"] = '6', ["seven"] = '7', ["eight"] = '8', ["nine"] = '9',
    };

    /// <summary>The text with each spelled digit written as one: "double one" as "11", "triple four" as "444".</summary>
    public static string Written(string words) => Spelled().Replace(words, found =>
    {
        var digit = found.Groups["digit"].Value is [var written] && char.IsAsciiDigit(written) ? written : Digits[found.Groups["digit"].Value];
        var times = found.Groups["times"].Value.ToUpperInvariant() switch { "DOUBLE" => 2, "TRIPLE" or "TREBLE" => 3, _ => 1 };
        return new StringBuilder().Append(digit, times).ToString();
    });

    [GeneratedRegex(@"\b((?<times>double|triple|treble)\s+(?<digit>\d)|((?<times>double|triple|treble)\s+)?(?<digit>oh?|zero|nought|one|two|three|four|five|six|seven|eight|nine))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Spelled();
}
