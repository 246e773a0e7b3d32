using System.Text;

namespace AsbAssistant.Shared;

/// <summary>The few marks that our replies use, and how to keep a resident's own words from being read as marks.</summary>
public static class Markdown
{
    private const string Marks = "\\`*_{}[]()<>#+-.!|~&:";

    /// <summary>Words that were typed by somebody, safe to stand inside a reply: every mark is escaped, line breaks become spaces.</summary>
    public static string Escape(string words)
    {
        var safe = new StringBuilder(words.Length + 16);
        foreach (var sign in words)
        {
            if (sign is '\r' or '\n' or '\t')
                safe.Append(' ');
            else if (Marks.Contains(sign, StringComparison.Ordinal))
                safe.Append('\\').Append(sign);
            else if (!char.IsControl(sign))
                safe.Append(sign);
        }
        return safe.ToString();
    }
}
