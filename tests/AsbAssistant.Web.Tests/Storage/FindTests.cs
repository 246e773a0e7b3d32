using AsbAssistant.Shared;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbAssistant.Web.Tests.Storage;

public class FindTests
{
    private static readonly string[] Alphabet = ["a", "b", "A", "Z", "0", "9", "|", "/", "-", " ", "\u0001", "é", "e\u0301", "ß", "\ud7ff", "\ue000", "\uffff", "😀", "_", "~"];

    [StoreTheory]
    [Stores(false)]
    [Stores(true)]
    public async Task Keys_go_by_code_unit_not_by_language(string name, bool descending)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var work = new UnitOfWork();
        foreach (var (key, i) in Alphabet.Select((key, i) => (key, i)))
            work.Insert("note", $"n{i}", new Note(key), key);
        await store.CommitAsync(work);

        var found = await store.FindAsync(new KeyRange("note", "", "\uffff\uffff", 100, descending));

        var sorted = Alphabet.Order(StringComparer.Ordinal);
        Assert.Equal(descending ? sorted.Reverse() : sorted, found.Select(row => row.Key));
    }

    [StoreTheory, Stores]
    public async Task A_document_is_found_once_for_each_of_its_keys_in_the_range(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        await store.CommitAsync(new UnitOfWork().Insert("note", "n1", new Note("x"), "w|noise", "w|dog", "z").Insert("note", "n2", new Note("y"), "w|music"));

        var found = await store.FindAsync(KeyRange.Prefix("note", "w|"));

        Assert.Equal([("w|dog", "n1"), ("w|music", "n2"), ("w|noise", "n1")], found.Select(row => (row.Key, row.Document.Id)));
    }

    [StoreTheory]
    [Stores(false)]
    [Stores(true)]
    public async Task Keys_alone_are_those_of_the_documents_found(string name, bool descending)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var work = new UnitOfWork();
        for (var i = 0; i < 40; i++)
            work.Insert("note", $"n{i}", new Note("x"), $"k{i % 7}", $"k{i:00}", "z");
        await store.CommitAsync(work);

        foreach (var range in (KeyRange[])[KeyRange.Prefix("note", "k", 100, descending), KeyRange.Prefix("note", "k", 5, descending, "k3"), KeyRange.Prefix("note", "k", 0), KeyRange.Prefix("none", "k")])
            Assert.Equal((await store.FindAsync(range)).Select(row => new FoundKey(row.Key, row.Document.Id)), await store.FindKeysAsync(range));
    }

    [StoreTheory, Stores]
    public async Task The_first_key_is_inside_and_the_last_is_not(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        await store.CommitAsync(new UnitOfWork().Insert("note", "n1", new Note("x"), "a", "b", "b\u0001", "c"));

        Assert.Equal(["b", "b\u0001"], (await store.FindAsync(new KeyRange("note", "b", "c"))).Select(row => row.Key));
        Assert.Empty(await store.FindAsync(new KeyRange("note", "b", "b")));
        Assert.Empty(await store.FindAsync(new KeyRange("note", "c", "a")));
    }

    [StoreTheory]
    [Stores(false)]
    [Stores(true)]
    public async Task Pages_follow_each_other_without_gap_or_repeat_beyond_a_slice(string name, bool descending)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var work = new UnitOfWork();
        for (var i = 0; i < 700; i++)
            work.Insert("note", $"n{i}", new Note("x"), $"k{i:0000}");
        await store.CommitAsync(work);

        var pages = new List<string>();
        string? after = null;
        while (await store.FindAsync(KeyRange.Prefix("note", "k", 33, descending, after)) is { Count: > 0 } page)
        {
            pages.AddRange(page.Select(row => row.Key));
            after = page[^1].Key;
        }

        var whole = await store.FindAsync(KeyRange.Prefix("note", "k", 10_000, descending));
        Assert.Equal(700, pages.Count);
        Assert.Equal(pages, whole.Select(row => row.Key));
        Assert.Equal(descending ? "k0699" : "k0000", pages[0]);
    }

    [StoreTheory, Stores]
    public async Task Counting_stops_where_it_is_told(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var work = new UnitOfWork();
        for (var i = 0; i < 4500; i++)
            work.Insert("note", $"n{i}", new Note("x"), $"k{i:0000}");
        await store.CommitAsync(work);

        Assert.Equal(50, await store.CountAsync(KeyRange.Prefix("note", "k", take: 50)));
        Assert.Equal(4500, await store.CountAsync(KeyRange.Prefix("note", "k", take: int.MaxValue)));
        Assert.Equal(0, await store.CountAsync(KeyRange.Prefix("note", "k", take: 0)));
        Assert.Equal(500, await store.CountAsync(new KeyRange("note", "k1000", "k2000", 5000, After: "k1499")));
    }

    [Property(MaxTest = 30)]
    public Property Any_range_equals_sorting_everything_in_memory()
    {
        var key = Gen.Elements(Alphabet).ListOf().Select(signs => string.Concat(signs)).Resize(3);
        var keys = key.ListOf().Select(list => list.ToList()).Resize(4);
        var documents = keys.ListOf(25);
        var range =
            from bounds in key.Two()
            from after in Gen.OneOf(Gen.Constant<string?>(null), key.Select(k => (string?)k))
            from take in Gen.Choose(0, 40)
            from backwards in Gen.Elements(true, false)
            select new KeyRange("note", bounds.Item1, bounds.Item2, take, backwards, after);
        return Prop.ForAll(documents.ToArbitrary(), range.ListOf(20).ToArbitrary(), (written, ranges) =>
            StoresAttribute.Here.All(name => Agrees(name, written, ranges).GetAwaiter().GetResult()));
    }

    private static async Task<bool> Agrees(string name, IEnumerable<List<string>> written, IEnumerable<KeyRange> ranges)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var work = new UnitOfWork();
        var entries = new List<(string Key, string Id)>();
        foreach (var (keys, i) in written.Select((keys, i) => (keys, i)))
        {
            work.Insert("note", $"n{i}", new Note("x"), keys);
            entries.AddRange(keys.Distinct().Select(key => (key, $"n{i}")));
        }
        await store.CommitAsync(work);
        foreach (var range in ranges)
        {
            var expected = InMemory(entries, range).ToList();
            var found = (await store.FindAsync(range)).Select(row => (row.Key, row.Document.Id)).ToList();
            if (!found.SequenceEqual(expected) || await store.CountAsync(range) != expected.Count)
                return false;
        }
        return true;
    }

    private static IEnumerable<(string Key, string Id)> InMemory(List<(string Key, string Id)> entries, KeyRange range)
    {
        var inside = entries
            .Where(entry => string.CompareOrdinal(entry.Key, range.From) >= 0 && string.CompareOrdinal(entry.Key, range.Below) < 0)
            .Where(entry => range.After is null || (range.Descending ? -1 : 1) * string.CompareOrdinal(entry.Key, range.After) > 0)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal);
        return (range.Descending ? inside.Reverse() : inside).Take(range.Take);
    }
}
