using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>Finds and counts cases for somebody: what they may not meet has no key they could read.</summary>
public sealed class Worklist(IStore store)
{
    /// <summary>A page of the list, the most urgent first.</summary>
    /// <param name="audience">who is looking</param>
    /// <param name="filters">all must hold; the first one's index is walked and the others are checked row by row; none means everything not closed</param>
    /// <param name="take">rows at most</param>
    /// <param name="after">where the page before ended</param>
    /// <param name="cancel">to stop</param>
    public async Task<WorklistPage> ListAsync(
        Audience audience, IReadOnlyList<WorklistFilter> filters, int take, string? after = null, CancellationToken cancel = default)
    {
        var first = filters.Count == 0 ? WorklistFilter.All : filters[0];
        return await WalkAsync(
            key => KeyRange.Prefix(WorklistRow.Kind, WorklistKeys.List(audience, first), take + 1, after: key),
            found => filters.Skip(1).All(f => f.Passes(Canonical.Read<WorklistRow>(found.Document.Body))),
            take, after, cancel).ConfigureAwait(false);
    }

    /// <summary>Cases with every word that was typed; nothing when none of it is a word to search by.</summary>
    public async Task<WorklistPage> SearchAsync(Audience audience, string? typed, int take, string? after = null, CancellationToken cancel = default)
    {
        var words = SearchWords.Asked(typed);
        if (words.Count == 0)
            return new WorklistPage([], null);
        var rarest = words.MaxBy(w => w.Length)!;
        var others = words.Where(w => w != rarest).Select(w => $"w/{w}/").ToList();
        return await WalkAsync(
            key => WorklistKeys.Search(audience, rarest, take + 1, key),
            found => others.All(o => found.Document.Keys.Any(k => k.StartsWith(o, StringComparison.Ordinal))),
            take, after, cancel).ConfigureAwait(false);
    }

    /// <summary>How many cases one filter finds, counted up to <paramref name="most"/>.</summary>
    public Task<int> CountAsync(Audience audience, WorklistFilter filter, int most = 1000, CancellationToken cancel = default) =>
        store.CountAsync(KeyRange.Prefix(WorklistRow.Kind, WorklistKeys.List(audience, filter), most), cancel);

    private async Task<WorklistPage> WalkAsync(
        Func<string?, KeyRange> range, Func<FoundDocument, bool> passes, int take, string? after, CancellationToken cancel)
    {
        var rows = new List<WorklistRow>();
        var key = after;
        while (true)
        {
            var page = await store.FindAsync(range(key), cancel).ConfigureAwait(false);
            foreach (var found in page)
            {
                if (!passes(found))
                    continue;
                if (rows.Count == take)
                    return new WorklistPage(rows, key);
                rows.Add(Canonical.Read<WorklistRow>(found.Document.Body));
                key = found.Key;
            }
            if (page.Count <= take)
                return new WorklistPage(rows, null);
            key = page[^1].Key;
        }
    }
}

/// <summary>A page of the worklist.</summary>
/// <param name="Rows">most urgent first</param>
/// <param name="Next">pass it as <c>after</c> for the next page; null at the end</param>
public sealed record WorklistPage(IReadOnlyList<WorklistRow> Rows, string? Next);
