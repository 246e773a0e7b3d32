using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Tests.Storage;

namespace AsbAssistant.Web.Tests.Cases;

public class CaseStoreTests
{
    private static readonly Actor Officer = Actor.Officer(new OfficerId("ada"));

    [StoreTheory]
    [Stores]
    public async Task A_case_comes_back_as_it_was_decided_after_a_restart(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var change = await MadeAsync(store);

        await store.ReopenAsync();

        var cases = Cases(store);
        Assert.Equal(Canonical.Write(change.After), Canonical.Write(await cases.LoadAsync(change.After.Id)));
        Assert.Equal(change.Events, await cases.EventsAsync(change.After.Id));
        Assert.Null(await cases.VerifyAsync(change.After.Id));
    }

    [StoreTheory]
    [Stores]
    public async Task A_case_with_more_events_than_a_page_comes_back_whole(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var draft = new CaseDraft((await MadeAsync(store)).After, A.Monday);
        for (var i = 0; i < 1_100; i++)
            draft.Add(new ClockMet("x"), Officer);
        await CommitAsync(store, draft.Done());

        Assert.Equal(draft.Case.Version, (await Cases(store).LoadAsync(draft.Case.Id))!.Version);
    }

    [StoreTheory]
    [Stores]
    public async Task Two_who_decide_about_the_same_case_do_not_overwrite_each_other(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var made = await MadeAsync(store);
        var one = new CaseDraft(made.After, A.Monday).Add(new Noted("one"), Officer).Done();
        var other = new CaseDraft(made.After, A.Monday).Add(new Noted("other"), Officer).Done();

        Assert.Equal(CommitOutcome.Committed, await TryAsync(store, one));
        Assert.Equal(CommitOutcome.Clashed, await TryAsync(store, other));

        var again = (await Cases(store).LoadAsync(made.After.Id))!;
        Assert.Equal(CommitOutcome.Committed, await TryAsync(store, new CaseDraft(again, A.Monday).Add(new Noted("other"), Officer).Done()));
        Assert.Null(await Cases(store).VerifyAsync(made.After.Id));
    }

    [StoreTheory]
    [Stores]
    public async Task A_lost_tail_shows_at_once_and_for_good(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var made = await MadeAsync(store);
        var last = made.Events[^1];
        await store.CommitAsync(new UnitOfWork().Delete(CaseStore.EventKind, $"{last.CaseId}/{last.Version:D12}", 1));

        var damaged = (await Cases(store).LoadAsync(made.After.Id))!;
        Assert.Equal(ChainFaultKind.LostTail, damaged.Fault!.Kind);

        await CommitAsync(store, new CaseDraft(damaged, A.Monday).Add(new Noted("work goes on"), Officer).Done());
        Assert.Equal(ChainFaultKind.LostTail, (await Cases(store).VerifyAsync(made.After.Id))!.Kind);
    }

    [StoreTheory]
    [Stores]
    public async Task A_reference_opens_its_case_and_keeps_the_last_code(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var made = await MadeAsync(store);
        Assert.True(CaseReference.TryParse(made.After.Reference, out var reference));
        var cases = Cases(store);
        foreach (var (caseId, code) in new[] { (default(CaseId?), "hash-1"), (made.After.Id, null), (null, "hash-2"), (null, null) })
        {
            var work = new UnitOfWork();
            await cases.AddAccessAsync(work, reference, new ConversationId("c"), caseId, code);
            await store.CommitAsync(work);
        }

        Assert.Equal(made.After.Id, (await cases.FindAsync(reference))!.Id);
        Assert.Equal("hash-2", (await cases.AccessAsync(reference)).Access!.CodeHash);
        Assert.Null(await cases.FindAsync(CaseReference.New()));
    }

    [StoreTheory]
    [Stores]
    public async Task Views_are_listed_last_first_and_leave_the_case_as_it_was(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var made = await MadeAsync(store);
        foreach (var hour in (int[])[1, 2])
            await store.CommitAsync(ViewLog.Add(new UnitOfWork(), made.After, Officer, A.Monday.AddHours(hour), why: $"{hour}"));

        Assert.Equal(["2", "1"], (await ViewLog.ReadAsync(store, made.After.Id)).Select(v => v.Why));
        Assert.Equal(made.After.Version, (await Cases(store).LoadAsync(made.After.Id))!.Version);
    }

    private static CaseStore Cases(OpenedStore store) => new(store, [OutboxWay.Email]);

    private static async Task<CaseChange> MadeAsync(OpenedStore store)
    {
        var change = A.Change(r => r.Says("He has a knife").Shows(Risk.Weapon).Sends(A.File()), A.Monday,
            new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(AlertKind.Danger));
        await CommitAsync(store, change);
        return change;
    }

    private static async Task<CommitOutcome> TryAsync(OpenedStore store, CaseChange change)
    {
        var work = new UnitOfWork();
        Cases(store).Add(work, change);
        return await store.CommitAsync(work);
    }

    private static async Task CommitAsync(OpenedStore store, CaseChange change) => Assert.Equal(CommitOutcome.Committed, await TryAsync(store, change));
}
