using System.Text;

namespace AsbAssistant.Reading;

/// <summary>Words made comparable: lower case, straight apostrophes gone, punctuation to spaces, one space between.</summary>
internal static class PlainWords
{
    private static readonly HashSet<string> Politeness = new(StringComparer.Ordinal)
    {
        "please", "pls", "plz", "thanks", "thank", "you", "ok", "okay", "oh", "well", "um", "er", "hi", "hello", "sorry", "just", "now",
    };

    public static string Of(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var sign in words)
        {
            if (sign is '\'' or '\u2019' or '`')
                continue;
            if (char.IsLetterOrDigit(sign))
                plain.Append(char.ToLowerInvariant(sign));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }
        return plain.ToString().Trim();
    }

    /// <summary>Without the words that only make it polite, unless nothing else is left.</summary>
    public static string Bare(string words)
    {
        var plain = Of(words);
        var bare = string.Join(' ', plain.Split(' ').Where(word => !Politeness.Contains(word)));
        return bare.Length > 0 ? bare : plain;
    }
}
