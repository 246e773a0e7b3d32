using System.Text;

namespace AsbAssistant.Shared;

/// <summary>
/// Twenty-four signs that can be read out over a telephone without being mistaken, and spell no words:
/// no vowels, no 0/O, 1/I/L, 5/S, 2/Z, U/V or B/8 pairs left whole.
/// </summary>
internal static class SpokenAlphabet
{
    public const string Signs = "2346789CDFGHJKMNPQRTVWXY";

    /// <summary>The signs in what somebody typed, upper case, spaces and dashes forgiven; null when another sign is among them.</summary>
    public static string? Clean(string? typed)
    {
        if (typed is null || typed.Length > 64)
            return null;
        var kept = new StringBuilder(typed.Length);
        foreach (var sign in typed.ToUpperInvariant())
        {
            if (char.IsWhiteSpace(sign) || sign is '-' or '\u2013' or '.' or '/')
                continue;
            if (!Signs.Contains(sign, StringComparison.Ordinal))
                return null;
            kept.Append(sign);
        }
        return kept.ToString();
    }

    /// <summary>Even, unpredictable signs from random bytes: a byte that would favour some signs is skipped.</summary>
    public static string Pick(int count, Func<byte> nextByte)
    {
        var picked = new char[count];
        var even = 256 - (256 % Signs.Length);
        for (var i = 0; i < count;)
        {
            var b = nextByte();
            if (b < even)
                picked[i++] = Signs[b % Signs.Length];
        }
        return new string(picked);
    }

    /// <summary>Groups of four with a dash between, as they are shown and read out.</summary>
    public static string Grouped(string signs) =>
        string.Join('-', Enumerable.Range(0, (signs.Length + 3) / 4).Select(i => signs.Substring(i * 4, Math.Min(4, signs.Length - (i * 4)))));
}
