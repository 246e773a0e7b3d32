using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Web.Tests.Conversation.Azure;

/// <summary>The channels of Azure, reaching the same assistant through the SDK's own adapter, in a service of its own.</summary>
public sealed class AzureChannelTests : IAsyncLifetime, IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("asb-azure-").FullName;
    private ConnectorStub azure = null!;
    private ServiceProcess service = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        azure = await ConnectorStub.StartAsync();
        service = await ServiceProcess.StartAsync(data, azure.Settings(data));
        client = new HttpClient { BaseAddress = service.Address };
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await azure.DisposeAsync();
    }

    public void Dispose()
    {
        client.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_good_activity_is_greeted_and_taken_through_the_interview()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Message("loud music from the flat above every night", "1")));
        Assert.Contains(azure.Texts, text => text.Contains("automated assistant", StringComparison.Ordinal));
        Assert.Contains("mostly about loud noise", azure.Texts.Last(), StringComparison.Ordinal);
        Assert.Equal(["Yes", "No"], azure.Heard.Last().SuggestedActions.Actions.Select(action => action.Title));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(Message("yes", "2")));
        Assert.Single(azure.Texts, text => text.Contains("automated assistant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Danger_as_the_first_words_is_answered_with_the_card_before_the_greeting_and_makes_a_case()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Message("he's outside my door with a knife", "1")));
        Assert.Contains("If you are in danger now, call", azure.Texts.First(), StringComparison.Ordinal);
        Assert.Single((await KeptAsync()).Alerts);
    }

    [Fact]
    public async Task A_replay_is_taken_once()
    {
        var token = azure.Token();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Message("he's outside my door with a knife", "1"), token));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Message("he's outside my door with a knife", "1"), token));

        var (alerts, words) = await KeptAsync();
        Assert.Single(alerts);
        Assert.Equal(["he's outside my door with a knife"], words);
    }

    [Fact]
    public async Task A_forged_token_another_audience_another_address_and_no_token_are_refused_and_nothing_is_kept()
    {
        using var stranger = RSA.Create(2048);
        string?[] wrong =
        [
            null, "nonsense", azure.Token(signedBy: stranger), azure.Token(audience: Guid.NewGuid().ToString()),
            azure.Token(age: TimeSpan.FromHours(2)), azure.Token(serviceUrl: "https://elsewhere.example"),
        ];
        foreach (var token in wrong)
            Assert.Contains(await PostAsync(Message("he's outside my door with a knife", "1"), token, bare: true), (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden]);
        Assert.Empty(azure.Heard);
        Assert.Empty((await KeptAsync()).Alerts);
    }

    [Fact]
    public async Task A_file_is_not_read_so_a_person_looks_the_same_day()
    {
        var message = Message("", "1");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/jpeg", ["contentUrl"] = "https://files.example/1.jpg" });
        Assert.Equal(HttpStatusCode.OK, await PostAsync(message));
        Assert.Contains("If you are in danger now, call", azure.Texts.First(), StringComparison.Ordinal);
        Assert.Single((await KeptAsync()).Alerts);
    }

    [Fact]
    public async Task What_is_no_activity_is_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync([]));
        Assert.Empty(azure.Heard);
    }

    // What is in the store once the service has gone.
    private async Task<(IReadOnlyList<FoundDocument> Alerts, IReadOnlyList<string> Words)> KeptAsync()
    {
        await service.KillAsync();
        await using var store = new LiteDbStore(Path.Combine(data, "store.db"), NullLogger<LiteDbStore>.Instance);
        var alerts = await store.FindAsync(KeyRange.Prefix(OutboxMessage.Kind, ""));
        List<string> words = [];
        foreach (var alert in alerts)
        {
            Assert.True(CaseReference.TryParse(Canonical.Read<OutboxMessage>(alert.Document.Body).Reference, out var reference));
            words.AddRange((await new CaseStore(store, []).FindAsync(reference))!.OwnWords.Select(own => own.Text));
        }
        return (alerts, words);
    }

    private async Task<HttpStatusCode> PostAsync(JsonObject activity, string? token = null, bool bare = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        if ((token ?? (bare ? null : azure.Token())) is { } shown)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", shown);
        using var answer = await client.SendAsync(request);
        Assert.True(answer.StatusCode != HttpStatusCode.InternalServerError, service.Output);
        return answer.StatusCode;
    }

    private JsonObject Message(string text, string id) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["text"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = azure.Address,
        ["locale"] = "ar-SA",
        ["from"] = new JsonObject { ["id"] = "29:resident" },
        ["recipient"] = new JsonObject { ["id"] = "28:" + ConnectorStub.AppId },
        ["conversation"] = new JsonObject { ["id"] = "a:1" },
    };
}
