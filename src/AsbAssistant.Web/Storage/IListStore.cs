using AsbAssistant.Shared;

namespace AsbAssistant.Web.Storage;

/// <summary>A store that can also be read from one end to the other, for moving it; no page or turn asks for that.</summary>
public interface IListStore : IStore
{
    /// <summary>
    /// The documents after a place, in the store's own order of kind and id, at most <paramref name="take"/>; none when that was
    /// the last.
    /// </summary>
    /// <param name="after">the last one of the page before; null for the first page</param>
    /// <param name="take">how many at most</param>
    /// <param name="cancel">gives up</param>
    Task<IReadOnlyList<StoredDocument>> ListAsync(DocumentPlace? after, int take, CancellationToken cancel = default);
}

/// <summary>Where a document stands.</summary>
public sealed record DocumentPlace(string Kind, string Id);
