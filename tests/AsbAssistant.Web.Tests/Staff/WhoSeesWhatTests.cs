using System.Net;
using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Triage;

namespace AsbAssistant.Web.Tests.Staff;

/// <summary>Every role at every kind of case through every door: list, filter, search, count, address, form and file.</summary>
public sealed class WhoSeesWhatTests
{
    private const string Word = "marmalade";

    private static readonly Dictionary<Role, string[]> Meets = new()
    {
        [Role.Officer] = ["standard"],
        [Role.Manager] = ["standard"],
        [Role.Duty] = ["standard", "restricted", "child", "sealed"],
        [Role.Safeguarding] = ["standard", "restricted", "child", "sealed", "note"],
    };

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Duty)]
    [InlineData(Role.Safeguarding)]
    public async Task A_case_that_a_role_may_not_meet_is_in_no_list_search_count_page_form_or_file(Role role)
    {
        await using var service = await StaffService.StartAsync();
        var file = await service.SealAsync("note.txt", "hello"u8.ToArray());
        var cases = await FillAsync(service, file);
        using var browser = await service.SignedInAsync(role);

        string[] lists =
        [
            "/staff", $"/staff?Search={Word}", "/staff?Owner=nobody",
            .. Enum.GetValues<CaseStatus>().Select(status => $"/staff?Status={status}"),
            .. Enum.GetValues<CaseMark>().Select(mark => $"/staff?Mark={mark}"),
            .. Enum.GetValues<Category>().Select(category => $"/staff?Category={category}"),
            .. cases.Values.Select(hidden => $"/staff?Search={hidden.Reference}"),
            .. cases.Keys.Select(kind => $"/staff?After=l/safeguarding/all/0{kind}"),
        ];
        var seenInLists = new HashSet<string>();
        foreach (var list in lists)
        {
            var page = await browser.GetAsync(list);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            foreach (var (kind, asked) in cases)
            {
                var listed = page.Html.Contains($"/staff/cases/{asked.Reference}", StringComparison.Ordinal);
                Assert.True(!listed || Meets[role].Contains(kind), $"{role} meets {kind} in {list}");
                if (listed)
                    seenInLists.Add(kind);
            }
        }
        Assert.Equal(Meets[role].Order(), seenInLists.Order());
        Assert.Contains($"Everything open {Meets[role].Length}", (await browser.GetAsync("/staff")).Words, StringComparison.Ordinal);

        var unknown = await browser.GetAsync($"/staff/cases/{CaseReference.New()}");
        foreach (var (kind, asked) in cases)
        {
            string[] doors = ["", "/assign", "/note", "/contact", "/reply", "/priority", "/join", $"/files/{file.Id}", $"/files/{file.Id}/review"];
            foreach (var door in doors)
            {
                var page = await browser.GetAsync($"/staff/cases/{asked.Reference}{door}");
                var expected = Meets[role].Contains(kind) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                Assert.True(expected == page.Status, $"{role} at {kind}{door}: {page.Status}");
                if (page.Status == HttpStatusCode.NotFound)
                    Assert.Equal(unknown.Words, page.Words);
            }
        }
    }

    [Fact]
    public async Task An_ordinary_officer_s_forged_post_changes_no_restricted_case()
    {
        await using var service = await StaffService.StartAsync();
        var file = await service.SealAsync("note.txt", "hello"u8.ToArray());
        var cases = await FillAsync(service, file);
        var hidden = cases["restricted"];
        using var officer = await service.SignedInAsync(Role.Officer);
        // The form of a case they may see, sent to one that they may not.
        var opened = await officer.GetAsync($"/staff/cases/{cases["standard"].Reference}/note");
        (string, string)[] fields =
        [
            ("Words", "x"), ("Reason", "x"), ("Channel", "Call"), ("Reached", "true"), ("Level", "P4"), ("Outcome", "x"),
            ("Other", cases["standard"].Reference), ("Seen", hidden.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        foreach (var door in new[] { "/assign", "/note", "/contact", "/reply", "/priority", "/join", "/unmask", $"/files/{file.Id}/review" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.PostAsync(opened, $"/staff/cases/{hidden.Reference}{door}", fields)).Status);
        Assert.Equal(hidden.Version, (await service.NowAsync(hidden)).Version);
        Assert.Empty(await ViewLog.ReadAsync(service.Store, hidden.Id));
    }

    [Fact]
    public async Task A_restricted_case_is_given_to_nobody_who_may_not_meet_it()
    {
        await using var service = await StaffService.StartAsync();
        var hidden = (await FillAsync(service, await service.SealAsync("note.txt", "hello"u8.ToArray())))["restricted"];
        var ordinary = await service.HireAsync("ordinary", Role.Officer);
        using var duty = await service.SignedInAsync(Role.Duty);
        Assert.DoesNotContain(ordinary.Id, (await duty.GetAsync($"/staff/cases/{hidden.Reference}/assign")).Html, StringComparison.Ordinal);
        Assert.Contains(
            "may not see this case", (await duty.PostAsync($"/staff/cases/{hidden.Reference}/assign", ("To", ordinary.Id))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_becomes_restricted_leaves_the_lists_of_ordinary_officers_at_once()
    {
        await using var service = await StaffService.StartAsync();
        var told = new ReportTold().Says($"{Word} noise").About(Category.Noise);
        var open = await service.HasAsync(_ => told);
        using var officer = await service.SignedInAsync(Role.Officer);
        Assert.Contains(open.Reference, (await officer.GetAsync("/staff")).Html, StringComparison.Ordinal);
        var work = new UnitOfWork();
        service.Cases.Add(work, Intake.Take(open, default, told.Shows(Risk.DomesticAbuse).Report, [], A.Monday.AddHours(1), A.Settings)!);
        Assert.Equal(CommitOutcome.Committed, await service.Store.CommitAsync(work));
        foreach (var path in new[] { "/staff", $"/staff?Search={Word}" })
            Assert.DoesNotContain(open.Reference, (await officer.GetAsync(path)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/staff/cases/{open.Reference}")).Status);
    }

    [Fact]
    public async Task A_restricted_case_s_words_are_read_only_where_the_view_is_logged()
    {
        await using var service = await StaffService.StartAsync();
        await FillAsync(service, await service.SealAsync("note.txt", "hello"u8.ToArray()));
        using var lead = await service.SignedInAsync(Role.Safeguarding);
        var list = (await lead.GetAsync("/staff")).Words;
        Assert.Contains($"{Word} noise", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Word} despair", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Word} my ex", list, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, Case>> FillAsync(StaffService service, SentFile file) => new()
    {
        ["standard"] = await service.HasAsync(r => Only(r, $"{Word} noise").About(Category.Noise).Sends(file)),
        ["restricted"] = await service.HasAsync(r => Only(r, $"{Word} despair").Shows(Risk.SelfHarm).Sends(file)),
        ["child"] = await service.HasAsync(r => Only(r, $"{Word} child").Shows(Risk.ChildAtRisk).About(Category.Noise).Sends(file)),
        ["sealed"] = await service.HasAsync(r => Only(r, $"{Word} your officer").Shows(Cue.StaffSubject).Sends(file)),
        ["note"] = await service.HasAsync(
            r => Only(r, $"{Word} my ex").Shows(Risk.DomesticAbuse).On(InterviewPath.DomesticAbuse).Sends(file),
            new Effect.MakeCase(CaseReason.AbuseNote), new Effect.RaiseAlert(AlertKind.DomesticAbuse)),
    };

    private static ReportTold Only(ReportTold told, string words) =>
        told.With(report => report with { OwnWords = [new OwnWords(words, A.Monday)] });
}
