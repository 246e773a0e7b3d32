using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AsbAssistant.Shared;

/// <summary>
/// The code that lets a resident come back: twelve signs, about 55 bits, shown once. Only its hash is stored.
/// </summary>
public sealed record SecretCode
{
    private const int Length = 12;
    private const int Rounds = 10_000;

    private SecretCode(string signs) => Value = SpokenAlphabet.Grouped(signs);

    /// <summary>As shown: three groups of four.</summary>
    public string Value { get; }

    /// <summary>A new one from a source of random bytes.</summary>
    public static SecretCode New(Func<byte> nextByte) => new(SpokenAlphabet.Pick(Length, nextByte));

    /// <summary>A new one from the machine's own randomness.</summary>
    public static SecretCode New() => New(() => RandomNumberGenerator.GetBytes(1)[0]);

    /// <summary>Reads one as typed, spaces, dashes and case forgiven.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out SecretCode? code)
    {
        code = SpokenAlphabet.Clean(typed) is { Length: Length } signs ? new SecretCode(signs) : null;
        return code is not null;
    }

    /// <summary>What is stored instead of the code: rounds, salt and PBKDF2-SHA256, in one line.</summary>
    public string Hash() => Hash(RandomNumberGenerator.GetBytes(16), Rounds);

    /// <summary>Whether this is the code that was hashed. A null hash takes as long and is never it, so nobody can time which references exist.</summary>
    public bool Matches(string? hash)
    {
        var parts = (hash ?? Unknown).Split('.');
        var again = Hash(Convert.FromHexString(parts[1]), int.Parse(parts[0], CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(again), Encoding.ASCII.GetBytes(hash ?? Unknown));
    }

    /// <summary>Never the code itself: a record's usual text would put it in a log.</summary>
    public override string ToString() => "(secret code)";

    private static string Unknown { get; } = $"{Rounds}.{new string('0', 32)}.{new string('0', 64)}";

    private string Hash(byte[] salt, int rounds) => string.Join('.',
        rounds.ToString(CultureInfo.InvariantCulture),
        Convert.ToHexString(salt),
        Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(Value, salt, rounds, HashAlgorithmName.SHA256, 32)));
}
