namespace AsbAssistant.Web.Hosting;

/// <summary>Something that must be set or done before residents are let in. Each folder registers what it needs.</summary>
public interface INeeded
{
    /// <summary>What is missing, in a few words for the operator that name the setting; null when nothing is.</summary>
    Task<string?> MissingAsync(CancellationToken cancel = default);
}

/// <summary>
/// Whether residents may be let in. In Development they always are; elsewhere, until nothing is missing, the resident's pages give
/// only the emergency card and the landlord's number.
/// </summary>
public sealed class Readiness(IEnumerable<INeeded> needed, IHostEnvironment environment)
{
    /// <summary>What is missing, by name; empty when all is set.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancel = default)
    {
        var missing = new List<string>();
        foreach (var need in needed)
        {
            if (await need.MissingAsync(cancel) is { } what)
                missing.Add(what);
        }
        return missing;
    }

    /// <summary>Whether residents may be let in now.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancel = default) =>
        environment.IsDevelopment() || (await MissingAsync(cancel)).Count == 0;
}

/// <summary>A need that a value answers at once.</summary>
public sealed class NeededSetting(Func<string?> missing) : INeeded
{
    /// <inheritdoc/>
    public Task<string?> MissingAsync(CancellationToken cancel = default) => Task.FromResult(missing());
}
