namespace AsbAssistant.Shared;

/// <summary>
/// Everything that is kept, as versioned JSON documents found by id or by a range of sorted keys. Small on purpose:
/// two stores fill it, and the same storage tests run on both. Events are documents too, of kind <c>event</c> and
/// id <c>stream/version</c>, inserted and never changed.
/// </summary>
public interface IStore
{
    /// <summary>The document of this kind and id, or null.</summary>
    Task<StoredDocument?> LoadAsync(string kind, string id, CancellationToken cancel = default);

    /// <summary>The documents that carry a key in the range, in the order of that key (ordinal), at most <see cref="KeyRange.Take"/>.</summary>
    Task<IReadOnlyList<FoundDocument>> FindAsync(KeyRange range, CancellationToken cancel = default);

    /// <summary>Only the keys and ids of what <see cref="FindAsync"/> would find: much cheaper where most of it is not wanted.</summary>
    Task<IReadOnlyList<FoundKey>> FindKeysAsync(KeyRange range, CancellationToken cancel = default);

    /// <summary>How many documents carry a key in the range, counted up to <see cref="KeyRange.Take"/>.</summary>
    Task<int> CountAsync(KeyRange range, CancellationToken cancel = default);

    /// <summary>
    /// Writes all of it or nothing. When it says <see cref="CommitOutcome.Committed"/> the work is on disk and survives
    /// a power cut. Never throws for a clash or a disk that is full.
    /// </summary>
    Task<CommitOutcome> CommitAsync(UnitOfWork work, CancellationToken cancel = default);
}

/// <summary>A document as it lies in the store.</summary>
/// <param name="Kind">the collection, a word in snake_case</param>
/// <param name="Id">unique within the kind</param>
/// <param name="Version">1 when first written, one more at each write</param>
/// <param name="Body">canonical JSON text</param>
/// <param name="Keys">the keys it is found by</param>
public sealed record StoredDocument(string Kind, string Id, long Version, string Body, IReadOnlyList<string> Keys);

/// <summary>A document and the key of the range that found it; pass that key as <see cref="KeyRange.After"/> for the next page.</summary>
public sealed record FoundDocument(string Key, StoredDocument Document);

/// <summary>A key in a range and the document that carries it.</summary>
public readonly record struct FoundKey(string Key, string Id);

/// <summary>
/// A range over the keys of one kind, compared by code unit. <paramref name="From"/> is inside, <paramref name="Below"/>
/// is not.
/// </summary>
/// <param name="Kind">the kind of document</param>
/// <param name="From">first key</param>
/// <param name="Below">first key no longer in the range</param>
/// <param name="Take">how many at most</param>
/// <param name="Descending">last first</param>
/// <param name="After">leave out keys up to and including this one (in the direction read)</param>
public sealed record KeyRange(string Kind, string From, string Below, int Take = 100, bool Descending = false, string? After = null)
{
    /// <summary>Every key that begins with <paramref name="prefix"/>.</summary>
    public static KeyRange Prefix(string kind, string prefix, int take = 100, bool descending = false, string? after = null) =>
        new(kind, prefix, prefix + '\uffff', take, descending, after);
}

/// <summary>What came of a commit.</summary>
public enum CommitOutcome
{
    /// <summary>All of it is on disk.</summary>
    Committed,

    /// <summary>A document was not at the version expected; nothing was written. Load again and decide again.</summary>
    Clashed,

    /// <summary>The store could not write (disk full, read-only, closing); nothing was written and nothing may claim to be saved.</summary>
    Unavailable,
}
