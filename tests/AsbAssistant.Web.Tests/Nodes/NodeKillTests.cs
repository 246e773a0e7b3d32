using AsbAssistant.Common;
using AsbAssistant.Web.Storage.Marten;
using AsbAssistant.Web.Tests.Hosting;
using AsbAssistant.Web.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Web.Tests.Nodes;

/// <summary>Two real services behind a proxy on a PostgreSQL of their own, either killed and the database restarted while residents talk.</summary>
public sealed class NodeKillTests : IDisposable
{
    private const int Residents = 40;
    private const int SaidBetween = 10;
    private const int KillsForARestart = 10;

    private readonly TestFolder folder = new();

    private static int Restarts => Environment.GetEnvironmentVariable("ASB_TESTS_ALL") is null ? 1 : 10;

    public void Dispose() => folder.Dispose();

    [PostgresFact]
    public async Task Nodes_killed_and_the_database_restarted_while_forty_talk_lose_nothing_double_nothing_and_every_alert_leaves_once()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        var database = await cluster.NewDatabaseAsync();
        var settings = new Dictionary<string, string>(Crowd.Settings) { ["Storage:PostgreSql"] = database };
        string[] data = [folder.To("a"), folder.To("b")];
        var nodes = await Task.WhenAll(data.Select(one => ServiceProcess.StartAsync(one, settings)));
        try
        {
            await using var proxy = await Proxy.StartAsync([.. nodes.Select(node => node.Address)]);
            var random = new Random(20261126);
            var acknowledged = 0;
            await using (var crowd = new Crowd(proxy.Address, Residents))
            {
                for (var kill = 1; kill <= Restarts * KillsForARestart; kill++)
                {
                    await crowd.SayMoreAsync(SaidBetween);
                    await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 700)));
                    if (kill % KillsForARestart == 0)
                    {
                        await cluster.StopAsync(atOnce: random.Next(2) == 0);
                        await cluster.StartAgainAsync();
                        await crowd.SayMoreAsync(SaidBetween);
                    }
                    var one = random.Next(nodes.Length);
                    var port = nodes[one].Address.Port;
                    await nodes[one].DisposeAsync();
                    nodes[one] = await ServiceProcess.StartAsync(data[one], settings, port);
                }
                acknowledged = await crowd.EndAsync();
            }

            Assert.True(acknowledged >= Restarts * KillsForARestart * SaidBetween, "hardly anything was said between the kills");
            await Aftermath.IsQuietAsync(data);
            Assert.All(nodes, node => Assert.DoesNotContain("Unhandled exception", node.Output, StringComparison.Ordinal));
        }
        finally
        {
            // No service outlives a test that failed.
            foreach (var node in nodes)
                await node.DisposeAsync();
        }
        await using var store = new MartenStore(database, NullLogger<MartenStore>.Instance);
        await Aftermath.HoldsAsync(store, data);
    }
}
