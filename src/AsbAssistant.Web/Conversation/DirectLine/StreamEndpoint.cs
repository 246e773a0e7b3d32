using System.Net.WebSockets;
using System.Text;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Conversation.Turns;
using AsbAssistant.Web.Storage;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>A conversation's activities as they come, over a web socket: first those after the watermark, then the live ones.</summary>
internal static class StreamEndpoint
{
    private const int Page = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v3/directline/conversations/{conversation}/stream", StreamAsync);

    private static async Task<IResult> StreamAsync(
        HttpContext http, string conversation, string? watermark, string? t, StreamTickets tickets, Listeners streams, ResidentChat chat,
        IHostApplicationLifetime life)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            return Answers.Bad("This address is for web sockets");
        if (Watermark.Read(watermark) is not { } seen)
            return Answers.Bad("watermark is not one of ours");
        var id = new ConversationId(conversation);
        if (!await tickets.RedeemAsync(t, id, http.RequestAborted))
            return Answers.Refused(TokenRefusal.Invalid);

        using var stream = streams.Listen(id); // before reading what there is, so that nothing falls between
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var stopping = life.ApplicationStopping.Register(stream.End);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var hearing = HearAsync(socket, stop);
        await SendAsync(socket, stream, chat, seen, stop.Token);
        await CloseAsync(socket);
        stop.CancelAfter(Patience); // for the other side to close too, or the connection would be torn
        await hearing;
        return Results.Empty;
    }

    private static async Task SendAsync(WebSocket socket, Listener stream, ResidentChat chat, long seen, CancellationToken stop)
    {
        try
        {
            seen = await CatchUpAsync(socket, stream.Conversation, chat, seen, stop);
            while (await stream.Activities.WaitToReadAsync(stop))
            {
                List<string> set = [];
                while (stream.Activities.TryRead(out var activity))
                {
                    if (activity.Number <= seen)
                        continue;
                    if (activity.Json is not { } json || activity.Number > seen + 1)
                    {
                        await SendSetAsync(socket, set, seen, stop);
                        set = [];
                        seen = await CatchUpAsync(socket, stream.Conversation, chat, seen, stop);
                        continue;
                    }
                    set.Add(json);
                    seen = activity.Number ?? seen;
                }
                await SendSetAsync(socket, set, seen, stop);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or StoreUnavailableException)
        {
            // The client left, or what it missed can't be read: the stream is over, and the client comes back by itself.
        }
    }

    private static async Task<long> CatchUpAsync(WebSocket socket, ConversationId conversation, ResidentChat chat, long seen, CancellationToken stop)
    {
        while (await chat.ReadAsync(conversation, seen, Page, stop) is { Count: > 0 } missed)
        {
            seen = missed[^1].Number;
            await SendSetAsync(socket, [.. missed.Select(one => one.Json)], seen, stop);
        }
        return seen;
    }

    private static Task SendSetAsync(WebSocket socket, List<string> activities, long seen, CancellationToken stop) =>
        activities.Count == 0 ? Task.CompletedTask : socket.SendAsync(Encoding.UTF8.GetBytes(Watermark.Set(activities, seen)), WebSocketMessageType.Text, endOfMessage: true, stop);

    // Clients send nothing but empty messages to see whether the line holds.
    private static async Task HearAsync(WebSocket socket, CancellationTokenSource stop)
    {
        var ignored = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(ignored, stop.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The same as being told.
        }
        await stop.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        using var soon = new CancellationTokenSource(Patience);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, soon.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // It was closed from the other side first.
        }
    }
}
