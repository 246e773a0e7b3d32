using AsbAssistant.Shared;

namespace AsbAssistant.Web.Storage;

/// <summary>
/// Beside its documents a store keeps one entry for each key of each: <c>key NUL id</c>, so that the order of
/// the entries is that of the keys, and of the ids where keys are equal. This is a span of such entries.
/// </summary>
/// <param name="From">first entry inside, need not exist</param>
/// <param name="Below">first entry no longer inside, need not exist</param>
internal readonly record struct KeyEntries(string From, string Below)
{
    private const char Part = '\0';

    public bool IsEmpty => string.CompareOrdinal(From, Below) >= 0;

    public static string Entry(string key, string id) => key + Part + id;

    public static (string Key, string Id) Read(string entry)
    {
        var part = entry.IndexOf(Part, StringComparison.Ordinal);
        return (entry[..part], entry[(part + 1)..]);
    }

    // No entry is a bare key, and NUL comes before every sign a key may hold: so a bare key stands just before all its
    // own entries, and key + U+0001 just after them.
    public static KeyEntries Of(KeyRange range)
    {
        var (from, below) = (range.From, range.Below);
        if (range.After is not { } after)
            return new(from, below);
        return range.Descending
            ? new(from, string.CompareOrdinal(after, below) < 0 ? after : below)
            : new(string.CompareOrdinal(after, from) < 0 ? from : after + '\u0001', below);
    }

    /// <summary>What is left of the span after this entry, in the direction read.</summary>
    public KeyEntries Past(string entry, bool descending) => descending ? this with { Below = entry } : this with { From = entry + Part };
}
