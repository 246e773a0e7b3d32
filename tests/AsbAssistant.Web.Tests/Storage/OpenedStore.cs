using AsbAssistant.Shared;
using AsbAssistant.Web.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Web.Tests.Storage;

/// <summary>A store of the named sort in a place of its own, gone with the test.</summary>
public sealed class OpenedStore : IStore, IAsyncDisposable
{
    private readonly string name;
    private IStore store;

    private OpenedStore(string name, TestFolder folder) => (this.name, Folder, store) = (name, folder, Open(name, folder.Path));

    public TestFolder Folder { get; }

    public static OpenedStore New(string name) => new(name, new TestFolder());

    public static IStore Open(string name, string folder) => name switch
    {
        "LiteDb" => new LiteDbStore(Path.Combine(folder, "store.db"), NullLogger<LiteDbStore>.Instance),
        _ => throw new ArgumentException($"No store is called {name}."),
    };

    public async Task ReopenAsync()
    {
        await CloseAsync();
        store = Open(name, Folder.Path);
    }

    public async Task CloseAsync()
    {
        if (store is IAsyncDisposable closing)
            await closing.DisposeAsync();
    }

    public Task<StoredDocument?> LoadAsync(string kind, string id, CancellationToken cancel = default) => store.LoadAsync(kind, id, cancel);

    public Task<IReadOnlyList<FoundDocument>> FindAsync(KeyRange range, CancellationToken cancel = default) => store.FindAsync(range, cancel);

    public Task<int> CountAsync(KeyRange range, CancellationToken cancel = default) => store.CountAsync(range, cancel);

    public Task<CommitOutcome> CommitAsync(UnitOfWork work, CancellationToken cancel = default) => store.CommitAsync(work, cancel);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Folder.Dispose();
    }
}
