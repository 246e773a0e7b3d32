using AsbAssistant.Shared;

namespace AsbAssistant.Web.Tests.Storage;

public class CommitTests
{
    private static UnitOfWork Work => new();

    [StoreTheory, Stores]
    public async Task A_new_document_is_found_again_as_it_was_written(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);

        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(Work.Insert("note", "n1", new Note("Tú 🙂 \u0001 \"q\""), "b", "a")));

        var document = Assert.IsType<StoredDocument>(await store.LoadAsync("note", "n1"));
        Assert.Equal(new Note("Tú 🙂 \u0001 \"q\""), Canonical.Read<Note>(document.Body));
        Assert.Equal(("note", "n1", 1L), (document.Kind, document.Id, document.Version));
        Assert.Equal(["b", "a"], document.Keys);
    }

    [StoreTheory, Stores]
    public async Task What_was_never_written_is_not_there(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        await store.CommitAsync(Work.Insert("note", "n1", new Note("x")));

        Assert.Null(await store.LoadAsync("note", "N1"));
        Assert.Null(await store.LoadAsync("note", "n10"));
        Assert.Null(await store.LoadAsync("other", "n1"));
        Assert.Empty(await store.FindAsync(KeyRange.Prefix("other", "")));
    }

    [StoreTheory, Stores]
    public async Task Inserting_over_a_document_clashes(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        await store.CommitAsync(Work.Insert("note", "n1", new Note("first")));

        Assert.Equal(CommitOutcome.Clashed, await store.CommitAsync(Work.Insert("note", "n1", new Note("second"))));

        Assert.Contains("first", (await store.LoadAsync("note", "n1"))!.Body, StringComparison.Ordinal);
    }

    [StoreTheory]
    [Stores(0L, false)]
    [Stores(1L, false)]
    [Stores(2L, true)]
    [Stores(3L, false)]
    [Stores(DocumentWrite.AnyVersion, true)]
    public async Task A_document_is_only_written_over_the_version_expected(string name, long expected, bool written)
    {
        await using var store = await OpenedStore.NewAsync(name);
        await store.CommitAsync(Work.Insert("note", "n1", new Note("one")));
        await store.CommitAsync(Work.Put("note", "n1", 1, new Note("two")));

        var outcome = await store.CommitAsync(Work.Put("note", "n1", expected, new Note("three")));

        Assert.Equal(written ? CommitOutcome.Committed : CommitOutcome.Clashed, outcome);
        Assert.Equal(written ? 3 : 2, (await store.LoadAsync("note", "n1"))!.Version);
    }

    [StoreTheory]
    [Stores(1L, CommitOutcome.Clashed)]
    [Stores(0L, CommitOutcome.Committed)]
    [Stores(DocumentWrite.AnyVersion, CommitOutcome.Committed)]
    public async Task A_document_that_is_not_there_has_version_zero(string name, long expected, CommitOutcome outcome)
    {
        await using var store = await OpenedStore.NewAsync(name);

        Assert.Equal(outcome, await store.CommitAsync(Work.Put("note", "n1", expected, new Note("x"))));
        Assert.Equal(outcome, await store.CommitAsync(Work.Delete("note", "n2", expected)));
    }

    [StoreTheory, Stores]
    public async Task A_document_that_goes_takes_its_keys_along(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        await store.CommitAsync(Work.Insert("note", "n1", new Note("x"), "k"));

        Assert.Equal(CommitOutcome.Clashed, await store.CommitAsync(Work.Delete("note", "n1", 2)));
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(Work.Delete("note", "n1", 1)));

        Assert.Null(await store.LoadAsync("note", "n1"));
        Assert.Equal(0, await store.CountAsync(KeyRange.Prefix("note", "")));
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(Work.Insert("note", "n1", new Note("again"))));
    }

    [StoreTheory, Stores]
    public async Task One_clash_among_several_kinds_leaves_all_unwritten(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        await store.CommitAsync(Work.Insert("note", "taken", new Note("x"), "old"));

        var work = Work.Insert("fresh", "f1", new Note("f"), "k").Put("note", "taken", 1, new Note("y"), "new").Insert("note", "taken2", new Note("z"))
            .Put("note", "absent", 4, new Note("clash"));

        Assert.Equal(CommitOutcome.Clashed, await store.CommitAsync(work));
        Assert.Null(await store.LoadAsync("fresh", "f1"));
        Assert.Null(await store.LoadAsync("note", "taken2"));
        Assert.Equal(1, (await store.LoadAsync("note", "taken"))!.Version);
        Assert.Equal("old", Assert.Single(await store.FindAsync(KeyRange.Prefix("note", ""))).Key);
    }

    [StoreTheory, Stores]
    public async Task Keys_are_replaced_with_the_document(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        await store.CommitAsync(Work.Insert("note", "n1", new Note("x"), "a", "b", "b"));
        await store.CommitAsync(Work.Put("note", "n1", 1, new Note("y"), "b", "c"));

        var found = await store.FindAsync(KeyRange.Prefix("note", ""));

        Assert.Equal(["b", "c"], found.Select(row => row.Key));
        Assert.All(found, row => Assert.Equal(2, row.Document.Version));
    }

    [StoreTheory, Stores]
    public async Task Nothing_to_write_is_committed(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);

        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(Work));
    }

    [StoreTheory, Stores]
    public async Task A_megabyte_comes_back_whole_and_can_be_written_over(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var big = new Note(string.Concat(Enumerable.Range(0, 150_000).Select(i => i.ToString("x7", null))));
        await store.CommitAsync(Work.Insert("note", "big", big, "k"));
        await store.CommitAsync(Work.Put("note", "big", 1, big with { Words = big.Words + "!" }, "k"));

        await store.ReopenAsync();

        Assert.Equal(big.Words + "!", Canonical.Read<Note>((await store.LoadAsync("note", "big"))!.Body).Words);
    }

    [StoreTheory]
    [Stores("Upper", "id", "key")]
    [Stores("kind-dash", "id", "key")]
    [Stores("", "id", "key")]
    [Stores("kind", "", "key")]
    [Stores("kind", "a\0b", "key")]
    [Stores("kind", "id", "a\0b")]
    public async Task What_no_store_could_give_back_is_a_bug_told_before_anything_is_written(string name, string kind, string id, string key)
    {
        await using var store = await OpenedStore.NewAsync(name);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => store.CommitAsync(Work.Insert(kind, id, new Note("x"), key)));
    }

    // Not an argument of the test above: an attribute's text is kept as UTF-8, which has no half pairs.
    [StoreTheory, Stores]
    public async Task Half_a_surrogate_pair_is_no_key(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => store.CommitAsync(Work.Insert("kind", "id", new Note("x"), "half \ud83d pair")));
    }

    [StoreTheory, Stores]
    public async Task Everything_is_there_after_closing_and_opening(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        for (var i = 0; i < 300; i++)
            await store.CommitAsync(Work.Insert("note", $"n{i}", new Note($"words {i}"), $"k{i:000}"));

        await store.ReopenAsync();

        Assert.Equal(300, await store.CountAsync(KeyRange.Prefix("note", "k", take: 1000)));
        Assert.Contains("words 299", (await store.LoadAsync("note", "n299"))!.Body, StringComparison.Ordinal);
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(Work.Put("note", "n7", 1, new Note("after"))));
    }

    [Fact]
    public async Task A_store_whose_place_cannot_be_had_says_so_and_goes_on_by_itself_once_it_can()
    {
        using var folder = new TestFolder();
        var store = OpenedStore.Open("LiteDb", folder.To("later"));
        await using var closing = (IAsyncDisposable)store;

        Assert.Equal(CommitOutcome.Unavailable, await store.CommitAsync(Work.Insert("note", "n1", new Note("x"))));
        await Assert.ThrowsAnyAsync<IOException>(() => store.LoadAsync("note", "n1"));

        Directory.CreateDirectory(folder.To("later"));
        Assert.Null(await store.LoadAsync("note", "n1"));
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(Work.Insert("note", "n1", new Note("x"))));
    }

    [StoreTheory, Stores]
    public async Task A_closed_store_takes_nothing_and_says_so(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        await store.CommitAsync(Work.Insert("note", "n1", new Note("x")));
        await store.CloseAsync();

        Assert.Equal(CommitOutcome.Unavailable, await store.CommitAsync(Work.Insert("note", "n2", new Note("y"))));
        await Assert.ThrowsAnyAsync<IOException>(() => store.LoadAsync("note", "n1"));
    }
}

public sealed record Note(string Words);
