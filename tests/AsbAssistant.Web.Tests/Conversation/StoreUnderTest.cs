using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>The real store, until a test says that the disk is full, unreadable, or that somebody else writes first.</summary>
public sealed class StoreUnderTest(IStore real) : IStore
{
    public bool IsFull { get; set; }

    public bool IsUnreadable { get; set; }

    /// <summary>Documents are read, but nothing is found by a key, as when a database goes between two questions.</summary>
    public bool IsUnfindable { get; set; }

    /// <summary>Done once before each of the next commits.</summary>
    public Queue<Func<IStore, Task>> Before { get; } = new();

    public Task<StoredDocument?> LoadAsync(string kind, string id, CancellationToken cancel = default) =>
        IsUnreadable ? throw new StoreUnavailableException() : real.LoadAsync(kind, id, cancel);

    public Task<IReadOnlyList<FoundDocument>> FindAsync(KeyRange range, CancellationToken cancel = default) =>
        IsUnreadable || IsUnfindable ? throw new StoreUnavailableException() : real.FindAsync(range, cancel);

    public Task<IReadOnlyList<FoundKey>> FindKeysAsync(KeyRange range, CancellationToken cancel = default) =>
        IsUnreadable ? throw new StoreUnavailableException() : real.FindKeysAsync(range, cancel);

    public Task<int> CountAsync(KeyRange range, CancellationToken cancel = default) =>
        IsUnreadable ? throw new StoreUnavailableException() : real.CountAsync(range, cancel);

    public async Task<CommitOutcome> CommitAsync(UnitOfWork work, CancellationToken cancel = default)
    {
        if (IsFull || IsUnreadable)
            return CommitOutcome.Unavailable;
        if (Before.TryDequeue(out var first))
            await first(real);
        return await real.CommitAsync(work, cancel);
    }
}
