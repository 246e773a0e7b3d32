using System.Net;
using System.Text;
using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Common;
using AsbAssistant.Common.Officers;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Triage;

namespace AsbAssistant.Web.Tests.Staff;

public sealed class CasePagesTests
{
    private static readonly string[] Pages = ["", "/assign", "/note", "/contact", "/reply", "/priority", "/join"];

    [Fact]
    public async Task A_long_talk_is_one_line_of_the_timeline()
    {
        await using var service = await StaffService.StartAsync();
        var told = new ReportTold().Says("a knife").Shows(Risk.Weapon);
        var seen = await service.HasAsync(_ => told, new Effect.MakeCase(CaseReason.Danger));
        for (var minute = 1; minute <= 3; minute++)
        {
            told = told.Says($"more {minute}");
            var work = new UnitOfWork();
            service.Cases.Add(work, Intake.Take(await service.NowAsync(seen), default, told.Report, [], A.Monday.AddMinutes(minute), A.Settings)!);
            Assert.Equal(CommitOutcome.Committed, await service.Store.CommitAsync(work));
        }
        using var officer = await service.SignedInAsync(Role.Officer);
        var page = (await officer.GetAsync($"/staff/cases/{seen.Reference}")).Words;
        Assert.Contains("The resident went on talking: 3 messages", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_page_shows_own_words_answers_flags_with_their_words_files_and_timeline()
    {
        await using var service = await StaffService.StartAsync();
        var seen = await service.HasAsync(r => r
            .Says("They bang and call me <script>alert(1)</script> a slur every night")
            .About(Category.Noise)
            .ShowsHate(HateStrand.Race, "call me a slur")
            .Answers("how_often", "Every night")
            .With(report => report with { Answers = [.. report.Answers, new AnsweredQuestion("worse", "Is it getting worse?", "", [], AnswerState.Unknown), new AnsweredQuestion("told", "Who did you tell?", "", [], AnswerState.Declined)] })
            .Named("Mo")
            .Sends(A.File("banging.m4a", "audio/mp4")));
        using var officer = await service.SignedInAsync(Role.Officer);

        var page = await officer.GetAsync($"/staff/cases/{seen.Reference}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        foreach (var words in new[]
        {
            "call me <script>alert(1)</script> a slur", "Every night", "Does not know", "Skipped", "Hate incident", "call me a slur", "Mo",
            "banging.m4a", "Not scanned for viruses", "Nobody has looked at it", "Report received", "First contact with the resident",
        })
        {
            Assert.Contains(words, page.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_staff_page_forbids_scripts_caches_frames_and_sniffing()
    {
        await using var service = await StaffService.StartAsync();
        var seen = await service.HasAsync(r => r.Says("noise").About(Category.Noise));
        using var manager = await service.SignedInAsync(Role.Manager);
        string[] paths = ["/staff", "/staff/sign-in", "/staff/accounts", "/staff/test-alert", "/staff/nowhere", "/staff/password",
            .. Pages.Select(page => $"/staff/cases/{seen.Reference}{page}")];
        foreach (var path in paths)
        {
            var page = await manager.GetAsync(path);
            var policy = page.Response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.Equal("no-store", page.Response.Headers.GetValues("Cache-Control").Single());
            Assert.Equal("nosniff", page.Response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" style=", page.Html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_note_an_owner_a_contact_and_a_priority_each_become_an_event_with_who_when_and_why()
    {
        await using var service = await StaffService.StartAsync();
        var seen = await service.HasAsync(r => r.Says("noise").About(Category.Noise).Contact(true, new ContactChannel(ChannelKind.Email, "m@example.org", true)));
        using var officer = await service.SignedInAsync(Role.Officer);
        var at = $"/staff/cases/{seen.Reference}";

        Assert.Contains("Your note is kept", (await officer.PostAsync($"{at}/note", ("Words", "Rang the caretaker."))).Words, StringComparison.Ordinal);
        var duty = await service.HireAsync("dee", Role.Duty);
        Assert.Contains("Given to Example dee", (await officer.PostAsync($"{at}/assign", ("To", duty.Id))).Words, StringComparison.Ordinal);
        Assert.Contains("The contact is kept", (await officer.PostAsync($"{at}/contact", ("Channel", "Email"), ("Reached", "true"), ("Words", "Agreed a plan."))).Words, StringComparison.Ordinal);
        Assert.Contains("The priority is changed", (await officer.PostAsync($"{at}/priority", ("Level", "P1"), ("Reason", "A baby in the home."))).Words, StringComparison.Ordinal);

        var now = await service.NowAsync(seen);
        Assert.Null(now.Fault);
        Assert.Equal("Rang the caretaker.", now.Timeline.Select(entry => entry.What).OfType<Noted>().Single().Words);
        Assert.Equal(duty.Id, now.Assignee?.OfficerId);
        Assert.Equal(PriorityLevel.P1, now.Priority?.Level);
        Assert.Equal("A baby in the home.", now.Priority?.Override?.Why);
        Assert.NotNull(now.Clocks.Single(clock => clock.Id == ClockIds.FirstContact).MetAt);
        Assert.All(now.Timeline.Skip((int)seen.Version), entry => Assert.Equal((ActorKind.Officer, service.Time.GetUtcNow()), (entry.Who.Kind, entry.At)));
    }

    [Theory]
    [InlineData("/note", "Words", "Write something first.")]
    [InlineData("/assign", "To", "Choose who should have this case.")]
    [InlineData("/contact", "Channel", "Choose one.")]
    [InlineData("/priority", "Level", "Choose one.")]
    [InlineData("/reply", "Words", "Write something first.")]
    [InlineData("/join", "Other", "There is no other report with that reference.")]
    public async Task An_empty_form_comes_back_with_a_plain_sentence_that_leads_to_its_field(string form, string field, string sentence)
    {
        await using var service = await StaffService.StartAsync();
        var seen = await service.HasAsync(r => r.Says("noise").About(Category.Noise));
        using var officer = await service.SignedInAsync(Role.Officer);
        var page = await officer.PostAsync($"/staff/cases/{seen.Reference}{form}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("There is a problem", page.Words, StringComparison.Ordinal);
        Assert.Contains(sentence, page.Words, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("<title>Error: ", page.Html, StringComparison.Ordinal);
        Assert.Equal(seen.Version, (await service.NowAsync(seen)).Version);
    }

    [Fact]
    public async Task A_case_that_changed_while_somebody_wrote_is_shown_with_what_is_new_and_their_words_stay()
    {
        await using var service = await StaffService.StartAsync();
        var seen = await service.HasAsync(r => r.Says("noise").About(Category.Noise));
        using var one = await service.SignedInAsync(Role.Officer);
        using var other = await service.SignedInAsync(Role.Duty);
        var path = $"/staff/cases/{seen.Reference}/note";
        var opened = await one.GetAsync(path);
        await other.PostAsync(path, ("Words", "I have rung her."));

        var stale = await one.PostAsync(opened, path, ("Words", "Shall I ring?"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Contains("This case changed while you were writing", stale.Words, StringComparison.Ordinal);
        Assert.Contains("I have rung her.", stale.Words, StringComparison.Ordinal);
        Assert.Contains("Shall I ring?", stale.Words, StringComparison.Ordinal);

        var again = await one.PostAsync(stale, path, ("Words", "Good."));
        Assert.Contains("Your note is kept", again.Words, StringComparison.Ordinal);
        Assert.Equal(["I have rung her.", "Good."], (await service.NowAsync(seen)).Timeline.Select(entry => entry.What).OfType<Noted>().Select(note => note.Words));
    }

    [Fact]
    public async Task After_a_threat_a_number_is_masked_and_an_ordinary_officer_can_neither_see_nor_use_it()
    {
        await using var service = await StaffService.StartAsync();
        var seen = await service.HasAsync(r => r.Says("he said he'd stab me").Shows(Risk.ThreatOrViolence)
            .Contact(true, new ContactChannel(ChannelKind.Call, "+447700900123", null)));
        using var officer = await service.SignedInAsync(Role.Officer);
        var at = $"/staff/cases/{seen.Reference}";

        var page = await officer.GetAsync(at);
        Assert.Contains("Not confirmed safe: do not ring, text or write", page.Words, StringComparison.Ordinal);
        foreach (var path in Pages.Append("/unmask"))
            Assert.DoesNotContain("900123", (await officer.GetAsync(at + path)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{at}/unmask")).Status);
        var refused = await officer.PostAsync($"{at}/contact", ("Channel", "Call"), ("Reached", "true"), ("Words", "spoke"), ("Reason", "x"));
        Assert.Contains("Ask the duty officer or the safeguarding lead", refused.Words, StringComparison.Ordinal);
        Assert.Equal(seen.Version, (await service.NowAsync(seen)).Version);
    }

    [Fact]
    public async Task A_masked_number_does_not_show_among_the_answers_either()
    {
        await using var service = await StaffService.StartAsync();
        var seen = await service.HasAsync(r => r.Says("he said he'd stab me").Shows(Risk.ThreatOrViolence)
            .Answers(QuestionIds.Phone, "07700 900123").Answers("where", "Ash House")
            .Contact(true, new ContactChannel(ChannelKind.Call, "07700 900123", null)));
        using var officer = await service.SignedInAsync(Role.Officer);

        var page = await officer.GetAsync($"/staff/cases/{seen.Reference}");

        Assert.Contains("Ash House", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("900123", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_duty_officer_sees_a_masked_number_once_for_a_reason_that_is_logged_and_shown()
    {
        await using var service = await StaffService.StartAsync();
        var seen = await service.HasAsync(r => r.Says("he said he'd stab me").Shows(Risk.ThreatOrViolence)
            .Contact(true, new ContactChannel(ChannelKind.Call, "+447700900123", null)));
        using var duty = await service.SignedInAsync(Role.Duty);
        var at = $"/staff/cases/{seen.Reference}";

        Assert.DoesNotContain("900123", (await duty.GetAsync(at)).Html, StringComparison.Ordinal);
        var unasked = await duty.PostAsync($"{at}/unmask", ("Reason", " "));
        Assert.Contains("Give a reason", unasked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("900123", unasked.Html, StringComparison.Ordinal);
        var shown = await duty.PostAsync($"{at}/unmask", ("Reason", "She is bleeding and does not answer here."));
        Assert.Contains("+447700900123", shown.Words, StringComparison.Ordinal);

        var view = Assert.Single(await ViewLog.ReadAsync(service.Store, seen.Id), v => v.What == "contact");
        Assert.Equal("She is bleeding and does not answer here.", view.Why);
        var page = await duty.GetAsync(at);
        Assert.Contains("saw ways of contact not confirmed safe. Reason: She is bleeding", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("900123", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_view_of_a_restricted_case_is_logged_and_shown_on_it_and_an_ordinary_one_is_not()
    {
        await using var service = await StaffService.StartAsync();
        var file = await service.SealAsync("note.txt", "hello"u8.ToArray());
        var restricted = await service.HasAsync(r => r.Says("I can't go on").Shows(Risk.SelfHarm).Sends(file));
        var ordinary = await service.HasAsync(r => r.Says("noise").About(Category.Noise));
        using var lead = await service.SignedInAsync(Role.Safeguarding);
        await lead.GetAsync($"/staff/cases/{restricted.Reference}");
        await lead.GetAsync($"/staff/cases/{restricted.Reference}/note");
        await lead.GetAsync($"/staff/cases/{restricted.Reference}/files/{file.Id}");
        await lead.GetAsync($"/staff/cases/{ordinary.Reference}");
        Assert.Equal(["file", "case", "case"], (await ViewLog.ReadAsync(service.Store, restricted.Id)).Select(view => view.What).Order().Reverse());
        Assert.Empty(await ViewLog.ReadAsync(service.Store, ordinary.Id));
        Assert.Contains("Example safeguarding lead: took a file", (await lead.GetAsync($"/staff/cases/{restricted.Reference}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_only_ever_a_sandboxed_download()
    {
        await using var service = await StaffService.StartAsync();
        var content = Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>");
        var file = await service.SealAsync("evil.txt", content);
        var seen = await service.HasAsync(r => r.Says("see this").Sends(file));
        var other = await service.HasAsync(r => r.Says("noise").About(Category.Noise));
        using var officer = await service.SignedInAsync(Role.Officer);

        var answer = await officer.GetAsync($"/staff/cases/{seen.Reference}/files/{file.Id}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(content, Encoding.UTF8.GetBytes(answer.Html));
        Assert.Equal("attachment", answer.Response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("sandbox", answer.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no", answer.Response.Headers.GetValues("X-Scanned").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/staff/cases/{other.Reference}/files/{file.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/staff/cases/{seen.Reference}/files/{Guid.NewGuid():N}")).Status);
    }

    [Fact]
    public async Task A_file_is_marked_as_looked_at_with_what_it_shows_and_leaves_the_count()
    {
        await using var service = await StaffService.StartAsync();
        var file = await service.SealAsync("note.txt", "hello"u8.ToArray());
        var seen = await service.HasAsync(r => r.Says("see this").Sends(file));
        using var officer = await service.SignedInAsync(Role.Officer);
        Assert.Contains("1 file to look at, oldest 6 hours", (await officer.GetAsync("/staff")).Words, StringComparison.Ordinal);
        var done = await officer.PostAsync($"/staff/cases/{seen.Reference}/files/{file.Id}/review", ("Outcome", "A threat in writing."));
        Assert.Contains("Looked at by Example officer", done.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("file to look at,", (await officer.GetAsync("/staff")).Words, StringComparison.Ordinal);
        Assert.Equal("A threat in writing.", (await service.NowAsync(seen)).Evidence.Single().Review?.Outcome);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/staff/cases/{seen.Reference}/files/{Guid.NewGuid():N}/review")).Status);
    }

    [Fact]
    public async Task Another_report_about_the_same_party_joins_with_one_press_and_both_references_lead_to_the_case()
    {
        await using var service = await StaffService.StartAsync();
        var file = await service.SealAsync("note.txt", "hello"u8.ToArray());
        var first = await service.HasAsync(r => r.Says("loud music from 12").About(Category.Noise));
        var second = await service.HasAsync(r => r.Says("number 12 threatened me").Shows(Risk.ThreatOrViolence).Sends(file));
        using var officer = await service.SignedInAsync(Role.Officer);

        var done = await officer.PostAsync($"/staff/cases/{first.Reference}/join", ("Other", second.Reference.ToLowerInvariant().Replace('-', ' ')));
        Assert.Contains("Nobody was told", done.Words, StringComparison.Ordinal);
        Assert.Contains("number 12 threatened me", done.Words, StringComparison.Ordinal);

        var now = await service.NowAsync(first);
        Assert.Equal(2, now.Reports.Count);
        Assert.Equal(PriorityLevel.P1, now.Priority?.Ruled);
        Assert.Equal(file.Id, now.Evidence.Single().File.Id);
        Assert.Equal(CaseStatus.Closed, (await service.NowAsync(second)).Status);
        Assert.Contains(first.Reference, (await officer.GetAsync($"/staff/cases/{second.Reference}")).Words, StringComparison.Ordinal);
        Assert.Empty(await service.Store.FindAsync(new KeyRange(OutboxMessage.Kind, "", "~")));
        Assert.Contains("no other report", (await officer.PostAsync($"/staff/cases/{first.Reference}/join", ("Other", second.Reference))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joining_tells_an_officer_nothing_about_a_restricted_case_and_never_takes_a_sealed_note()
    {
        await using var service = await StaffService.StartAsync();
        var first = await service.HasAsync(r => r.Says("loud music from 12").About(Category.Noise));
        var restricted = await service.HasAsync(r => r.Says("I can't go on").Shows(Risk.SelfHarm));
        var note = await service.HasAsync(r => r.Says("my ex").Shows(Risk.DomesticAbuse).On(InterviewPath.DomesticAbuse), new Effect.MakeCase(CaseReason.AbuseNote));
        using var officer = await service.SignedInAsync(Role.Officer);
        using var lead = await service.SignedInAsync(Role.Safeguarding);
        async Task<string> TryAsync(StaffBrowser who, string reference)
        {
            var page = await who.PostAsync($"/staff/cases/{first.Reference}/join", ("Other", reference));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            return page.Words.Replace(reference, "", StringComparison.Ordinal);
        }
        Assert.Equal(await TryAsync(officer, CaseReference.New().Value), await TryAsync(officer, restricted.Reference));
        Assert.Contains("sealed note", await TryAsync(lead, note.Reference), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_where_abuse_was_named_takes_no_reply_and_says_why()
    {
        await using var service = await StaffService.StartAsync();
        var seen = await service.HasAsync(r => r.Says("my ex has a key").Shows(Risk.DomesticAbuse));
        using var lead = await service.SignedInAsync(Role.Safeguarding);
        var page = await lead.GetAsync($"/staff/cases/{seen.Reference}/reply");
        Assert.Contains("Nothing speaks first into a chat where abuse was named", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", page.Html, StringComparison.Ordinal);
        var forced = await lead.PostAsync($"/staff/cases/{seen.Reference}/reply", ("Seen", seen.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Words", "hello"), ("Reason", "x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.Equal(seen.Version, (await service.NowAsync(seen)).Version);
    }
}
