using System.Net.WebSockets;
using AsbAssistant.Web.Tests.Conversation;
using AsbAssistant.Web.Tests.Storage;

namespace AsbAssistant.Web.Tests.Nodes;

public sealed class TalkAtTwoNodesTests
{
    [PostgresFact]
    public async Task A_talk_begun_at_one_node_goes_on_at_the_other_with_the_same_token()
    {
        await using var nodes = await TwoNodes.StartAsync();
        using var atA = await ChatCaller.StartAsync(nodes.A);
        using var atB = nodes.AtB(atA);

        await atA.SayAsync("They bang");
        await atB.SayAsync("every night");

        Assert.Equal(["Hello", "They bang", "You said: They bang", "every night", "You said: every night"], await atA.TextsAsync());
    }

    [PostgresFact]
    public async Task A_post_repeated_at_the_other_node_at_the_same_time_is_taken_once()
    {
        await using var nodes = await TwoNodes.StartAsync();
        using var atA = await ChatCaller.StartAsync(nodes.A);
        using var atB = nodes.AtB(atA);

        for (var turn = 0; turn < 20; turn++)
        {
            var ids = await Task.WhenAll(atA.SayAsync("They bang", $"key {turn}"), atB.SayAsync("They bang", $"key {turn}"));
            Assert.Single(ids.Distinct());
        }

        Assert.Equal(20, (await atB.TextsAsync()).Count(text => text == "They bang"));
    }

    [PostgresFact]
    public async Task A_web_socket_at_one_node_hears_what_is_said_at_the_other()
    {
        await using var nodes = await TwoNodes.StartAsync();
        using var atA = await ChatCaller.StartAsync(nodes.A);
        using var atB = nodes.AtB(atA);
        using var socket = await atA.ListenAsync();
        await ChatCaller.HearAsync(socket, 1);

        await atB.SayAsync("They bang");

        Assert.Equal(["They bang", "You said: They bang"], (await ChatCaller.HearAsync(socket, 2)).Select(heard => (string)heard["text"]!));
    }

    [PostgresFact]
    public async Task A_ticket_from_one_node_opens_a_stream_at_the_other_once()
    {
        await using var nodes = await TwoNodes.StartAsync();
        using var atA = await ChatCaller.StartAsync(nodes.A);
        var ticket = atA.StreamUrl.Replace($":{nodes.A.Address.Port}/", $":{nodes.B.Address.Port}/", StringComparison.Ordinal);

        using var first = new ClientWebSocket();
        await first.ConnectAsync(new Uri(ticket), CancellationToken.None);
        Assert.Single(await ChatCaller.HearAsync(first, 1));

        await Assert.ThrowsAsync<WebSocketException>(atA.ListenAsync);
    }

    [PostgresFact]
    public async Task A_secret_code_given_at_one_node_is_shown_at_the_other_and_stored_at_none()
    {
        await using var nodes = await TwoNodes.StartAsync();
        using var atA = await ChatCaller.StartAsync(nodes.A);
        using var atB = nodes.AtB(atA);

        await atA.SayAsync("code");

        Assert.Contains("Your code: **K7M4-29TX-CDFG**", await atB.TextsAsync());
    }

    [PostgresFact]
    public async Task A_resident_who_leaves_at_one_node_is_shown_nothing_more_at_the_other()
    {
        await using var nodes = await TwoNodes.StartAsync();
        using var atA = await ChatCaller.StartAsync(nodes.A);
        using var atB = nodes.AtB(atA);
        using var socket = await atA.ListenAsync();
        await ChatCaller.HearAsync(socket, 1);

        using var left = await atB.SendAsync(HttpMethod.Post, "/api/chat/exit");
        left.EnsureSuccessStatusCode();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Assert.Null(await ChatCaller.HearSetAsync(socket, patience.Token));
        await Assert.ThrowsAnyAsync<Exception>(() => atA.TextsAsync());
    }
}
