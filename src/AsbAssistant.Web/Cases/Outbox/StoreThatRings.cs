using AsbAssistant.Shared;

namespace AsbAssistant.Web.Cases.Outbox;

/// <summary>The store as everybody gets it: a commit that put something in the outbox wakes the delivery, whoever made it.</summary>
internal sealed class StoreThatRings(IStore store, OutboxSignal signal) : IStore
{
    public Task<StoredDocument?> LoadAsync(string kind, string id, CancellationToken cancel = default) => store.LoadAsync(kind, id, cancel);

    public Task<IReadOnlyList<FoundDocument>> FindAsync(KeyRange range, CancellationToken cancel = default) => store.FindAsync(range, cancel);

    public Task<IReadOnlyList<FoundKey>> FindKeysAsync(KeyRange range, CancellationToken cancel = default) => store.FindKeysAsync(range, cancel);

    public Task<int> CountAsync(KeyRange range, CancellationToken cancel = default) => store.CountAsync(range, cancel);

    public async Task<CommitOutcome> CommitAsync(UnitOfWork work, CancellationToken cancel = default)
    {
        var outcome = await store.CommitAsync(work, cancel);
        if (outcome == CommitOutcome.Committed)
            signal.After(work);
        return outcome;
    }

    /// <summary>Puts itself in front of the store that is registered.</summary>
    public static void PutBefore(IServiceCollection services)
    {
        var before = services.LastOrDefault(service => service.ServiceType == typeof(IStore))?.ImplementationFactory
            ?? throw new InvalidOperationException("AddStorage comes before AddCases.");
        services.AddSingleton<IStore>(provider => new StoreThatRings((IStore)before(provider), provider.GetRequiredService<OutboxSignal>()));
    }
}
