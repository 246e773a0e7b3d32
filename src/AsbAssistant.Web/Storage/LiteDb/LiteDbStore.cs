using System.Runtime.CompilerServices;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Storage.LiteDb;

/// <summary>
/// The default store: one LiteDB file, no server. Long answers are read in slices, so that a resident's turn waits for
/// at most one of them. See src/docs/decisions/0003-litedb-on-one-thread.md.
/// </summary>
public sealed class LiteDbStore : IListStore, IStoreFault, IAsyncDisposable, IDisposable
{
    private const int SliceOfDocuments = 200;
    private const int SliceOfEntries = 2000;

    private readonly StoreThread thread;

    public LiteDbStore(string path, ILogger<LiteDbStore> log) => thread = new StoreThread(path, log);

    /// <summary>Why the store could not be used just now; null when all is well.</summary>
    public string? Fault => thread.Fault;

    Task<string?> IStoreFault.FaultAsync(CancellationToken cancel) => Task.FromResult(Fault);

    public Task<StoredDocument?> LoadAsync(string kind, string id, CancellationToken cancel = default)
    {
        StoreLimits.CheckKind(kind);
        return ReadAsync(file => file.Load(kind, id), cancel);
    }

    public async Task<IReadOnlyList<FoundDocument>> FindAsync(KeyRange range, CancellationToken cancel = default)
    {
        StoreLimits.CheckKind(range.Kind);
        var found = new List<FoundDocument>();
        var span = KeyEntries.Of(range);
        while (found.Count < range.Take)
        {
            var rest = span;
            var take = Math.Min(SliceOfDocuments, range.Take - found.Count);
            var slice = await ReadAsync(file => file.Find(range.Kind, rest, range.Descending, take), cancel).ConfigureAwait(false);
            found.AddRange(slice.Select(row => row.Found));
            if (slice.Count < take)
                break;
            span = span.Past(slice[^1].Entry, range.Descending);
        }
        return found;
    }

    public async Task<IReadOnlyList<FoundKey>> FindKeysAsync(KeyRange range, CancellationToken cancel = default)
    {
        var found = new List<FoundKey>();
        await foreach (var slice in EntriesAsync(range, cancel).ConfigureAwait(false))
            found.AddRange(slice.Select(KeyEntries.Read).Select(entry => new FoundKey(entry.Key, entry.Id)));
        return found;
    }

    public async Task<int> CountAsync(KeyRange range, CancellationToken cancel = default)
    {
        var count = 0;
        await foreach (var slice in EntriesAsync(range, cancel).ConfigureAwait(false))
            count += slice.Count;
        return count;
    }

    // In slices, so that whoever waits for the store's thread gets a turn between them.
    private async IAsyncEnumerable<List<string>> EntriesAsync(KeyRange range, [EnumeratorCancellation] CancellationToken cancel)
    {
        StoreLimits.CheckKind(range.Kind);
        var (span, left) = (KeyEntries.Of(range), range.Take);
        while (left > 0)
        {
            var (rest, take) = (span, Math.Min(SliceOfEntries, left));
            var slice = await ReadAsync(file => file.Entries(range.Kind, rest, range.Descending, take), cancel).ConfigureAwait(false);
            yield return slice;
            if (slice.Count < take)
                break;
            (span, left) = (span.Past(slice[^1], range.Descending), left - slice.Count);
        }
    }

    public Task<CommitOutcome> CommitAsync(UnitOfWork work, CancellationToken cancel = default)
    {
        StoreLimits.Check(work);
        var job = new CommitJob(work, cancel);
        return thread.TryAdd(job) ? job.Done : Task.FromResult(CommitOutcome.Unavailable);
    }

    public Task<IReadOnlyList<StoredDocument>> ListAsync(DocumentPlace? after, int take, CancellationToken cancel = default) =>
        ReadAsync(file => file.List(after, Math.Min(take, SliceOfDocuments)), cancel);

    /// <summary>Finishes what waits, moves the log into the data file, closes. What is asked later is refused.</summary>
    public ValueTask DisposeAsync() => new(thread.CloseAsync());

    /// <summary>The same, for owners that can't wait otherwise.</summary>
    public void Dispose() => thread.CloseAsync().GetAwaiter().GetResult();

    private Task<T> ReadAsync<T>(Func<LiteDbFile, T> read, CancellationToken cancel)
    {
        var job = new ReadJob<T>(read, cancel);
        return thread.TryAdd(job) ? job.Done : Task.FromException<T>(new StoreUnavailableException("The store is closed."));
    }
}
