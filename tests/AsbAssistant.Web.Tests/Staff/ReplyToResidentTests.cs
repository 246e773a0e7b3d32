using AsbAssistant.Cases.Events;
using AsbAssistant.Staff;
using AsbAssistant.Triage;
using AsbAssistant.Web.Tests.Conversation;

namespace AsbAssistant.Web.Tests.Staff;

public sealed class ReplyToResidentTests
{
    [Fact]
    public async Task A_reply_is_in_the_chat_and_on_the_case_with_its_marks_shown_as_typed()
    {
        await using var service = await StaffService.StartAsync();
        using var resident = await ChatCaller.StartAsync(service.Host);
        var seen = await service.HasAsync(r => r.Says("noise").About(Category.Noise).With(report => report with { ConversationId = resident.Conversation }));
        using var officer = await service.SignedInAsync(Role.Officer);

        var done = await officer.PostAsync($"/staff/cases/{seen.Reference}/reply", ("Words", "We ring you *tomorrow*.\n[link](https://example.org)"));

        Assert.Contains("Your reply is in the chat", done.Words, StringComparison.Ordinal);
        using var answer = await resident.SendAsync(HttpMethod.Get, $"{resident.Line}/activities");
        var talk = await answer.Content.ReadAsStringAsync();
        Assert.Contains("**Example officer:** We ring you", talk, StringComparison.Ordinal);
        Assert.DoesNotContain("[link](https", talk, StringComparison.Ordinal);
        var reply = (await service.NowAsync(seen)).Timeline.Select(entry => entry.What).OfType<Replied>().Single();
        Assert.Equal(resident.Conversation, reply.ConversationId);
    }

    [Fact]
    public async Task A_reply_to_one_of_two_reporters_reaches_that_one_alone()
    {
        await using var service = await StaffService.StartAsync();
        using var first = await ChatCaller.StartAsync(service.Host);
        using var second = await ChatCaller.StartAsync(service.Host);
        var one = await service.HasAsync(r => r.Says("noise").About(Category.Noise).With(report => report with { ConversationId = first.Conversation }));
        var two = await service.HasAsync(r => r.Says("noise too").About(Category.Noise).With(report => report with { ConversationId = second.Conversation }));
        using var officer = await service.SignedInAsync(Role.Officer);
        await officer.PostAsync($"/staff/cases/{one.Reference}/join", ("Other", two.Reference));
        await officer.PostAsync($"/staff/cases/{one.Reference}/reply", ("To", second.Conversation), ("Words", "Only for you."));

        using var mine = await second.SendAsync(HttpMethod.Get, $"{second.Line}/activities");
        Assert.Contains("Only for you", await mine.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = await first.SendAsync(HttpMethod.Get, $"{first.Line}/activities");
        Assert.DoesNotContain("Only for you", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_is_no_longer_there_takes_nothing_and_says_so()
    {
        await using var service = await StaffService.StartAsync();
        var seen = await service.HasAsync(r => r.Says("noise").About(Category.Noise));
        using var officer = await service.SignedInAsync(Role.Officer);
        var page = await officer.PostAsync($"/staff/cases/{seen.Reference}/reply", ("Words", "hello"));
        Assert.Contains("This chat is no longer there", page.Words, StringComparison.Ordinal);
        Assert.Equal(seen.Version, (await service.NowAsync(seen)).Version);
    }
}
