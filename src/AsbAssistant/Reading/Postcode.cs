using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading;

/// <summary>A UK postcode of a plausible form in an area that exists, upper case with one space. Plausible is not the same as existing.</summary>
public sealed partial record Postcode
{
    private static readonly HashSet<string> Areas = new(
        ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS "
        + "HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO "
        + "SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE").Split(' '), StringComparer.Ordinal);

    private Postcode(string value) => Value = value;

    /// <summary><c>N1 9GU</c>.</summary>
    public string Value { get; }

    /// <summary>The first postcode in what was typed.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out Postcode? postcode)
    {
        postcode = typed is null ? null : All(typed).FirstOrDefault();
        return postcode is not null;
    }

    /// <summary>Every postcode in a text.</summary>
    public static IEnumerable<Postcode> All(string words) => Find(words).Select(found => found.Postcode);

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static IEnumerable<(Stretch Where, Postcode Postcode)> Find(string words)
    {
        foreach (Match match in Pattern().Matches(words))
        {
            var start = match.Index;
            var end = start + match.Length;
            if ((start > 0 && char.IsLetterOrDigit(words[start - 1])) || (end < words.Length && char.IsLetterOrDigit(words[end])))
                continue;
            var signs = match.Value.Replace(" ", "", StringComparison.Ordinal);
            // "block b3 2nd floor" is no postcode.
            if (signs[^3..] is "1st" or "2nd" or "3rd" || signs.EndsWith("th", StringComparison.Ordinal))
                continue;
            signs = signs.ToUpperInvariant();
            if (Areas.Contains(signs[..(char.IsAsciiLetter(signs[1]) ? 2 : 1)]))
                yield return (new Stretch(start, end), new Postcode($"{signs[..^3]} {signs[^3..]}"));
        }
    }

    [GeneratedRegex(@"[A-PR-UWYZa-pr-uwyz][A-HK-Ya-hk-y]?\d[\dA-Za-z]?\ {0,2}\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
