using AsbAssistant.Shared;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace AsbAssistant.Web.Storage.Marten;

/// <summary>
/// The store for more than one node: PostgreSQL through Marten. See src/docs/decisions/0008-postgresql-through-marten.md.
/// It connects when it is first asked, and again by itself after the database was away.
/// </summary>
public sealed class MartenStore : IListStore, IStoreFault, IAsyncDisposable, IDisposable
{
    private readonly PostgresLine line;

    /// <param name="connectionString">a PostgreSQL connection string, such as <c>Host=db;Database=asb;Username=asb;Password=…</c></param>
    /// <param name="log">where a fault is told, without what is stored</param>
    public MartenStore(string connectionString, ILogger<MartenStore> log) => line = new PostgresLine(connectionString, log);

    /// <summary>The sentence to stop with when the database was set up by a newer program; null when it wasn't, or isn't there yet.</summary>
    public Task<string?> RefusalAsync() => line.RefusalAsync();

    /// <summary>Connections for what is no document: telling other nodes, and waiting for them.</summary>
    internal NpgsqlDataSource Source => line.Source;

    Task<string?> IStoreFault.FaultAsync(CancellationToken cancel) => line.FaultAsync(cancel);

    public Task<StoredDocument?> LoadAsync(string kind, string id, CancellationToken cancel = default)
    {
        StoreLimits.CheckKind(kind);
        return !StoreLimits.CouldBeId(id) ? Task.FromResult<StoredDocument?>(null) : line.ReadAsync(async (store, _, stop) =>
        {
            await using var session = store.QuerySession();
            var document = await session.LoadAsync<KeptDocument>(KeptDocument.IdOf(kind, id), stop).ConfigureAwait(false);
            return document?.ToStored(kind);
        }, cancel);
    }

    public async Task<IReadOnlyList<FoundDocument>> FindAsync(KeyRange range, CancellationToken cancel = default)
    {
        StoreLimits.CheckKind(range.Kind);
        var span = KeyEntries.Of(range);
        if (span.IsEmpty || range.Take <= 0)
            return [];
        var order = range.Descending ? "desc" : "asc";
        return await line.ReadAsync(async (store, source, stop) =>
        {
            await using var command = source.CreateCommand(
                $"select k.entry, d.data::text, d.mt_version from (select entry, document from {StoreSchema.KeyEntries} "
                + $"where entry >= $1 and entry < $2 order by entry {order} limit $3) as k "
                + $"join {StoreSchema.Documents} as d on d.id = k.document order by k.entry {order}");
            Bind(command, range, span);
            await using var rows = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
            var found = new List<FoundDocument>();
            while (await rows.ReadAsync(stop).ConfigureAwait(false))
            {
                var (key, _) = KeyEntries.Read(EntryBytes.Read(range.Kind, rows.GetFieldValue<byte[]>(0)));
                var document = Canonical.Read<KeptDocument>(rows.GetString(1));
                document.Version = rows.GetInt32(2);
                found.Add(new FoundDocument(key, document.ToStored(range.Kind)));
            }
            return found;
        }, cancel).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<FoundKey>> FindKeysAsync(KeyRange range, CancellationToken cancel = default)
    {
        StoreLimits.CheckKind(range.Kind);
        var span = KeyEntries.Of(range);
        if (span.IsEmpty || range.Take <= 0)
            return [];
        return await line.ReadAsync(async (_, source, stop) =>
        {
            await using var command = source.CreateCommand(
                $"select entry from {StoreSchema.KeyEntries} where entry >= $1 and entry < $2 order by entry {(range.Descending ? "desc" : "asc")} limit $3");
            Bind(command, range, span);
            await using var rows = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
            var found = new List<FoundKey>();
            while (await rows.ReadAsync(stop).ConfigureAwait(false))
            {
                var (key, id) = KeyEntries.Read(EntryBytes.Read(range.Kind, rows.GetFieldValue<byte[]>(0)));
                found.Add(new FoundKey(key, id));
            }
            return (IReadOnlyList<FoundKey>)found;
        }, cancel).ConfigureAwait(false);
    }

    public async Task<int> CountAsync(KeyRange range, CancellationToken cancel = default)
    {
        StoreLimits.CheckKind(range.Kind);
        var span = KeyEntries.Of(range);
        if (span.IsEmpty || range.Take <= 0)
            return 0;
        return await line.ReadAsync(async (_, source, stop) =>
        {
            await using var command = source.CreateCommand(
                $"select count(*)::int from (select from {StoreSchema.KeyEntries} where entry >= $1 and entry < $2 limit $3) as k");
            Bind(command, range, span);
            return (int)(await command.ExecuteScalarAsync(stop).ConfigureAwait(false))!;
        }, cancel).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<StoredDocument>> ListAsync(DocumentPlace? after, int take, CancellationToken cancel = default) =>
        line.ReadAsync<IReadOnlyList<StoredDocument>>(async (_, source, stop) =>
        {
            await using var command = source.CreateCommand(
                $"select d.id, d.data::text, d.mt_version from {StoreSchema.Documents} as d where d.id > $1 order by d.id limit $2");
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = after is null ? "" : KeptDocument.IdOf(after.Kind, after.Id) });
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = take });
            await using var rows = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
            var documents = new List<StoredDocument>();
            while (await rows.ReadAsync(stop).ConfigureAwait(false))
            {
                var id = rows.GetString(0);
                var document = Canonical.Read<KeptDocument>(rows.GetString(1));
                document.Version = rows.GetInt32(2);
                documents.Add(document.ToStored(id[..id.IndexOf('/', StringComparison.Ordinal)]));
            }
            return documents;
        }, cancel);

    public Task<CommitOutcome> CommitAsync(UnitOfWork work, CancellationToken cancel = default)
    {
        StoreLimits.Check(work);
        cancel.ThrowIfCancellationRequested();
        // In one order, so that two commits wait for each other and never both.
        var writes = work.Writes.OrderBy(write => write.Kind, StringComparer.Ordinal).ThenBy(write => write.Id, StringComparer.Ordinal).ToList();
        return line.WriteAsync(store => WriteAsync(store, writes), store => IsWrittenAsync(store, writes));
    }

    /// <summary>Finishes what is under way and closes; what is asked later is refused.</summary>
    public ValueTask DisposeAsync() => line.DisposeAsync();

    /// <summary>The same, for owners that can't wait otherwise.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static async Task WriteAsync(IDocumentStore store, List<DocumentWrite> writes)
    {
        await using var session = store.LightweightSession();
        if (new ExpectedVersions(writes) is { IsNeeded: true } expected)
            session.QueueOperation(expected);
        foreach (var write in writes)
        {
            if (write.Body is null)
                session.Delete<KeptDocument>(KeptDocument.IdOf(write.Kind, write.Id));
            else if (ExpectedVersions.IsInsert(write))
                session.Insert(KeptDocument.Of(write));
            else
                session.Store(KeptDocument.Of(write));
        }
        if (new ReplacedKeys(writes) is { IsNeeded: true } keys)
            session.QueueOperation(keys);
        await session.SaveChangesAsync().ConfigureAwait(false);
    }

    // All of it was written, or none: one document that says who wrote it is enough.
    private static async Task<bool> IsWrittenAsync(IDocumentStore store, List<DocumentWrite> writes)
    {
        if (writes.Find(write => write.ExpectedVersion != DocumentWrite.AnyVersion) is not { } telling)
            return false;
        await using var session = store.QuerySession();
        var there = await session.LoadAsync<KeptDocument>(KeptDocument.IdOf(telling.Kind, telling.Id)).ConfigureAwait(false);
        return telling.Body is null
            ? there is null
            : there is not null && there.Version == telling.ExpectedVersion + 1 && there.Body == telling.Body;
    }

    private static void Bind(NpgsqlCommand command, KeyRange range, KeyEntries span)
    {
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = EntryBytes.Write(range.Kind, span.From) });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = EntryBytes.Write(range.Kind, span.Below) });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = range.Take, NpgsqlDbType = NpgsqlDbType.Integer });
    }
}
