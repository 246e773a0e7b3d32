using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Web.Tests.Conversation;

namespace AsbAssistant.Web.Tests.Staff;

/// <summary>From a resident's words in the chat, through the whole service, to what an officer reads.</summary>
public sealed class FromChatToOfficerTests
{
    [Fact]
    public async Task Words_of_danger_are_on_the_worklist_before_the_report_is_sent()
    {
        await using var service = await StaffService.StartAsync();
        using var resident = await ChatCaller.StartAsync(service.Host);
        await resident.SayAsync("The man next door is outside my flat with a knife and says he will kill me");
        using var officer = await service.SignedInAsync(Role.Officer);

        var list = await officer.GetAsync("/staff");
        Assert.Contains("Critical", list.Words, StringComparison.Ordinal);
        Assert.Contains("Alert: nobody has taken it up", list.Words, StringComparison.Ordinal);
        var link = list.Html.Split("href=\"/staff/cases/")[1].Split('"')[0];
        var page = await officer.GetAsync($"/staff/cases/{link}");
        Assert.Contains("outside my flat with a knife", page.Words, StringComparison.Ordinal);
        Assert.Contains("Not sent by the resident", page.Words, StringComparison.Ordinal);
        Assert.Contains("Weapon", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_despair_are_met_by_duty_and_safeguarding_alone()
    {
        await using var service = await StaffService.StartAsync();
        using var resident = await ChatCaller.StartAsync(service.Host);
        await resident.SayAsync("I want to kill myself, I can't take the noise any more");
        using var officer = await service.SignedInAsync(Role.Officer);
        using var duty = await service.SignedInAsync(Role.Duty);
        Assert.Contains("Everything open 0", (await officer.GetAsync("/staff")).Words, StringComparison.Ordinal);
        Assert.Contains("No case has all of these words", (await officer.GetAsync("/staff?Search=noise")).Words, StringComparison.Ordinal);
        var list = await duty.GetAsync("/staff");
        Assert.Contains("Restricted", list.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_may_be_either_of_two_is_asked_about_once_and_staff_read_the_date_beside_what_was_said()
    {
        await using var service = await StaffService.StartAsync();
        using var resident = await ChatCaller.StartAsync(service.Host);
        var asked = await SayAsync(resident, "The dog next door barked for hours on Monday, I can't sleep");
        var doubts = 0;
        for (var turns = 0; !asked.Choices.Contains("Send it"); turns++)
        {
            Assert.True(turns < 40, "The report never came to its summary.");
            var isDoubt = asked.Text.Contains("Do you mean Monday 16 November, or Monday 23 November (today)?", StringComparison.Ordinal);
            doubts += isDoubt ? 1 : 0;
            asked = await SayAsync(resident, isDoubt ? "Monday 23 November (today)" : asked.Choices.Contains("Yes") ? "Yes" : "skip");
        }
        Assert.Equal(1, doubts);
        await SayAsync(resident, "Send it");

        using var officer = await service.SignedInAsync(Role.Officer);
        var link = (await officer.GetAsync("/staff")).Html.Split("href=\"/staff/cases/")[1].Split('"')[0];
        Assert.Contains("Monday 23 November 2026 (said: “Monday”)", (await officer.GetAsync($"/staff/cases/{link}")).Words, StringComparison.Ordinal);
        Assert.True(CaseReference.TryParse(link, out var reference));
        var time = CaseDocuments.Of((await service.Cases.FindAsync(reference))!, "england", service.Time.GetUtcNow()).Incidents.Single().LastTime;
        Assert.Equal(new CaseDocument.TimePart("2026-11-23", null, Approx: false, "Monday"), time);
    }

    [Fact]
    public async Task A_date_that_only_the_second_reader_reads_is_played_back_and_kept_on_yes()
    {
        await using var service = await StaffService.StartAsync();
        using var resident = await ChatCaller.StartAsync(service.Host);
        var asked = await SayAsync(resident, "They leave rubbish by the bins");
        for (var turns = 0; !asked.Text.Contains("When did it last happen", StringComparison.Ordinal); turns++)
        {
            Assert.True(turns < 20, "The question about the time never came.");
            asked = await SayAsync(resident, asked.Choices.Contains("Yes") ? "Yes" : "skip");
        }

        asked = await SayAsync(resident, "thanksgiving");
        Assert.Equal("Did you mean about Thursday 27 November 2025?", asked.Text);
        asked = await SayAsync(resident, "Yes");
        while (!asked.Choices.Contains("Send it"))
            asked = await SayAsync(resident, asked.Choices.Contains("Yes") ? "Yes" : "skip");
        await SayAsync(resident, "Send it");

        using var officer = await service.SignedInAsync(Role.Officer);
        var link = (await officer.GetAsync("/staff")).Html.Split("href=\"/staff/cases/")[1].Split('"')[0];
        Assert.Contains("about Thursday 27 November 2025 (said: “thanksgiving”)", (await officer.GetAsync($"/staff/cases/{link}")).Words, StringComparison.Ordinal);
    }

    private static async Task<(string Text, IReadOnlyList<string?> Choices)> SayAsync(ChatCaller resident, string words)
    {
        var turn = await resident.SayAsync(words);
        var last = (await resident.ReadAsync()).Activities.Last(one => (string?)one["replyToId"] == turn);
        return ((string)last["text"]!, [.. (last["suggestedActions"]?["actions"]?.AsArray() ?? []).Select(action => (string?)action!["value"])]);
    }
}
