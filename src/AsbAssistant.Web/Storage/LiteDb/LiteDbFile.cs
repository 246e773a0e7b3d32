using AsbAssistant.Shared;
using LiteDB;
using LiteDB.Engine;

namespace AsbAssistant.Web.Storage.LiteDb;

/// <summary>
/// The open file and everything that is done with it, one call at a time, on the store's one thread. A write is in the
/// log's memory until <see cref="Force"/>; any exception leaves the file in doubt: drop it and open it again.
/// </summary>
internal sealed class LiteDbFile : IDisposable
{
    private const int PageBytes = 8192;

    // No kind has a dollar in its name.
    private const string KeysSuffix = "$keys";

    private readonly ForcedLog log;
    private readonly LiteEngine engine;

    private LiteDbFile(ForcedLog log, LiteEngine engine) => (this.log, this.engine) = (log, engine);

    public long ForcedLength => log.ForcedLength;

    public long WaitingBytes => log.WaitingBytes;

    public long LogPages => log.Length / PageBytes;

    /// <summary>Opens or creates the store; <paramref name="trusted"/> is how much of its log may be believed after a failed write.</summary>
    public static LiteDbFile Open(string path, long? trusted)
    {
        // LiteDB's own name for it, so that its tools find it too.
        var log = ForcedLog.Open(Path.ChangeExtension(path, null) + "-log" + Path.GetExtension(path), trusted);
        LiteDbFile? opened = null;
        try
        {
            opened = new LiteDbFile(log, new LiteEngine(new EngineSettings { Filename = path, LogStream = log, Collation = Collation.Binary }));
            opened.TurnOffCheckpointsOfItsOwn();
            return opened;
        }
        catch // whatever a damaged file makes LiteDB throw
        {
            opened?.Dispose();
            log.Dispose();
            throw;
        }
    }

    public StoredDocument? Load(string kind, string id) => Get(kind, id) is { } document ? Stored(kind, document) : null;

    /// <summary>Documents by the entries of a span, in order, with the entry that found each.</summary>
    public List<(string Entry, FoundDocument Found)> Find(string kind, KeyEntries span, bool descending, int take)
    {
        var found = new List<(string, FoundDocument)>();
        foreach (var entry in Entries(kind, span, descending, take))
        {
            var (key, id) = KeyEntries.Read(entry);
            var document = Load(kind, id) ?? throw new InvalidDataException($"Kind {kind}: a key leads to no document.");
            found.Add((entry, new FoundDocument(key, document)));
        }
        return found;
    }

    /// <summary>The entries of a span, in order.</summary>
    public List<string> Entries(string kind, KeyEntries span, bool descending, int take)
    {
        var entries = new List<string>();
        if (span.IsEmpty || take <= 0)
            return entries;
        // One BETWEEN walks the index in either direction; two comparisons would walk it from its end. It includes
        // its upper bound, which we don't.
        using var rows = engine.Query(KeysOf(kind), new Query
        {
            Select = BsonExpression.Create("{ e: $._id }"),
            Where = { BsonExpression.Create("$._id BETWEEN @0 AND @1", span.From, span.Below) },
            OrderBy = BsonExpression.Create("$._id"),
            Order = descending ? Query.Descending : Query.Ascending,
            Limit = take == int.MaxValue ? take : take + 1,
        });
        while (entries.Count < take && rows.Read())
        {
            var entry = rows.Current["e"].AsString;
            if (entry != span.Below)
                entries.Add(entry);
        }
        return entries;
    }

    /// <summary>Documents after a place, by kind and then by id.</summary>
    public IReadOnlyList<StoredDocument> List(DocumentPlace? after, int take)
    {
        var documents = new List<StoredDocument>();
        var kinds = engine.GetCollectionNames().Where(name => !name.EndsWith(KeysSuffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SkipWhile(kind => after is not null && string.CompareOrdinal(kind, after.Kind) < 0).ToList();
        foreach (var kind in kinds)
        {
            if (documents.Count == take)
                break;
            var from = kind == after?.Kind ? after.Id : "";
            using var rows = engine.Query(kind, new Query
            {
                Where = { BsonExpression.Create("$._id > @0", from) },
                OrderBy = BsonExpression.Create("$._id"),
                Limit = take - documents.Count,
            });
            while (rows.Read())
                documents.Add(Stored(kind, rows.Current.AsDocument));
        }
        return documents;
    }

    /// <summary>Writes a unit of work as one transaction, not yet forced.</summary>
    public CommitOutcome Write(UnitOfWork work)
    {
        // Versions first: a transaction of LiteDB's that is rolled back writes to the log too.
        var before = work.Writes.Select(write => Get(write.Kind, write.Id)).ToList();
        for (var i = 0; i < before.Count; i++)
        {
            var expected = work.Writes[i].ExpectedVersion;
            if (expected != DocumentWrite.AnyVersion && expected != Version(before[i]))
                return CommitOutcome.Clashed;
        }
        if (work.IsEmpty)
            return CommitOutcome.Committed;
        engine.BeginTrans();
        for (var i = 0; i < before.Count; i++)
            Write(work.Writes[i], before[i]);
        engine.Commit();
        return CommitOutcome.Committed;
    }

    /// <summary>All that was written is on disk, or an exception.</summary>
    public void Force() => log.Force();

    /// <summary>Moves the log's pages into the data file, forces that, and empties the log.</summary>
    public void Checkpoint()
    {
        if (log.Length > 0)
            engine.Checkpoint();
    }

    public void Dispose()
    {
        engine.Dispose();
        log.Dispose();
    }

    // When to do it is decided here, between two batches, never inside somebody's commit.
    private void TurnOffCheckpointsOfItsOwn()
    {
        if (engine.Pragma(Pragmas.CHECKPOINT).AsInt32 == 0)
            return;
        engine.Pragma(Pragmas.CHECKPOINT, 0);
        log.Force();
    }

    private void Write(DocumentWrite write, BsonDocument? before)
    {
        var keysBefore = before is null ? [] : Keys(before).ToHashSet(StringComparer.Ordinal);
        var keys = write.Keys.ToHashSet(StringComparer.Ordinal);
        if (write.Body is null)
        {
            if (before is not null)
                engine.Delete(write.Kind, [write.Id]);
        }
        else
        {
            var document = new BsonDocument
            {
                ["_id"] = write.Id,
                ["v"] = Version(before) + 1,
                ["body"] = write.Body,
                ["keys"] = new BsonArray(write.Keys.Select(key => new BsonValue(key))),
            };
            if (before is null)
                engine.Insert(write.Kind, [document], BsonAutoId.ObjectId);
            else
                engine.Update(write.Kind, [document]);
        }
        var gone = keysBefore.Except(keys).Select(key => new BsonValue(KeyEntries.Entry(key, write.Id))).ToList();
        if (gone.Count > 0)
            engine.Delete(KeysOf(write.Kind), gone);
        var added = keys.Except(keysBefore).Select(key => new BsonDocument { ["_id"] = KeyEntries.Entry(key, write.Id) }).ToList();
        if (added.Count > 0)
            engine.Insert(KeysOf(write.Kind), added, BsonAutoId.ObjectId);
    }

    private BsonDocument? Get(string kind, string id)
    {
        using var rows = engine.Query(kind, new Query { Where = { BsonExpression.Create("$._id = @0", id) }, Limit = 1 });
        return rows.Read() ? rows.Current.AsDocument : null;
    }

    private static string KeysOf(string kind) => kind + KeysSuffix;

    private static long Version(BsonDocument? document) => document is null ? 0 : document["v"].AsInt64;

    private static IEnumerable<string> Keys(BsonDocument document) => document["keys"].AsArray.Select(key => key.AsString);

    private static StoredDocument Stored(string kind, BsonDocument document) =>
        new(kind, document["_id"].AsString, Version(document), document["body"].AsString, [.. Keys(document)]);
}
