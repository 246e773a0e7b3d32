using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace AsbAssistant.Reading;

/// <summary>A UK postcode of a plausible form, upper case with one space. Plausible is not the same as existing.</summary>
public sealed partial record Postcode
{
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
    public static IEnumerable<Postcode> All(string words)
    {
        foreach (Match match in Pattern().Matches(words))
        {
            var start = match.Index;
            var end = start + match.Length;
            if ((start > 0 && char.IsLetterOrDigit(words[start - 1])) || (end < words.Length && char.IsLetterOrDigit(words[end])))
                continue;
            var signs = words.Substring(start, match.Length).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            yield return new Postcode($"{signs[..^3]} {signs[^3..]}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"[A-PR-UWYZa-pr-uwyz][A-HK-Ya-hk-y]?\d[\dA-Za-z]? ?\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
