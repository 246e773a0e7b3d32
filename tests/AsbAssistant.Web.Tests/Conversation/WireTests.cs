using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsbAssistant.Common;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Turns;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>What goes over the line and what lies in the store, pinned: clients and stored talks outlive a version of ours.</summary>
public sealed partial class WireTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 22, 0, 0, TimeSpan.Zero));
    private TestService service = null!;

    public async Task InitializeAsync() => service = await ChatService.StartAsync(clock: clock);

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Tokens_and_conversations_have_this_form()
    {
        using var page = await service.Client.PostAsync("/api/chat/token", null);
        var token = await ChatCaller.JsonAsync(page);
        using var caller = new ChatCaller(service.NewClient(), (string)token["conversationId"]!, (string)token["token"]!, (string)token["resumeKey"]!);
        using var started = await caller.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        using var refreshed = await caller.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");
        using var posted = await caller.PostRawAsync("""{"type":"message","text":"x"}""");
        using var refused = await caller.PostRawAsync("{");
        Pinned(new JsonObject
        {
            ["POST /api/chat/token"] = token,
            ["POST /v3/directline/conversations"] = await ChatCaller.JsonAsync(started),
            ["POST /v3/directline/tokens/refresh"] = await ChatCaller.JsonAsync(refreshed),
            ["POST …/activities"] = await ChatCaller.JsonAsync(posted),
            ["a refusal"] = await ChatCaller.JsonAsync(refused),
            ["claims of a token"] = JsonNode.Parse(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(caller.Token.Split('.')[1])),
        });
    }

    [Fact]
    public async Task Activities_have_this_form()
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var answer = await caller.PostRawAsync("""
            {"type":"message","text":"he has a knife","locale":"cy-GB","timestamp":"2020-01-01T00:00:00Z","localTimestamp":"2026-11-25T22:00:00.000Z",
             "channelData":{"turnKey":"1","clientActivityID":"a"},"ours":[1]}
            """);
        answer.EnsureSuccessStatusCode();
        await caller.SayAsync("code");
        using var set = await caller.SendAsync(HttpMethod.Get, caller.Line + "/activities");
        Pinned(await ChatCaller.JsonAsync(set));
    }

    [Fact]
    public async Task Documents_in_the_store_have_this_form()
    {
        using var caller = await ChatCaller.StartAsync(service);
        await caller.SayAsync("code", "1");
        var store = service.Services.GetRequiredService<IStore>();
        var record = await store.LoadAsync(ConversationRecord.Kind, caller.Conversation);
        var activities = await store.FindAsync(KeyRange.Prefix(ActivityLog.Kind, $"{caller.Conversation}/"));
        Pinned(new JsonArray(
        [
            .. activities.Select(found => found.Document).Prepend(record!).Select(document => new JsonObject
            {
                ["kind"] = document.Kind, ["id"] = document.Id, ["version"] = document.Version,
                ["keys"] = new JsonArray([.. document.Keys.Select(key => (JsonNode)key)]), ["body"] = JsonNode.Parse(document.Body),
            }),
        ]));
    }

    private void Pinned(JsonNode received, [CallerMemberName] string name = "")
    {
        var text = received.ToJsonString(Indented).Replace(service.Address.Authority, "HOST", StringComparison.Ordinal);
        text = Token().Replace(text, "TOKEN");
        text = Random().Replace(text, "RANDOM");
        Assert.Null(Approved.Difference(Repository.PathTo("tests", "AsbAssistant.Web.Tests", "Conversation", $"{name}.approved.json"), text));
    }

    [GeneratedRegex(@"eyJ[\w-]+\.[\w-]+\.[\w-]+")]
    private static partial Regex Token();

    [GeneratedRegex("[0-9a-fA-F]{32,}")]
    private static partial Regex Random();
}
