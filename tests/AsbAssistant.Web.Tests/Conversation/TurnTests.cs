using System.Net;
using AsbAssistant.Cases;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AsbAssistant.Web.Tests.Conversation;

public sealed class TurnTests : IAsyncLifetime
{
    private TestService service = null!;

    public async Task InitializeAsync() => service = await ChatService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_conversation_begins_with_the_greeting_and_its_choices()
    {
        using var caller = await ChatCaller.StartAsync(service);
        var greeting = Assert.Single((await caller.ReadAsync()).Activities);
        Assert.Equal("Hello", (string)greeting["text"]!);
        Assert.Equal($"{caller.Conversation}|0000001", (string)greeting["id"]!);
        Assert.Equal("bot", (string)greeting["from"]!["role"]!);
        Assert.Equal(["Noise", "Something else"], greeting["suggestedActions"]!["actions"]!.AsArray().Select(action => (string)action!["value"]!));
        Assert.Equal("question", (string)greeting["channelData"]!["kind"]!);
    }

    [Fact]
    public async Task A_message_is_shown_back_and_answered_in_order()
    {
        using var caller = await ChatCaller.StartAsync(service);
        var id = await caller.SayAsync("They bang at night");
        Assert.Equal(["Hello", "They bang at night", "You said: They bang at night"], await caller.TextsAsync());
        var (after, watermark) = await caller.ReadAsync("2");
        Assert.Equal(id, (string)Assert.Single(after)["replyToId"]!);
        Assert.Equal("3", watermark);
    }

    [Fact]
    public async Task The_stream_brings_what_was_missed_and_then_what_comes()
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var socket = await caller.ListenAsync();
        Assert.Equal("Hello", (string)(await ChatCaller.HearAsync(socket, 1))[0]["text"]!);
        await caller.SayAsync("one");
        Assert.Equal(["one", "You said: one"], (await ChatCaller.HearAsync(socket, 2)).Select(heard => (string)heard["text"]!));

        await caller.ReconnectAsync("2");
        using var again = await caller.ListenAsync();
        Assert.Equal("You said: one", (string)(await ChatCaller.HearAsync(again, 1))[0]["text"]!);
    }

    [Fact]
    public async Task A_bug_in_a_turn_keeps_the_message_apologises_and_the_next_carries_on()
    {
        using var caller = await ChatCaller.StartAsync(service);
        await caller.SayAsync("break it");
        await caller.SayAsync("hello again");
        Assert.Equal(["Hello", "break it", "Sorry", "hello again", "You said: hello again"], await caller.TextsAsync());
        Assert.Contains(service.Log.Lines, line => line.Contains("A turn failed", StringComparison.Ordinal));
        Assert.DoesNotContain(service.Log.Lines, line => line.Contains("break it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bug_in_a_turn_that_shows_danger_still_shows_the_emergency_card_once_and_first()
    {
        using var caller = await ChatCaller.StartAsync(service);
        await caller.SayAsync("he has a knife, break");
        Assert.Equal(["Hello", "he has a knife, break", "Ring 999", "Sorry"], await caller.TextsAsync());
    }

    [Fact]
    public async Task A_bug_on_words_of_danger_still_makes_a_case_and_one_alert()
    {
        await using var service = await ChatService.StartAsync();
        using var caller = await ChatCaller.StartAsync(service);
        await caller.SayAsync("he has a knife, break");
        await caller.SayAsync("he still has a knife, break");

        var store = service.Services.GetRequiredService<IStore>();
        var alert = Assert.Single(await store.FindAsync(KeyRange.Prefix(OutboxMessage.Kind, "")));
        var made = Canonical.Read<OutboxMessage>(alert.Document.Body);
        Assert.Equal(AlertKind.Danger, made.Alert);
        Assert.True(CaseReference.TryParse(made.Reference, out var reference));
        var kept = await service.Services.GetRequiredService<CaseStore>().FindAsync(reference);
        Assert.Equal(["he has a knife, break", "he still has a knife, break"], kept!.OwnWords.Select(words => words.Text));
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_method_are_refused_in_the_form_of_the_protocol()
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var unknown = await caller.SendAsync(HttpMethod.Get, "/v3/directline/nothing");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("NotFound", (string)(await ChatCaller.JsonAsync(unknown))["error"]!["code"]!);
        using var wrong = await caller.SendAsync(HttpMethod.Put, caller.Line + "/activities", new StringContent("{}"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, wrong.StatusCode);
        Assert.Equal("MethodNotAllowed", (string)(await ChatCaller.JsonAsync(wrong))["error"]!["code"]!);
    }
}
