using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace AsbAssistant.Reading;

/// <summary>An e-mail address of the usual form; whether anyone reads it, only sending tells.</summary>
public sealed partial record EmailAddress
{
    private EmailAddress(string value) => Value = value;

    /// <summary>As typed, the domain in lower case.</summary>
    public string Value { get; }

    /// <summary>The first address in what was typed.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = typed is null ? null : All(typed).FirstOrDefault();
        return address is not null;
    }

    /// <summary>Every address in a text.</summary>
    public static IEnumerable<EmailAddress> All(string words)
    {
        foreach (Match match in Pattern().Matches(words))
        {
            var text = match.Value.TrimEnd('.');
            var at = text.LastIndexOf('@');
            if (!text.Contains("..", StringComparison.Ordinal) && at <= 64)
                yield return new EmailAddress(string.Concat(text.AsSpan(0, at + 1), text[(at + 1)..].ToLowerInvariant()));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9._%+'\-]{0,63}@[A-Za-z0-9\-]{1,63}(\.[A-Za-z0-9\-]{1,63})*\.[A-Za-z]{2,24}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
