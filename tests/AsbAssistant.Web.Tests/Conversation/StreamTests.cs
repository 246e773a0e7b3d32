using System.Net.WebSockets;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Turns;

namespace AsbAssistant.Web.Tests.Conversation;

public sealed class StreamTests
{
    [Fact]
    public async Task Two_pages_on_one_conversation_both_hear_it_all()
    {
        await using var service = await ChatService.StartAsync();
        using var caller = await ChatCaller.StartAsync(service);
        using var one = await caller.ListenAsync();
        await caller.ReconnectAsync();
        using var other = await caller.ListenAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => caller.SayAsync($"{number}")));
        var heard = await Task.WhenAll(ChatCaller.HearAsync(one, 41), ChatCaller.HearAsync(other, 41));
        var expected = Enumerable.Range(1, 41).Select(number => $"{caller.Conversation}|{number:D7}").ToList();
        Assert.All(heard, all => Assert.Equal(expected, all.Select(activity => (string)activity["id"]!)));
    }

    [Fact]
    public async Task The_service_stops_at_once_though_sockets_are_open()
    {
        var service = await ChatService.StartAsync();
        using var caller = await ChatCaller.StartAsync(service);
        using var socket = await caller.ListenAsync();
        await ChatCaller.HearAsync(socket, 1);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var closed = ChatCaller.HearSetAsync(socket, patience.Token);
        var stopping = service.DisposeAsync().AsTask();
        Assert.Null(await closed);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        await stopping.WaitAsync(patience.Token);
    }

    [Fact]
    public void Nothing_is_remembered_of_streams_that_have_gone()
    {
        var listeners = new Listeners();
        var conversation = new ConversationId("one");
        using (listeners.Listen(conversation))
        using (listeners.Listen(conversation))
            Assert.Equal(1, listeners.Busy);
        Assert.Equal(0, listeners.Busy);
    }

    [Fact]
    public async Task A_stream_that_does_not_keep_up_is_ended_and_harms_nobody_else()
    {
        var listeners = new Listeners();
        var conversation = new ConversationId("one");
        using var slow = listeners.Listen(conversation);
        for (var number = 1; number <= 2000; number++)
            listeners.Publish(conversation, [new LiveActivity(number, "{}")]);
        var count = 0;
        await foreach (var _ in slow.Activities.ReadAllAsync())
            count++;
        Assert.InRange(count, 1, 1999);
        using var quick = listeners.Listen(conversation);
        listeners.Publish(conversation, [new LiveActivity(2001, "{}")]);
        Assert.True(quick.Activities.TryRead(out var last));
        Assert.Equal(2001, last.Number);
    }

    [Fact]
    public async Task A_client_that_talks_on_the_stream_is_not_listened_to_and_harms_nothing()
    {
        await using var service = await ChatService.StartAsync();
        using var caller = await ChatCaller.StartAsync(service);
        using var socket = await caller.ListenAsync();
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);
        await socket.SendAsync(new byte[100_000], WebSocketMessageType.Binary, true, CancellationToken.None);
        await caller.SayAsync("hello");
        Assert.Equal(3, (await ChatCaller.HearAsync(socket, 3)).Count);
    }
}
