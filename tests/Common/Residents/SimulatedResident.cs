using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsbAssistant.Common.Residents;

/// <summary>
/// Somebody invented who talks to the running service over Direct Line as the page does: a token, a conversation, a post for each
/// message, replies over the web socket or by asking again. A post that gets no answer is sent again with the same key.
/// </summary>
public sealed class SimulatedResident(HttpClient http, Random random, InventedWords words) : IAsyncDisposable
{
    private readonly List<JsonObject> seen = [];
    private readonly HashSet<string> answered = new(StringComparer.Ordinal);
    private ClientWebSocket? socket;
    private string token = "";
    private string conversation = "";
    private string watermark = "";

    /// <summary>The conversation's id.</summary>
    public string ConversationId => conversation;

    /// <summary>Messages that the service said it has, by the key they were sent with.</summary>
    public Dictionary<string, string> Acknowledged { get; } = [];

    /// <summary>The report was sent.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>The last activities from the assistant.</summary>
    public IReadOnlyList<JsonObject> LastReplies { get; private set; } = [];

    /// <summary>Gets a token and begins a conversation.</summary>
    public async Task StartAsync(bool stream, CancellationToken cancel = default)
    {
        using var granted = await http.PostAsync("/api/chat/token", null, cancel);
        granted.EnsureSuccessStatusCode();
        token = (await granted.Content.ReadFromJsonAsync<JsonObject>(cancel))!["token"]!.GetValue<string>();
        using var started = await SendAsync(HttpMethod.Post, "/v3/directline/conversations", null, cancel);
        started.EnsureSuccessStatusCode();
        var body = (await started.Content.ReadFromJsonAsync<JsonObject>(cancel))!;
        conversation = body["conversationId"]!.GetValue<string>();
        token = body["token"]!.GetValue<string>();
        if (stream)
        {
            await ConnectAsync(body["streamUrl"]!.GetValue<string>(), cancel);
            LastReplies = await ReadFrameAsync(cancel);
        }
        else
        {
            LastReplies = await PollAsync(null, cancel);
        }
    }

    /// <summary>After the service came back: the same conversation, from the last watermark.</summary>
    public async Task ReconnectAsync(CancellationToken cancel = default)
    {
        if (socket is null)
            return;
        socket.Dispose();
        using var again = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation}?watermark={watermark}", null, cancel);
        again.EnsureSuccessStatusCode();
        var body = (await again.Content.ReadFromJsonAsync<JsonObject>(cancel))!;
        await ConnectAsync(body["streamUrl"]!.GetValue<string>(), cancel);
    }

    /// <summary>Says the next thing, whatever the assistant asked last.</summary>
    public Task TakeTurnAsync(CancellationToken cancel = default) => SayAsync(NextAnswer(), Guid.NewGuid().ToString("N"), cancel);

    /// <summary>Posts a message and waits for its replies.</summary>
    public async Task SayAsync(string text, string key, CancellationToken cancel = default)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = "somebody" },
            ["text"] = text,
            ["channelData"] = new JsonObject { ["clientActivityID"] = key, ["turnKey"] = key },
        };
        using var posted = await SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{conversation}/activities", activity, cancel);
        posted.EnsureSuccessStatusCode();
        var id = (await posted.Content.ReadFromJsonAsync<JsonObject>(cancel))!["id"]!.GetValue<string>();
        Acknowledged[key] = text;
        LastReplies = socket is null ? await PollAsync(id, cancel) : await ReadUntilAsync(id, cancel);
        IsFinished |= LastReplies.Any(r => r["channelData"]?["kind"]?.GetValue<string>() == "receipt");
    }

    /// <summary>Every activity of the conversation, from the beginning.</summary>
    public async Task<IReadOnlyList<JsonObject>> HistoryAsync(CancellationToken cancel = default)
    {
        using var got = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation}/activities", null, cancel);
        got.EnsureSuccessStatusCode();
        return [.. (await got.Content.ReadFromJsonAsync<JsonObject>(cancel))!["activities"]!.AsArray().Select(a => a!.AsObject())];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What this resident would say to the last replies.</summary>
    public string NextAnswer()
    {
        var last = LastReplies.LastOrDefault(r => r["type"]?.GetValue<string>() == "message");
        var choices = last?["suggestedActions"]?["actions"]?.AsArray().Select(a => a!["value"]!.GetValue<string>()).ToList() ?? [];
        var asks = last?["channelData"]?["asks"]?.GetValue<string>();
        return choices.Contains("Send it") ? "Send it"
            : choices.Contains("I am safe to carry on") ? "I am safe to carry on"
            : choices.Count > 0 ? InventedWords.Pick(choices, random)
            : words.Answer(asks, random);
    }

    private async Task ConnectAsync(string streamUrl, CancellationToken cancel)
    {
        socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(streamUrl), cancel);
    }

    private async Task<IReadOnlyList<JsonObject>> ReadUntilAsync(string id, CancellationToken cancel)
    {
        while (true)
        {
            var frame = await ReadFrameAsync(cancel);
            var replies = seen.Where(a => a["replyToId"]?.GetValue<string>() == id).ToList();
            if (replies.Count > 0 && answered.Add(id))
                return replies;
            if (frame.Count == 0 && socket!.State != WebSocketState.Open)
                throw new WebSocketException("The stream closed.");
        }
    }

    private async Task<IReadOnlyList<JsonObject>> ReadFrameAsync(CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        while (true)
        {
            var got = await socket!.ReceiveAsync(buffer, cancel);
            if (got.MessageType == WebSocketMessageType.Close)
                throw new WebSocketException("The stream closed.");
            message.Write(buffer, 0, got.Count);
            if (got.EndOfMessage && message.Length > 0)
                return Keep(JsonNode.Parse(Encoding.UTF8.GetString(message.ToArray()))!.AsObject());
            if (got.EndOfMessage)
                message.SetLength(0);
        }
    }

    private async Task<IReadOnlyList<JsonObject>> PollAsync(string? id, CancellationToken cancel)
    {
        while (true)
        {
            using var got = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation}/activities?watermark={watermark}", null, cancel);
            got.EnsureSuccessStatusCode();
            var fresh = Keep((await got.Content.ReadFromJsonAsync<JsonObject>(cancel))!);
            var wanted = id is null ? fresh : [.. seen.Where(a => a["replyToId"]?.GetValue<string>() == id)];
            if (wanted.Count > 0)
                return wanted;
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
        }
    }

    private List<JsonObject> Keep(JsonObject set)
    {
        var fresh = set["activities"]!.AsArray().Select(a => a!.AsObject()).ToList();
        seen.AddRange(fresh);
        watermark = set["watermark"]?.GetValue<string>() ?? watermark;
        return fresh;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, JsonObject? body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(new JsonSerializerOptions()), Encoding.UTF8, "application/json");
        return await http.SendAsync(request, cancel);
    }
}
