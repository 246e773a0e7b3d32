using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using AsbAssistant.Shared;
using AsbAssistant.Staff;

namespace AsbAssistant.Web.Cases.Api;

/// <summary>
/// Keys for programs: <c>asb_&lt;id&gt;_&lt;secret&gt;</c>. The secret is 256 random bits, so a plain SHA-256 of it is stored, and
/// nothing else.
/// </summary>
public sealed class ApiKeys(IStore store) : IApiKeys
{
    private const string Kind = "api_key";
    private const string Prefix = "asb_";
    private const int IdLength = 16;

    /// <inheritdoc/>
    public async Task<ApiKey?> CheckAsync(string? authorization, CancellationToken cancel = default)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header)
            || !string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { Length: > 40 and < 200 } presented
            || !presented.StartsWith(Prefix, StringComparison.Ordinal)
            || presented[Prefix.Length..].Split('_') is not [{ Length: IdLength } id, var secret])
        {
            return null;
        }
        if (await store.LoadAsync(Kind, id, cancel) is not { } found || Canonical.Read<StoredKey>(found.Body) is not { WithdrawnAt: null } key)
            return null;
        var same = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(key.SecretHash));
        return same ? new ApiKey(id, key.Name, key.Scopes) : null;
    }

    /// <summary>Makes a key and gives it out for the only time.</summary>
    public async Task<Result<string, CommitOutcome>> CreateAsync(
        string name, IReadOnlySet<ApiScope> scopes, DateTimeOffset at, CancellationToken cancel = default) =>
        await PutAsync(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)), name, scopes, at, cancel);

    /// <summary>A key that replaces the one of the same id, so that only the last one printed works.</summary>
    internal async Task<Result<string, CommitOutcome>> ReplaceAsync(
        string id, string name, IReadOnlySet<ApiScope> scopes, DateTimeOffset at, CancellationToken cancel = default) =>
        await PutAsync(id, name, scopes, at, cancel);

    /// <summary>The key works no more.</summary>
    public async Task<CommitOutcome> WithdrawAsync(string id, DateTimeOffset at, CancellationToken cancel = default)
    {
        if (await store.LoadAsync(Kind, id, cancel) is not { } found)
            return CommitOutcome.Clashed;
        var key = Canonical.Read<StoredKey>(found.Body) with { WithdrawnAt = at.ToUniversalTime() };
        return await store.CommitAsync(new UnitOfWork().Put(Kind, id, found.Version, key, id), cancel);
    }

    private async Task<Result<string, CommitOutcome>> PutAsync(
        string id, string name, IReadOnlySet<ApiScope> scopes, DateTimeOffset at, CancellationToken cancel)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var work = new UnitOfWork().Put(Kind, id, DocumentWrite.AnyVersion, new StoredKey(name, Hash(secret), scopes, at.ToUniversalTime(), null), id);
        var outcome = await store.CommitAsync(work, cancel);
        return outcome == CommitOutcome.Committed ? Result<string, CommitOutcome>.Ok($"{Prefix}{id}_{secret}") : outcome;
    }

    private static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private sealed record StoredKey(string Name, string SecretHash, IReadOnlySet<ApiScope> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? WithdrawnAt);
}
