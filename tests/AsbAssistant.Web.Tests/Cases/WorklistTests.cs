using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Tests.Storage;

namespace AsbAssistant.Web.Tests.Cases;

public class WorklistTests
{
    private static readonly WorklistFilter[] AllFilters =
    [
        WorklistFilter.All, WorklistFilter.Unassigned, WorklistFilter.AssignedTo(new OfficerId("ada")),
        .. Enum.GetValues<CaseStatus>().Select(WorklistFilter.Status),
        .. Enum.GetValues<Category>().Select(WorklistFilter.Category),
        .. Enum.GetValues<CaseMark>().Select(WorklistFilter.Flag),
    ];

    [StoreTheory]
    [Stores]
    public async Task No_list_count_or_search_shows_anybody_a_case_they_may_not_meet(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var cases = new List<CaseChange>
        {
            Told(r => r.About(Category.Noise)),
            Told(r => r.About(Category.Noise).Sends(A.File()).Hate(true, HateStrand.Race)),
            Told(r => r.Shows(Risk.SelfHarm).Sends(A.File())),
            Told(r => r.Shows(Risk.ChildAtRisk).About(Category.Noise).HomeInsecure(A.Monday).Hate(true, HateStrand.Race)),
            Told(r => r.Shows(Cue.StaffSubject).Complains(ComplaintAnswer.Wanted, A.Monday)),
            A.Change(r => Zebra(r).On(InterviewPath.DomesticAbuse).Shows(Risk.DomesticAbuse), A.Monday, new Effect.MakeCase(CaseReason.AbuseNote)),
        };
        foreach (var change in cases)
            await CommitAsync(store, change);

        var worklist = new Worklist(store);
        foreach (var audience in Enum.GetValues<Audience>())
        {
            var may = cases.Where(c => audience.MayMeet(c.After)).Select(c => c.After.Reference).Order().ToList();
            Assert.Equal(may, (await worklist.ListAsync(audience, [], 100)).Rows.Select(r => r.Reference).Order());
            Assert.Equal(may, (await worklist.SearchAsync(audience, "zebra", 100)).Rows.Select(r => r.Reference).Order());
            foreach (var filter in AllFilters)
            {
                var listed = (await worklist.ListAsync(audience, [filter], 100)).Rows;
                Assert.All(listed, row => Assert.Contains(row.Reference, may));
                Assert.Equal(listed.Count, await worklist.CountAsync(audience, filter));
            }
            foreach (var hidden in cases.Where(c => !audience.MayMeet(c.After)))
                Assert.Empty((await worklist.SearchAsync(audience, hidden.After.Reference, 100)).Rows);
        }
        Assert.Equal([2, 5, 6], Enum.GetValues<Audience>().Select(a => cases.Count(c => a.MayMeet(c.After))));
    }

    [StoreTheory]
    [Stores]
    public async Task A_case_that_becomes_restricted_is_gone_from_ordinary_lists_in_the_same_commit(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var told = Zebra(new ReportTold()).About(Category.Noise).Sent();
        var first = A.Change(_ => told);
        await CommitAsync(store, first);
        var worklist = new Worklist(store);
        Assert.Single((await worklist.ListAsync(Audience.Officer, [], 10)).Rows);

        await CommitAsync(store, Intake.Take(first.After, default, told.Shows(Risk.ChildAtRisk).Report, [], A.Monday, A.Settings)!);

        Assert.Empty((await worklist.ListAsync(Audience.Officer, [], 10)).Rows);
        Assert.Empty((await worklist.SearchAsync(Audience.Officer, "zebra", 10)).Rows);
        Assert.Single((await worklist.ListAsync(Audience.Duty, [], 10)).Rows);
    }

    [StoreTheory]
    [Stores]
    public async Task What_waits_for_somebody_stands_first_then_priority_then_the_next_date(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var low = Told(r => r.About(Category.Rubbish));
        var later = Told(r => r.About(Category.Harassment), A.Monday.AddHours(30));
        var sooner = Told(r => r.About(Category.Harassment));
        var critical = Told(r => r.Shows(Risk.Weapon));
        var alerted = A.Change(r => r.Shows(Risk.Weapon), A.Monday, new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(AlertKind.Danger));
        foreach (var change in new[] { low, later, sooner, critical, alerted })
            await CommitAsync(store, change);

        var worklist = new Worklist(store);
        string[] order = [.. new[] { alerted, critical, sooner, later, low }.Select(c => c.After.Reference)];
        Assert.Equal(order, (await worklist.ListAsync(Audience.Officer, [], 10)).Rows.Select(r => r.Reference));

        var pages = new List<string>();
        string? after = null;
        do
        {
            var page = await worklist.ListAsync(Audience.Officer, [], 2, after);
            pages.AddRange(page.Rows.Select(r => r.Reference));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(order, pages);
    }

    [StoreTheory]
    [Stores]
    public async Task Filters_hold_together_across_pages(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        for (var i = 0; i < 7; i++)
            await CommitAsync(store, Told(r => r.About(i % 2 == 0 ? Category.Noise : Category.Drugs).Hate(i % 3 == 0, HateStrand.Race)));
        WorklistFilter[] both = [WorklistFilter.Flag(CaseMark.Hate), WorklistFilter.Category(Category.Noise)];
        var worklist = new Worklist(store);

        var first = await worklist.ListAsync(Audience.Officer, both, 1);
        var second = await worklist.ListAsync(Audience.Officer, both, 1, first.Next);

        Assert.Equal(2, first.Rows.Concat(second.Rows).Select(r => r.Reference).Distinct().Count());
        Assert.Null(second.Next);
    }

    [StoreTheory]
    [Stores]
    public async Task A_case_is_found_by_reference_name_place_postcode_and_words_and_by_all_of_them_at_once(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var wanted = A.Change(r => r.Says("The zebra crossing").Named("Maureen").Answers("where", "4 Mill Court, LS1 4AB").Sent());
        await CommitAsync(store, wanted);
        await CommitAsync(store, A.Change(r => r.Says("Another zebra").Sent()));
        var worklist = new Worklist(store);

        foreach (var typed in (string[])[wanted.After.Reference, "maureen", "Mill Court", "ls14ab", "LS1 4AB", "zebra maureen"])
            Assert.Equal([wanted.After.Reference], (await worklist.SearchAsync(Audience.Officer, typed, 10)).Rows.Select(r => r.Reference));
        Assert.Equal(2, (await worklist.SearchAsync(Audience.Officer, "ZEBRA", 10)).Rows.Count);
        Assert.Empty((await worklist.SearchAsync(Audience.Officer, "the", 10)).Rows);
    }

    [StoreTheory]
    [Stores]
    public async Task A_masked_number_is_not_found_by_guessing_it(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        await CommitAsync(store, A.Change(r => r.Shows(Risk.ThreatOrViolence).Answers(QuestionIds.Phone, "+447700900123")
            .Contact(true, new ContactChannel(ChannelKind.Call, "+447700900123", null)).Sent()));
        Assert.Empty((await new Worklist(store).SearchAsync(Audience.Safeguarding, "447700900123", 10)).Rows);
    }

    [StoreTheory]
    [Stores]
    public async Task Unreviewed_evidence_is_counted_and_ages_from_the_first_upload_until_it_is_reviewed(string name)
    {
        await using var store = await OpenedStore.NewAsync(name);
        var told = new ReportTold().Sends(A.File() with { Id = "one" }).Sent();
        var first = A.Change(_ => told);
        await CommitAsync(store, first);
        var second = Intake.Take(first.After, default, told.Sends(A.File() with { Id = "two" }).Report, [], A.Monday.AddDays(1), A.Settings)!;
        await CommitAsync(store, second);
        var worklist = new Worklist(store);

        var row = Assert.Single((await worklist.ListAsync(Audience.Officer, [WorklistFilter.Flag(CaseMark.EvidenceUnreviewed)], 10)).Rows);
        Assert.Equal((2, A.Monday), (row.EvidenceUnreviewed, row.EvidenceWaitsSince));

        var officer = Actor.Officer(new OfficerId("ada"));
        await CommitAsync(store, new CaseDraft(second.After, A.Monday).Add(new EvidenceReviewed("one", "x"), officer).Add(new EvidenceReviewed("two", "x"), officer).Done());
        Assert.Equal(0, await worklist.CountAsync(Audience.Officer, WorklistFilter.Flag(CaseMark.EvidenceUnreviewed)));
    }

    private static ReportTold Zebra(ReportTold told) => told.Says("Something about a zebra");

    private static CaseChange Told(Func<ReportTold, ReportTold> told, DateTimeOffset? at = null) => A.Change(r => told(Zebra(r)).Sent(at), at);

    private static async Task CommitAsync(OpenedStore store, CaseChange change)
    {
        var work = new UnitOfWork();
        new CaseStore(store, [OutboxWay.Email]).Add(work, change);
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(work));
    }
}
