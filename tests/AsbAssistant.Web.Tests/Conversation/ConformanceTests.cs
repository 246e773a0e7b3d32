using System.Diagnostics;
using System.Text.Json.Nodes;
using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Turns;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>
/// Microsoft's own Direct Line client, unmodified, against the running service. What it does lies in
/// <c>conformance/scenarios.mjs</c>.
/// </summary>
public sealed class ConformanceTests : IAsyncLifetime
{
    private const string Folder = "tests/AsbAssistant.Web.Tests/Conversation/conformance";
    private readonly string data = Directory.CreateTempSubdirectory("asb-test-").FullName;
    private TestService service = null!;

    public async Task InitializeAsync()
    {
        if (Node.WhyNot is not null)
            return;
        await Node.InstallAsync(Folder);
        service = await ChatService.StartAsync(data);
    }

    public async Task DisposeAsync()
    {
        if (service is not null)
            await service.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [NodeTheory]
    [InlineData("greets", "polling")]
    [InlineData("greets", "socket")]
    [InlineData("echoes", "polling")]
    [InlineData("echoes", "socket")]
    [InlineData("hearsEventsAndTyping", "polling")]
    [InlineData("hearsEventsAndTyping", "socket")]
    [InlineData("uploads", "polling")]
    [InlineData("uploads", "socket")]
    [InlineData("outlivesItsToken", "polling")]
    [InlineData("outlivesItsToken", "socket")]
    public async Task The_unmodified_client(string scenario, string mode)
    {
        using var node = Run(scenario, mode);
        await EndAsync(node);
    }

    [NodeTheory]
    [InlineData("socket")]
    public async Task The_unmodified_client_finds_its_way_back_when_the_line_drops_and_misses_nothing(string mode)
    {
        using var node = Run("reconnects", mode);
        var conversation = new ConversationId((string)(await ToldAsync(node))["dropMe"]!);
        service.Services.GetRequiredService<Listeners>().Close(conversation);
        var said = await service.Services.GetRequiredService<ISpeakToResident>()
            .SayAsync(conversation, [Reply.Say("While you were away")], new UnitOfWork());
        Assert.Equal(Spoken.Said, said);
        await EndAsync(node);
    }

    [NodeTheory]
    [InlineData("polling")]
    [InlineData("socket")]
    public async Task The_unmodified_client_goes_on_after_the_service_was_started_again(string mode)
    {
        string kept;
        using (var before = Run("leavesAWord", mode))
        {
            kept = (await ToldAsync(before)).ToJsonString();
            await EndAsync(before);
        }
        await service.DisposeAsync();
        service = await ChatService.StartAsync(data);
        using var after = Run("comesBack", mode, kept);
        await EndAsync(after);
    }

    private Process Run(string scenario, string mode, params IEnumerable<string> more) =>
        Node.Start("node", Folder, ["run.mjs", scenario, mode, service.Address.ToString(), .. more]);

    private static async Task<JsonNode> ToldAsync(Process node) =>
        JsonNode.Parse(await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await node.StandardError.ReadToEndAsync()))!;

    private static async Task EndAsync(Process node)
    {
        var errors = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, errors);
    }
}
