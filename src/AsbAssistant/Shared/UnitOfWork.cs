namespace AsbAssistant.Shared;

/// <summary>Writes that belong together: all of them happen, or none.</summary>
public sealed class UnitOfWork
{
    private readonly List<DocumentWrite> writes = [];

    /// <summary>The writes in the order they were added; at most one for a kind and id.</summary>
    public IReadOnlyList<DocumentWrite> Writes => writes;

    /// <summary>True when there is nothing to write.</summary>
    public bool IsEmpty => writes.Count == 0;

    /// <summary>A new document; clashes when the id is taken.</summary>
    public UnitOfWork Insert<T>(string kind, string id, T body, params IEnumerable<string> keys) => Put(kind, id, 0, body, keys);

    /// <summary>A document written over the version that was read.</summary>
    /// <param name="kind">the kind</param>
    /// <param name="id">the id</param>
    /// <param name="expectedVersion">the version read; 0 when there must be none; <see cref="DocumentWrite.AnyVersion"/> when it doesn't matter</param>
    /// <param name="body">what to keep, written as canonical JSON</param>
    /// <param name="keys">the keys it is found by, replacing those before</param>
    public UnitOfWork Put<T>(string kind, string id, long expectedVersion, T body, params IEnumerable<string> keys) =>
        Add(new DocumentWrite(kind, id, expectedVersion, Canonical.Write(body), [.. keys]));

    /// <summary>The document goes.</summary>
    public UnitOfWork Delete(string kind, string id, long expectedVersion) => Add(new DocumentWrite(kind, id, expectedVersion, null, []));

    /// <summary>All writes of another unit too.</summary>
    public UnitOfWork Add(UnitOfWork other)
    {
        foreach (var write in other.Writes)
            Add(write);
        return this;
    }

    /// <summary>A write as it stands.</summary>
    public UnitOfWork Add(DocumentWrite write)
    {
        writes.RemoveAll(before => before.Kind == write.Kind && before.Id == write.Id);
        writes.Add(write);
        return this;
    }
}

/// <summary>One document to be written or, with a null body, to go.</summary>
public sealed record DocumentWrite(string Kind, string Id, long ExpectedVersion, string? Body, IReadOnlyList<string> Keys)
{
    /// <summary>Whatever version there is, or none.</summary>
    public const long AnyVersion = -1;
}
