using System.Net;
using System.Text.Json.Nodes;
using AsbAssistant.Common;
using AsbAssistant.Web.Tests.Conversation;
using AsbAssistant.Web.Tests.Hosting;
using AsbAssistant.Web.Tests.Storage;

namespace AsbAssistant.Web.Tests.Nodes;

public sealed class DatabaseAwayTests : IAsyncLifetime
{
    private PostgresCluster cluster = null!;
    private string database = "";

    public async Task InitializeAsync()
    {
        if (PostgresCluster.Missing is not null)
            return;
        cluster = await PostgresCluster.StartAsync();
        database = await cluster.NewDatabaseAsync();
    }

    public async Task DisposeAsync()
    {
        if (cluster is not null)
            await cluster.DisposeAsync();
    }

    [PostgresFact]
    public async Task While_it_is_away_danger_gets_the_emergency_card_and_everyone_the_truth_and_the_same_post_is_taken_afterwards()
    {
        await using var service = await StartAsync();
        using var caller = await ChatCaller.StartAsync(service);
        await cluster.StopAsync(atOnce: true);

        using (var refused = await PostAsync(caller))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(["Ring 999", "Not kept"], await caller.TextsAsync());
        Assert.Contains("store", await ReadyAsync(service), StringComparison.Ordinal);

        await cluster.StartAgainAsync();

        using (var taken = await PostAsync(caller))
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(["Hello", "he has a knife", "Ring 999", "You said: he has a knife"], await caller.TextsAsync());
        Assert.DoesNotContain("store", await ReadyAsync(service), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_node_started_while_it_is_away_shows_the_page_with_the_emergency_line_and_reads_tokens_from_before()
    {
        using var folder = new TestFolder();
        ChatCaller caller;
        await using (var before = await StartAsync(folder.Path))
            caller = await ChatCaller.StartAsync(before);
        await cluster.StopAsync();
        await using var service = await StartAsync(folder.Path);
        using var atNew = new ChatCaller(service.NewClient(), caller.Conversation, caller.Token, caller.ResumeKey);
        caller.Dispose();

        Assert.Contains("999", await service.Client.GetStringAsync("/"), StringComparison.Ordinal);
        using (var refused = await PostAsync(atNew))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(["Ring 999", "Not kept"], await atNew.TextsAsync());

        await cluster.StartAgainAsync();

        using var taken = await PostAsync(atNew);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(ChatCaller caller) => caller.PostAsync(new JsonObject
    {
        ["type"] = "message",
        ["text"] = "he has a knife",
        ["channelData"] = new JsonObject { ["turnKey"] = "the same" },
    });

    private static async Task<string> ReadyAsync(TestService service)
    {
        using var answer = await service.Client.GetAsync("/health/ready");
        return (string?)(await ChatCaller.JsonAsync(answer))["failing"]?.ToJsonString() ?? "";
    }

    private Task<TestService> StartAsync(string? folder = null) =>
        ChatService.StartAsync(folder, settings: ("Storage:PostgreSql", database));
}
