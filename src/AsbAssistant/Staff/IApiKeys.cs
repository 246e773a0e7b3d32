namespace AsbAssistant.Staff;

/// <summary>Checks the keys that programs present.</summary>
public interface IApiKeys
{
    /// <summary>The key that was presented as <c>Authorization: Bearer …</c>, or null when it is none of ours, altered or withdrawn.</summary>
    Task<ApiKey?> CheckAsync(string? authorization, CancellationToken cancel = default);
}

/// <summary>A program's key, without its secret.</summary>
/// <param name="Id">its public part; what events and views carry as "who"</param>
/// <param name="Name">what it is for, in the landlord's words</param>
/// <param name="Scopes">what it may do</param>
public sealed record ApiKey(string Id, string Name, IReadOnlySet<ApiScope> Scopes)
{
    /// <summary>Whether it may do that.</summary>
    public bool May(ApiScope scope) => Scopes.Contains(scope);
}

/// <summary>What a key may do.</summary>
public enum ApiScope
{
    /// <summary>Make tokens for chats.</summary>
    Chat,

    /// <summary>Read cases.</summary>
    Cases,

    /// <summary>Meet restricted cases and sealed notes too; without it they do not exist.</summary>
    Restricted,

    /// <summary>List and fetch files.</summary>
    Evidence,
}
