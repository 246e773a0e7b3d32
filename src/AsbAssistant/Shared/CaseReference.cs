using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace AsbAssistant.Shared;

/// <summary>
/// What a resident writes down and reads out: two groups of four, the last sign a check on the others.
/// It says nothing about what it is for (handbook 9.4: no "DA-" or "HATE-" prefixes).
/// </summary>
public sealed record CaseReference
{
    private const int Length = 8;

    private CaseReference(string signs) => Value = SpokenAlphabet.Grouped(signs);

    /// <summary>As shown: <c>K7M4-29TX</c>.</summary>
    public string Value { get; }

    /// <summary>A new one from a source of random bytes.</summary>
    public static CaseReference New(Func<byte> nextByte)
    {
        var signs = SpokenAlphabet.Pick(Length - 1, nextByte);
        return new CaseReference(signs + Check(signs));
    }

    /// <summary>A new one from the machine's own randomness.</summary>
    public static CaseReference New() => New(() => RandomNumberGenerator.GetBytes(1)[0]);

    /// <summary>Reads one as typed or dictated, spaces, dashes and case forgiven; false when a sign is wrong.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out CaseReference? reference)
    {
        reference = SpokenAlphabet.Clean(typed) is { Length: Length } signs && Check(signs[..^1]) == signs[^1]
            ? new CaseReference(signs)
            : null;
        return reference is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    // Weights coprime to 24 tell every single wrong sign; different neighbours tell most swaps.
    private static char Check(string signs)
    {
        ReadOnlySpan<int> weights = [1, 5, 7, 11, 13, 17, 19];
        var sum = 0;
        for (var i = 0; i < signs.Length; i++)
            sum += weights[i] * SpokenAlphabet.Signs.IndexOf(signs[i], StringComparison.Ordinal);
        return SpokenAlphabet.Signs[sum % SpokenAlphabet.Signs.Length];
    }
}
