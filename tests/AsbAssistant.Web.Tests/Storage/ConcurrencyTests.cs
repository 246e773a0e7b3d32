using AsbAssistant.Shared;

namespace AsbAssistant.Web.Tests.Storage;

public class ConcurrencyTests
{
    private const int Accounts = 6;
    private const int Total = Accounts * 100;

    // Money moved between accounts: the sum stays, whatever interleaves, and every committed move has left its entry.
    [StoreTheory, Stores]
    public async Task Readers_and_writers_at_once_never_see_or_leave_half_a_unit_of_work(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var work = new UnitOfWork();
        for (var i = 0; i < Accounts; i++)
            work.Insert("account", $"{i}", 100, $"all|{i}");
        await store.CommitAsync(work);

        var moved = await Task.WhenAll(Enumerable.Range(0, 8).Select(who => Task.Run(() => MoveAboutAsync(store, who))));

        var accounts = await store.FindAsync(KeyRange.Prefix("account", "all|"));
        Assert.Equal(Total, accounts.Sum(row => Canonical.Read<int>(row.Document.Body)));
        Assert.Equal(moved.Sum(), await store.CountAsync(KeyRange.Prefix("move", "by|", take: 10_000)));
        Assert.Equal(moved.Sum() * 2, accounts.Sum(row => row.Document.Version - 1));
        Assert.True(moved.Sum() > 0);
    }

    [StoreTheory, Stores]
    public async Task Of_many_who_write_over_the_same_version_one_succeeds(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        await store.CommitAsync(new UnitOfWork().Insert("note", "n1", 0));

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => store.CommitAsync(new UnitOfWork().Put("note", "n1", 1, i))));

        Assert.Single(outcomes, CommitOutcome.Committed);
        Assert.Equal(49, outcomes.Count(outcome => outcome == CommitOutcome.Clashed));
    }

    [StoreTheory, Stores]
    public async Task Closing_answers_everybody_who_still_waits(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var commits = Enumerable.Range(0, 200).Select(i => store.CommitAsync(new UnitOfWork().Insert("note", $"n{i}", i, "k"))).ToList();

        await store.ReopenAsync();
        var outcomes = await Task.WhenAll(commits);

        Assert.Equal(outcomes.Count(outcome => outcome == CommitOutcome.Committed), await store.CountAsync(KeyRange.Prefix("note", "k", take: 1000)));
    }

    [StoreTheory, Stores]
    public async Task Asking_with_a_cancelled_token_is_cancelled_and_writes_nothing(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.CommitAsync(new UnitOfWork().Insert("note", "n1", 1), cancel.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.LoadAsync("note", "n1", cancel.Token));

        Assert.Null(await store.LoadAsync("note", "n1"));
    }

    private static async Task<int> MoveAboutAsync(OpenedStore store, int who)
    {
        var random = new Random(who);
        var moved = 0;
        for (var i = 0; i < 500; i++)
        {
            if (i % 3 == 0)
            {
                var all = await store.FindAsync(KeyRange.Prefix("account", "all|"));
                Assert.Equal(Total, all.Sum(row => Canonical.Read<int>(row.Document.Body)));
                continue;
            }
            var (from, to) = (random.Next(Accounts), random.Next(Accounts));
            if (from == to)
                continue;
            var (giver, taker) = (await store.LoadAsync("account", $"{from}"), await store.LoadAsync("account", $"{to}"));
            var amount = random.Next(10);
            var outcome = await store.CommitAsync(new UnitOfWork()
                .Put("account", $"{from}", giver!.Version, Canonical.Read<int>(giver.Body) - amount, $"all|{from}")
                .Put("account", $"{to}", taker!.Version, Canonical.Read<int>(taker.Body) + amount, $"all|{to}")
                .Insert("move", $"{who}-{i}", amount, $"by|{who}|{i:000}"));
            Assert.NotEqual(CommitOutcome.Unavailable, outcome);
            moved += outcome == CommitOutcome.Committed ? 1 : 0;
        }
        return moved;
    }
}
