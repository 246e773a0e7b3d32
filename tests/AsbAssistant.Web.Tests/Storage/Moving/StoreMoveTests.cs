using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Storage.Moving;
using Bogus;

namespace AsbAssistant.Web.Tests.Storage.Moving;

public sealed class StoreMoveTests
{
    private const int Documents = 1_300; // more than two pages

    public static TheoryData<string, string> Ways => new() { { StoresAttribute.LiteDb, StoresAttribute.Postgres }, { StoresAttribute.Postgres, StoresAttribute.LiteDb } };

    [StoreTheory]
    [MemberData(nameof(Ways))]
    public async Task Everything_arrives_with_its_text_and_keys_and_both_stores_have_one_hash(string source, string target)
    {
        await using var from = await FilledAsync(source);
        await using var to = await OpenedStore.NewAsync(target);

        var moved = await new StoreMove(from, to, _ => { }).RunAsync();

        Assert.Equal(Documents, moved.Value.Documents);
        Assert.Equal(await AllAsync(from), await AllAsync(to));
        Assert.Equal(await FoundAsync(from), await FoundAsync(to));
    }

    [StoreTheory]
    [MemberData(nameof(Ways))]
    public async Task An_interrupted_move_goes_on_where_it_stopped(string source, string target)
    {
        await using var from = await FilledAsync(source);
        await using var to = await OpenedStore.NewAsync(target);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StoreMove(from, to, _ => stop.Cancel()).RunAsync(stop.Token));

        var seen = new List<StoreMove.Progress>();
        Assert.True((await new StoreMove(from, to, seen.Add).RunAsync()).IsOk);

        Assert.InRange(seen.Last(progress => progress.Step == MoveStep.Copying).Documents, 1, Documents - 1);
        Assert.Equal(await AllAsync(from), await AllAsync(to));
    }

    [StoreTheory]
    [MemberData(nameof(Ways))]
    public async Task What_was_changed_added_or_taken_away_after_an_interruption_is_found_and_moved_too(string source, string target)
    {
        await using var from = await FilledAsync(source);
        await using var to = await OpenedStore.NewAsync(target);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StoreMove(from, to, _ => stop.Cancel()).RunAsync(stop.Token));
        var first = (await from.ListAsync(null, 2))[0];
        await from.CommitAsync(new UnitOfWork().Delete(first.Kind, first.Id, DocumentWrite.AnyVersion));
        var second = (await from.ListAsync(null, 2))[0];
        await from.CommitAsync(new UnitOfWork().Put(second.Kind, second.Id, DocumentWrite.AnyVersion, new { changed = true }, "new").Insert("another", "1", new { added = true }));

        Assert.True((await new StoreMove(from, to, _ => { }).RunAsync()).IsOk);

        Assert.Equal(await AllAsync(from), await AllAsync(to));
        Assert.Equal(await FoundAsync(from), await FoundAsync(to));
    }

    [StoreTheory]
    [MemberData(nameof(Ways))]
    public async Task A_store_that_holds_something_else_is_left_alone(string source, string target)
    {
        await using var from = await FilledAsync(source);
        await using var to = await OpenedStore.NewAsync(target);
        await to.CommitAsync(new UnitOfWork().Insert("note", "mine", new { text = "keep" }));
        var before = await AllAsync(to);

        Assert.Equal(CannotMove.TargetNotEmpty, (await new StoreMove(from, to, _ => { }).RunAsync()).Refusal);

        Assert.Equal(before, await AllAsync(to));
    }

    private static async Task<OpenedStore> FilledAsync(string name)
    {
        var store = await OpenedStore.NewAsync(name);
        var invent = new Faker("en_GB") { Random = new Randomizer(7) };
        for (var page = 0; page < Documents / 100; page++)
        {
            var work = new UnitOfWork();
            for (var i = 0; i < 100; i++)
                work.Insert(invent.PickRandom("event", "note", "worklist"), $"{page}/{i} \ud83d\ude00é", new { text = invent.Lorem.Sentence() }, $"all/{i % 7}", $"w|{invent.Random.Word().Replace("\0", "")}");
            Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(work));
        }
        return store;
    }

    private static async Task<IReadOnlyList<string>> AllAsync(OpenedStore store)
    {
        var all = new List<string>();
        DocumentPlace? after = null;
        while (await store.ListAsync(after, 333) is { Count: > 0 } page)
        {
            all.AddRange(page.Select(one => $"{one.Kind} {one.Id} {one.Body} {string.Join(',', one.Keys.Order(StringComparer.Ordinal))}"));
            after = new DocumentPlace(page[^1].Kind, page[^1].Id);
        }
        return [.. all.Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(OpenedStore store)
    {
        var found = new List<string>();
        foreach (var kind in (string[])["event", "note", "worklist"])
            found.AddRange((await store.FindAsync(KeyRange.Prefix(kind, "", 5_000))).Select(one => $"{kind} {one.Key} {one.Document.Id}"));
        return found;
    }
}
