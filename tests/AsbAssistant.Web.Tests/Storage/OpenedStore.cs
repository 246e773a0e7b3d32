using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Storage.LiteDb;
using AsbAssistant.Web.Storage.Marten;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Web.Tests.Storage;

/// <summary>A store of the named sort in a place of its own, gone with the test.</summary>
public sealed class OpenedStore : IListStore, IAsyncDisposable
{
    private readonly string name;
    private readonly string place;
    private IListStore store;

    private OpenedStore(string name, TestFolder folder, string place) =>
        (this.name, Folder, this.place, store) = (name, folder, place, Open(name, place));

    public TestFolder Folder { get; }

    public static async Task<OpenedStore> NewAsync(string name) =>
        name == StoresAttribute.Postgres ? new OpenedStore(name, new TestFolder(), await Postgres.NewDatabaseAsync()) : NewLiteDb();

    public static OpenedStore NewLiteDb()
    {
        var folder = new TestFolder();
        return new OpenedStore("LiteDb", folder, folder.Path);
    }

    /// <param name="name">which sort</param>
    /// <param name="place">a folder or a connection string</param>
    public static IListStore Open(string name, string place) => name switch
    {
        "LiteDb" => new LiteDbStore(Path.Combine(place, "store.db"), NullLogger<LiteDbStore>.Instance),
        StoresAttribute.Postgres => new MartenStore(place, NullLogger<MartenStore>.Instance),
        _ => throw new ArgumentException($"No store is called {name}."),
    };

    public async Task ReopenAsync()
    {
        await CloseAsync();
        store = Open(name, place);
    }

    public async Task CloseAsync()
    {
        if (store is IAsyncDisposable closing)
            await closing.DisposeAsync();
    }

    public Task<StoredDocument?> LoadAsync(string kind, string id, CancellationToken cancel = default) => store.LoadAsync(kind, id, cancel);

    public Task<IReadOnlyList<FoundDocument>> FindAsync(KeyRange range, CancellationToken cancel = default) => store.FindAsync(range, cancel);

    public Task<IReadOnlyList<FoundKey>> FindKeysAsync(KeyRange range, CancellationToken cancel = default) => store.FindKeysAsync(range, cancel);

    public Task<int> CountAsync(KeyRange range, CancellationToken cancel = default) => store.CountAsync(range, cancel);

    public Task<IReadOnlyList<StoredDocument>> ListAsync(DocumentPlace? after, int take, CancellationToken cancel = default) =>
        store.ListAsync(after, take, cancel);

    public Task<CommitOutcome> CommitAsync(UnitOfWork work, CancellationToken cancel = default) => store.CommitAsync(work, cancel);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Folder.Dispose();
    }
}
