using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>Finds and counts cases for somebody: what they may not meet has no key they could read.</summary>
public sealed class Worklist(IStore store)
{
    // A word in more cases than that is looked for in each case that has the other words.
    private const int MostKeys = 20_000;

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
        return words.Count == 1
            ? await WalkAsync(key => WorklistKeys.Search(audience, words[0], take + 1, key), _ => true, take, after, cancel).ConfigureAwait(false)
            : await CompareAsync(audience, words, take, after, cancel).ConfigureAwait(false);
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

    // Cases with all of several words: their keys are compared first, and only what has every word is loaded.
    private async Task<WorklistPage> CompareAsync(Audience audience, IReadOnlyList<string> words, int take, string? after, CancellationToken cancel)
    {
        var found = new List<(string Word, Dictionary<string, string> PlaceOfCase)>();
        foreach (var word in words)
        {
            var keys = await store.FindKeysAsync(WorklistKeys.Search(audience, word, MostKeys, null), cancel).ConfigureAwait(false);
            found.Add((word, keys.DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Key[$"w/{word}/".Length..])));
        }
        var rarest = found.MinBy(one => one.PlaceOfCase.Count).PlaceOfCase;
        var complete = found.Where(one => one.PlaceOfCase.Count < MostKeys).Select(one => one.PlaceOfCase).ToList();
        var rows = new List<WorklistRow>();
        string? last = null;
        foreach (var (id, place) in rarest.Where(one => complete.All(places => places.ContainsKey(one.Key))).OrderBy(one => one.Value, StringComparer.Ordinal))
        {
            if (after is not null && string.CompareOrdinal(place, after) <= 0)
                continue;
            // Asked of the document itself too: a word may be too common for its keys to be complete, and a case may have closed to this audience meanwhile.
            if (await store.LoadAsync(WorklistRow.Kind, id, cancel).ConfigureAwait(false) is not { } document
                || !words.All(word => document.Keys.Contains($"w/{word}/{place}")))
                continue;
            if (rows.Count == take)
                return new WorklistPage(rows, last);
            rows.Add(Canonical.Read<WorklistRow>(document.Body));
            last = place;
        }
        return new WorklistPage(rows, null);
    }
}

/// <summary>A page of the worklist.</summary>
/// <param name="Rows">most urgent first</param>
/// <param name="Next">pass it as <c>after</c> for the next page; null at the end</param>
public sealed record WorklistPage(IReadOnlyList<WorklistRow> Rows, string? Next);
