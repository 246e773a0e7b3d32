using System.Net;
using System.Text.Json.Nodes;
using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Turns;
using AsbAssistant.Web.Storage.LiteDb;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>One commit a turn, and only then the replies; what happens when it can't be made.</summary>
public sealed class CommitOfATurnTests : IAsyncLifetime
{
    private TestService service = null!;
    private StoreUnderTest store = null!;
    private ChatCaller caller = null!;

    public async Task InitializeAsync()
    {
        service = await ChatService.StartAsync(more: services =>
        {
            services.AddSingleton(provider => new StoreUnderTest(provider.GetRequiredService<LiteDbStore>()));
            services.AddSingleton<IStore>(provider => provider.GetRequiredService<StoreUnderTest>());
        });
        store = service.Services.GetRequiredService<StoreUnderTest>();
        caller = await ChatCaller.StartAsync(service);
    }

    public async Task DisposeAsync()
    {
        caller.Dispose();
        await service.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_nothing_can_be_kept_the_truth_leaves_alone_over_either_line(bool isListening)
    {
        store.IsFull = true;
        Assert.Equal(["Not kept"], await SaidWithoutKeepingAsync("They bang", isListening));
        store.IsFull = false;
        await caller.SayAsync("again");
        Assert.Equal(["Hello", "again", "You said: again"], await caller.TextsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_emergency_card_leaves_even_when_nothing_can_be_kept(bool isListening)
    {
        store.IsFull = true;
        Assert.Equal(["Ring 999", "Not kept"], await SaidWithoutKeepingAsync("he has a knife", isListening));
        store.IsFull = false;
        Assert.Equal(["Hello"], await caller.TextsAsync());
    }

    [Fact]
    public async Task The_emergency_card_leaves_even_when_nothing_can_be_read()
    {
        using var socket = await caller.ListenAsync();
        await ChatCaller.HearAsync(socket, 1);
        store.IsUnreadable = true;
        using var answer = await PostAsync("he has a knife");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(["Ring 999", "Not kept"], (await ChatCaller.HearAsync(socket, 2)).Select(heard => (string)heard["text"]!));
    }

    [Fact]
    public async Task A_client_that_polls_lives_on_while_nothing_can_be_read_and_is_told_what_it_must_be()
    {
        store.IsUnreadable = true;
        using (var answer = await PostAsync("he has a knife"))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var (activities, watermark) = await caller.ReadAsync("1");
        Assert.Equal(["Ring 999", "Not kept"], activities.Select(one => (string)one["text"]!));
        Assert.Equal("1", watermark);
        using (var left = await caller.SendAsync(HttpMethod.Post, "/api/chat/exit"))
            Assert.Equal("ServiceError", (string)(await ChatCaller.JsonAsync(left))["error"]!["code"]!);
        store.IsUnreadable = false;
        await caller.SayAsync("again");
        Assert.Equal(["again", "You said: again"], (await caller.ReadAsync(watermark)).Activities.Select(one => (string)one["text"]!));
    }

    [Theory]
    [InlineData("They bang", "Not kept")]
    [InlineData("he has a knife", "Ring 999", "Not kept")]
    public async Task A_repeated_post_is_not_kept_twice_when_the_store_cannot_say_that_it_has_it(string text, params string[] said)
    {
        using (var first = await PostAsync(text, "key-1"))
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var talk = await caller.TextsAsync();
        using var socket = await caller.ListenAsync();
        await ChatCaller.HearAsync(socket, talk.Count);

        store.IsUnfindable = true;
        using (var again = await PostAsync(text, "key-1"))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, again.StatusCode);
        store.IsUnfindable = false;

        Assert.Equal(said, (await ChatCaller.HearAsync(socket, said.Length)).Select(heard => (string)heard["text"]!));
        using (var once = await PostAsync(text, "key-1"))
            Assert.Equal(HttpStatusCode.OK, once.StatusCode);
        Assert.Equal(talk, await caller.TextsAsync());
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_so_in_every_run()
    {
        store.Before.Enqueue(SomebodyElseWritesAsync);
        using var answer = await PostAsync(new string('x', 20_001));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(["Hello", "Longer than 20000"], await caller.TextsAsync());
    }

    [Fact]
    public async Task A_conversation_that_could_not_be_kept_has_not_begun()
    {
        store.IsFull = true;
        using var late = await ChatCaller.UnbegunAsync(service);
        using (var answer = await late.SendAsync(HttpMethod.Post, "/v3/directline/conversations"))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        store.IsFull = false;
        using var again = await late.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    [Fact]
    public async Task A_turn_that_clashes_is_run_again_and_says_everything_once()
    {
        for (var time = 0; time < 3; time++)
            store.Before.Enqueue(SomebodyElseWritesAsync);
        using var socket = await caller.ListenAsync();
        await caller.SayAsync("hello");
        Assert.Equal(["Hello", "hello", "You said: hello"], (await ChatCaller.HearAsync(socket, 3)).Select(heard => (string)heard["text"]!));
        Assert.Equal(["Hello", "hello", "You said: hello"], await caller.TextsAsync());
        Assert.Empty(store.Before);
    }

    [Fact]
    public async Task A_turn_that_clashes_for_ever_is_given_up_with_the_truth()
    {
        for (var time = 0; time < 4; time++)
            store.Before.Enqueue(SomebodyElseWritesAsync);
        using var answer = await PostAsync("he has a knife");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(["Hello", "Ring 999", "Not kept"], await caller.TextsAsync());
    }

    [Fact]
    public async Task What_the_bot_keeps_and_what_is_said_are_in_the_same_commit()
    {
        await caller.SayAsync("hello");
        var range = KeyRange.Prefix(ActivityLog.Kind, $"{caller.Conversation}/");
        Assert.Equal(3, await store.CountAsync(range));
        store.IsFull = true;
        using var answer = await PostAsync("lost");
        Assert.Equal(3, await store.CountAsync(range));
        var record = Canonical.Read<ConversationRecord>((await store.LoadAsync(ConversationRecord.Kind, caller.Conversation))!.Body);
        Assert.Equal(3, record.Last);
    }

    [Fact]
    public async Task Staff_speak_into_a_chat_in_one_commit_with_their_own_writes()
    {
        using var socket = await caller.ListenAsync();
        var said = await SayAsync(new UnitOfWork().Insert("note", "n1", new { text = "rang back" }), caller.Conversation);
        Assert.Equal(Spoken.Said, said);
        Assert.Equal(["Hello", "We have your report"], (await ChatCaller.HearAsync(socket, 2)).Select(heard => (string)heard["text"]!));
        Assert.NotNull(await store.LoadAsync("note", "n1"));

        Assert.Equal(Spoken.Clashed, await SayAsync(new UnitOfWork().Insert("note", "n1", new { text = "twice" }), caller.Conversation));
        Assert.Equal(Spoken.Unknown, await SayAsync(new UnitOfWork(), new string('0', 32)));
        store.IsFull = true;
        Assert.Equal(Spoken.Unavailable, await SayAsync(new UnitOfWork(), caller.Conversation));
        store.IsFull = false;
        await caller.SayAsync("thanks");
        Assert.Equal(["Hello", "We have your report", "thanks", "You said: thanks"], await caller.TextsAsync());
    }

    [Fact]
    public async Task A_handler_that_takes_its_time_still_speaks_into_a_chat()
    {
        var record = await service.Services.GetRequiredService<ResidentChat>().FindAsync(new ConversationId(caller.Conversation));
        var asked = new TaskCompletionSource();
        var speaking = service.Services.GetRequiredService<DirectLineAdapter>().ContinueConversationAsync(
            "assistant", record!.ToReference(),
            async (turn, stop) =>
            {
                await asked.Task;
                await turn.SendActivityAsync("A word from a timer", cancellationToken: stop);
            },
            CancellationToken.None);
        Assert.False(speaking.IsCompleted);
        asked.SetResult();
        await speaking;
        Assert.Equal("A word from a timer", (await caller.TextsAsync())[^1]);
    }

    [Fact]
    public async Task A_bug_in_what_a_timer_does_is_the_timer_s_and_says_nothing()
    {
        var record = await service.Services.GetRequiredService<ResidentChat>().FindAsync(new ConversationId(caller.Conversation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => service.Services.GetRequiredService<DirectLineAdapter>().ContinueConversationAsync(
            "assistant", record!.ToReference(), (_, _) => throw new InvalidOperationException("a bug"), CancellationToken.None));
        Assert.Equal(["Hello"], await caller.TextsAsync());
        await caller.SayAsync("still works");
    }

    [Fact]
    public async Task The_same_turn_taken_inside_the_process_gives_the_same_replies_twice()
    {
        var chat = service.Services.GetRequiredService<ResidentChat>();
        var posted = new Activity(ActivityTypes.Message, text: "code", channelData: Newtonsoft.Json.Linq.JObject.Parse("""{"turnKey":"1"}"""));
        var first = await chat.TakeAsync(new ConversationId(caller.Conversation), posted);
        var second = await chat.TakeAsync(new ConversationId(caller.Conversation), posted);
        Assert.Equal((TurnOutcome.Taken, TurnOutcome.Repeated), (first.Outcome, second.Outcome));
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(["Your code: **K7M4-29TX-CDFG**", "You said: code"], first.Replies.Select(reply => reply.Text));
        Assert.Equal(first.Replies.Select(reply => (reply.Id, reply.Text)), second.Replies.Select(reply => (reply.Id, reply.Text)));
        Assert.Equal(TurnOutcome.Unknown, (await chat.TakeAsync(new ConversationId("none"), posted)).Outcome);
    }

    private Task<Spoken> SayAsync(UnitOfWork with, string conversation) =>
        service.Services.GetRequiredService<ISpeakToResident>()
            .SayAsync(new ConversationId(conversation), [Reply.Say("We have your report")], with);

    private async Task SomebodyElseWritesAsync(IStore real)
    {
        var stored = (await real.LoadAsync(ConversationRecord.Kind, caller.Conversation))!;
        var record = Canonical.Read<ConversationRecord>(stored.Body);
        Assert.Equal(CommitOutcome.Committed, await real.CommitAsync(new UnitOfWork().Put(stored.Kind, stored.Id, stored.Version, record)));
    }

    private async Task<IReadOnlyList<string>> SaidWithoutKeepingAsync(string text, bool isListening)
    {
        using var socket = isListening ? await caller.ListenAsync() : null;
        if (socket is not null)
            await ChatCaller.HearAsync(socket, 1);
        using var answer = await PostAsync(text);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("ServiceError", (string)(await ChatCaller.JsonAsync(answer))["error"]!["code"]!);
        if (socket is not null)
            return [.. (await ChatCaller.HearAsync(socket, text.Contains("knife", StringComparison.Ordinal) ? 2 : 1)).Select(heard => (string)heard["text"]!)];
        var unkept = (await caller.ReadAsync("1")).Activities;
        Assert.Empty((await caller.ReadAsync("1")).Activities);
        return [.. unkept.Select(one => (string)one["text"]!)];
    }

    private Task<HttpResponseMessage> PostAsync(string text, string? key = null) =>
        caller.PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["channelData"] = new JsonObject { ["turnKey"] = key } });
}
