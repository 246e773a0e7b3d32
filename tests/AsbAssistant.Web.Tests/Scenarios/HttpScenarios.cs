using System.Text.Json.Nodes;
using AsbAssistant.Cases;
using AsbAssistant.Common.Residents;
using AsbAssistant.Common.Scenarios;
using AsbAssistant.Shared;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AsbAssistant.Web.Tests.Scenarios;

/// <summary>Every scenario played over Direct Line against the running service on its real store.</summary>
public sealed class HttpScenarios
{
    public static TheoryData<string> All => [.. Scenario.All().Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_scenario_holds_over_http(string name)
    {
        var scenario = Scenario.Named(name);
        var time = new FakeTimeProvider(scenario.At);
        await using var service = await TestService.StartAsync(services => services.AddSingleton<TimeProvider>(time));
        await using var resident = new SimulatedResident(service.Client, new Random(1), new InventedWords(1));
        await resident.StartAsync(stream: false);
        foreach (var turn in scenario.Turns)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await resident.SayAsync(turn.Words, $"line-{turn.Line}");
            var replies = resident.LastReplies.Select(Reply).ToList();
            var complaints = turn.Expected.Select(e => e.Complaint(replies)).OfType<string>().ToList();
            Assert.True(complaints.Count == 0, $"line {turn.Line}: {string.Join("\n", complaints)}");
        }
        ScenarioCase.Check(scenario.Case, await TheCaseAsync(service));
    }

    private static (string Text, IReadOnlyList<string> Choices) Reply(JsonObject activity) => (
        activity["text"]!.GetValue<string>(),
        [.. (activity["suggestedActions"]?["actions"]?.AsArray() ?? []).Select(a => a!["title"]!.GetValue<string>())]);

    private static async Task<Case?> TheCaseAsync(TestService service)
    {
        var heads = await service.Services.GetRequiredService<IStore>().FindAsync(KeyRange.Prefix(CaseStore.HeadKind, ""));
        return heads is [var only]
            ? await service.Services.GetRequiredService<CaseStore>().LoadAsync(new CaseId(Guid.ParseExact(only.Document.Id, "N")))
            : null;
    }
}
