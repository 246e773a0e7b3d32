using System.Net;
using System.Text.Json.Nodes;
using AsbAssistant.Web.Conversation.Turns;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>How much is taken, and that danger is never refused.</summary>
public sealed class LimitTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 22, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Twenty_thousand_characters_are_taken()
    {
        await using var service = await ChatService.StartAsync();
        using var caller = await ChatCaller.StartAsync(service);
        var text = string.Concat(Enumerable.Repeat("👩", 20_000)); // counted as a person counts them
        await caller.SayAsync(text);
        Assert.Equal(text, (await caller.TextsAsync())[1]);
    }

    [Fact]
    public async Task One_more_is_refused_with_a_plain_sentence_that_stays_in_the_talk()
    {
        await using var service = await ChatService.StartAsync();
        using var caller = await ChatCaller.StartAsync(service);
        using var answer = await PostAsync(caller, new string('x', 20_001));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var error = (await ChatCaller.JsonAsync(answer))["error"]!;
        Assert.Equal(("MessageSizeTooBig", "Longer than 20000"), ((string)error["code"]!, (string)error["message"]!));
        await caller.SayAsync("shorter");
        Assert.Equal(["Hello", "Longer than 20000", "shorter", "You said: shorter"], await caller.TextsAsync());
    }

    [Fact]
    public async Task A_message_that_shows_danger_is_taken_however_long_it_is()
    {
        await using var service = await ChatService.StartAsync();
        using var caller = await ChatCaller.StartAsync(service);
        await caller.SayAsync(new string('x', 30_000) + " he has a knife");
        Assert.Equal("Ring 999", (await caller.TextsAsync())[2]);
    }

    [Fact]
    public async Task Too_many_at_once_are_refused_until_a_moment_has_passed()
    {
        await using var service = await ChatService.StartAsync(clock: clock, settings: ("Chat:MessagesPerMinute", "6"));
        using var caller = await ChatCaller.StartAsync(service);
        for (var number = 0; number < 6; number++)
            await caller.SayAsync($"{number}");
        using (var answer = await PostAsync(caller, "one more"))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            var error = (await ChatCaller.JsonAsync(answer))["error"]!;
            Assert.Equal(("RateLimited", "Too fast"), ((string)error["code"]!, (string)error["message"]!));
        }
        await caller.SayAsync("he has a knife"); // danger is never refused
        Assert.Equal("You said: he has a knife", (await caller.TextsAsync())[^1]);
        clock.Advance(TimeSpan.FromSeconds(10));
        await caller.SayAsync("one more");
    }

    [Fact]
    public async Task A_repeat_counts_towards_no_limit()
    {
        await using var service = await ChatService.StartAsync(clock: clock, settings: ("Chat:MessagesPerMinute", "2"));
        using var caller = await ChatCaller.StartAsync(service);
        for (var time = 0; time < 10; time++)
            await caller.SayAsync("again", "same");
        await caller.SayAsync("new");
    }

    [Fact]
    public async Task One_busy_neighbour_uses_up_the_address_but_not_for_danger()
    {
        await using var service = await ChatService.StartAsync(clock: clock, settings: ("Chat:MessagesPerMinuteFromAddress", "5"));
        using var busy = await ChatCaller.StartAsync(service);
        using var other = await ChatCaller.StartAsync(service);
        for (var number = 0; number < 5; number++)
            await busy.SayAsync($"{number}");
        using var answer = await PostAsync(other, "hello");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        await other.SayAsync("he has a knife");
    }

    [Fact]
    public async Task A_household_is_one_address_however_many_of_its_own_it_uses()
    {
        await using var service = await ChatService.StartAsync(
            clock: clock, settings: [("Chat:ConversationsPerMinuteFromAddress", "3"), ("Hosting:Proxies:0", "127.0.0.1")]);
        async Task<HttpStatusCode> FromAsync(string address)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Post, "/api/chat/token");
            asked.Headers.Add("X-Forwarded-For", address);
            using var answer = await service.Client.SendAsync(asked);
            return answer.StatusCode;
        }
        for (var number = 0; number < 3; number++)
            Assert.Equal(HttpStatusCode.OK, await FromAsync($"2001:db8:1:2::{number}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await FromAsync("2001:db8:1:2:3::4"));
        Assert.Equal(HttpStatusCode.OK, await FromAsync("2001:db8:1:3::1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_forwarded_address_is_believed_from_our_own_proxy_only(bool isOurs)
    {
        await using var service = await ChatService.StartAsync(
            clock: clock,
            settings: [("Chat:ConversationsPerMinuteFromAddress", "3"), ("Hosting:Proxies:0", isOurs ? "127.0.0.1" : "10.9.8.7")]);
        List<HttpStatusCode> told = [];
        for (var number = 0; number < 5; number++)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Post, "/api/chat/token");
            asked.Headers.Add("X-Forwarded-For", $"203.0.113.{number}");
            using var answer = await service.Client.SendAsync(asked);
            told.Add(answer.StatusCode);
        }
        Assert.Equal(isOurs ? 0 : 2, told.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Theory]
    [InlineData("Chat:MostCharacters", "5")]
    [InlineData("Chat:TokenMinutes", "0")]
    [InlineData("Chat:MessagesPerMinute", "-1")]
    [InlineData("Chat:Origins:0", "example.org")]
    [InlineData("Hosting:Proxies:0", "our proxy")]
    public async Task A_setting_that_can_t_be_right_stops_the_start_and_is_named(string setting, string value)
    {
        var wrong = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => ChatService.StartAsync(settings: (setting, value)));
        Assert.Contains(setting.Split(':')[1], wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_that_many_pass_once_forgets_them()
    {
        var gate = new RateGate(clock);
        for (var minute = 0; minute < 5; minute++)
        {
            for (var number = 0; number < 10_000; number++)
                Assert.True(gate.TryTake($"{minute} {number}", 1));
            clock.Advance(TimeSpan.FromMinutes(2));
        }
        Assert.InRange(gate.Remembered, 1, 20_001);
    }

    private static Task<HttpResponseMessage> PostAsync(ChatCaller caller, string text) =>
        caller.PostAsync(new JsonObject { ["type"] = "message", ["text"] = text });
}
