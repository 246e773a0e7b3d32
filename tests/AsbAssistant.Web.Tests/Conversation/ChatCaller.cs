using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AsbAssistant.Web.Tests.Hosting;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>Somebody at the other end of the line, who speaks plain HTTP.</summary>
public sealed class ChatCaller(HttpClient client, string conversation, string token, string resumeKey) : IDisposable
{
    public HttpClient Client { get; } = client;

    public string Conversation { get; } = conversation;

    public string Token { get; set; } = token;

    public string ResumeKey { get; } = resumeKey;

    public string StreamUrl { get; private set; } = "";

    public string Line => $"/v3/directline/conversations/{Conversation}";

    /// <summary>One whose conversation has begun.</summary>
    public static async Task<ChatCaller> StartAsync(TestService service)
    {
        var caller = await UnbegunAsync(service);
        using var answer = await caller.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        var started = await JsonAsync(answer);
        Assert.Equal(caller.Conversation, (string)started["conversationId"]!);
        caller.StreamUrl = (string)started["streamUrl"]!;
        return caller;
    }

    /// <summary>One with a token only.</summary>
    public static async Task<ChatCaller> UnbegunAsync(TestService service)
    {
        var client = service.NewClient();
        using var answer = await client.PostAsync("/api/chat/token", null);
        answer.EnsureSuccessStatusCode();
        var token = await JsonAsync(answer);
        return new ChatCaller(client, (string)token["conversationId"]!, (string)token["token"]!, (string)token["resumeKey"]!);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return Client.SendAsync(request);
    }

    /// <summary>Posts an activity as it stands.</summary>
    public Task<HttpResponseMessage> PostRawAsync(string json, string contentType = "application/json") =>
        SendAsync(HttpMethod.Post, Line + "/activities", new StringContent(json, Encoding.UTF8, contentType));

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostRawAsync(activity.ToJsonString());

    /// <summary>Posts a message and answers its id.</summary>
    public async Task<string> SayAsync(string text, string? turnKey = null)
    {
        var activity = new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "me" } };
        if (turnKey is not null)
            activity["channelData"] = new JsonObject { ["turnKey"] = turnKey };
        using var answer = await PostAsync(activity);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (string)(await JsonAsync(answer))["id"]!;
    }

    /// <summary>The activities after a watermark, and the next watermark.</summary>
    public async Task<(IReadOnlyList<JsonNode> Activities, string Watermark)> ReadAsync(string watermark = "")
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Line}/activities?watermark={watermark}");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var set = await JsonAsync(answer);
        return ([.. set["activities"]!.AsArray().Select(one => one!)], (string)set["watermark"]!);
    }

    /// <summary>The words of all activities, in order.</summary>
    public async Task<IReadOnlyList<string?>> TextsAsync() => [.. (await ReadAsync()).Activities.Select(one => (string?)one["text"])];

    /// <summary>Comes back after a lost connection: a new token and a new ticket.</summary>
    public async Task ReconnectAsync(string watermark = "")
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Line}?watermark={watermark}");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var opened = await JsonAsync(answer);
        (Token, StreamUrl) = ((string)opened["token"]!, (string)opened["streamUrl"]!);
    }

    /// <summary>Opens the stream that was last offered.</summary>
    public async Task<WebSocket> ListenAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(StreamUrl), CancellationToken.None);
        return socket;
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonNode>())!;

    /// <summary>Reads sets from a socket until so many activities have come.</summary>
    public static async Task<IReadOnlyList<JsonNode>> HearAsync(WebSocket socket, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        List<JsonNode> heard = [];
        while (heard.Count < count)
            heard.AddRange((await HearSetAsync(socket, patience.Token))!["activities"]!.AsArray().Select(one => one!.DeepClone()));
        return heard;
    }

    /// <summary>One set; null when the socket was closed.</summary>
    public static async Task<JsonNode?> HearSetAsync(WebSocket socket, CancellationToken patience)
    {
        var bytes = new MemoryStream();
        var part = new byte[16 * 1024];
        while (true)
        {
            var got = await socket.ReceiveAsync(part, patience);
            if (got.MessageType == WebSocketMessageType.Close)
                return null;
            bytes.Write(part, 0, got.Count);
            if (got.EndOfMessage)
                return JsonNode.Parse(Encoding.UTF8.GetString(bytes.ToArray()));
        }
    }

    public void Dispose() => Client.Dispose();
}
