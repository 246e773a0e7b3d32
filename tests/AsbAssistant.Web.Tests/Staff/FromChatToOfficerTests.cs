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
}
