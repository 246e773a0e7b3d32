using System.Diagnostics.CodeAnalysis;
using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading;

/// <summary>An e-mail address of the usual form; whether anyone reads it, only sending tells.</summary>
public sealed record EmailAddress
{
    private const int LongestLocal = 64;
    private const int LongestDomain = 255;

    private EmailAddress(string value) => Value = value;

    /// <summary>As typed, the domain in lower case.</summary>
    public string Value { get; }

    /// <summary>The first address in what was typed; "sam @ example.com" and "sam at example dot com" are forgiven.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = typed is null ? null : All(typed).FirstOrDefault() ?? All(Joined(typed)).FirstOrDefault();
        return address is not null;
    }

    /// <summary>Every address in a text.</summary>
    public static IEnumerable<EmailAddress> All(string words) => Find(words).Select(found => found.Address);

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static IEnumerable<(Stretch Where, EmailAddress Address)> Find(string words)
    {
        var from = 0;
        for (var at = words.IndexOf('@'); at >= 0; at = words.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > from && at - start <= LongestLocal && IsLocal(words[start - 1]))
                start--;
            while (start < at && words[start] is '.' or '-' or '\'' or '+')
                start++;
            var end = at + 1;
            while (end < words.Length && end - at <= LongestDomain && IsDomain(words[end]))
                end++;
            while (end > at && words[end - 1] is '.' or '-')
                end--;
            from = at + 1;
            if (start < at && at - start <= LongestLocal && IsAddress(words.AsSpan(start, at - start), words.AsSpan(at + 1, Math.Max(0, end - at - 1))))
            {
                yield return (new Stretch(start, end), new EmailAddress(string.Concat(words.AsSpan(start, at + 1 - start), words[(at + 1)..end].ToLowerInvariant())));
                from = end;
            }
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> local, ReadOnlySpan<char> domain)
    {
        var dot = domain.LastIndexOf('.');
        var top = domain[(dot + 1)..];
        return dot > 0 && top.Length is >= 2 and <= 24 && !top.ContainsAnyExceptInRange('A', 'z') && local[^1] != '.'
            && !local.Contains("..", StringComparison.Ordinal) && !domain.Contains("..", StringComparison.Ordinal) && domain[0] is not ('-' or '.');
    }

    private static string Joined(string typed)
    {
        var joined = typed.Replace(" dot ", ".", StringComparison.OrdinalIgnoreCase).Replace(" @ ", "@", StringComparison.Ordinal)
            .Replace(" @", "@", StringComparison.Ordinal).Replace("@ ", "@", StringComparison.Ordinal);
        return joined.Contains('@', StringComparison.Ordinal) ? joined : joined.Replace(" at ", "@", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLocal(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '%' or '+' or '-' or '\'';

    private static bool IsDomain(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-';
}
