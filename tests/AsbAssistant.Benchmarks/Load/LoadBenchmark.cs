using System.Globalization;
using AsbAssistant.Common;

namespace AsbAssistant.Benchmarks.Load;

/// <summary>
/// Invented residents holding whole conversations with the real service, commits forced to disk: on its own store, on PostgreSQL
/// with one node and with two, at a person's pace and flat out; and beside them the SDK for JavaScript, which keeps nothing.
/// </summary>
internal static class LoadBenchmark
{
    private static readonly string[] Places = ["litedb", "postgresql", "nodes", "peer"];

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Chat:MessagesPerMinute"] = "100000",
        ["Chat:MessagesPerMinuteFromAddress"] = "1000000",
        ["Chat:ConversationsPerMinuteFromAddress"] = "1000000",
    };

    /// <summary>Seconds at a person's pace (180), seconds flat out (30), and where (everywhere).</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var paced = Seconds(args.ElementAtOrDefault(0), 180);
        var flat = Seconds(args.ElementAtOrDefault(1), 30);
        var where = args.Length > 2 ? args[2..] : Places;
        if (where.Except(Places).Any())
        {
            Console.Error.WriteLine("Where: " + string.Join(", ", Places));
            return 2;
        }

        if (where.Contains("litedb"))
            await RunAsync("LiteDB", nodes: 1, null, paced, flat);
        foreach (var (place, name, nodes) in ((string, string, int)[])[("postgresql", "PostgreSQL, one node", 1), ("nodes", "PostgreSQL, two nodes", 2)])
        {
            if (!where.Contains(place))
                continue;
            if (PostgresCluster.Missing is { } reason)
            {
                Console.WriteLine($"{name}: left out. {reason}.");
                continue;
            }
            await using var cluster = await PostgresCluster.StartAsync(forced: true);
            await RunAsync(name, nodes, await cluster.NewDatabaseAsync(), paced, flat);
        }
        if (where.Contains("peer") && flat > TimeSpan.Zero)
            await PeerBot.RunAsync(flat);
        return 0;
    }

    private static async Task RunAsync(string name, int nodes, string? database, TimeSpan paced, TimeSpan flat)
    {
        var settings = database is null ? Settings : new Dictionary<string, string>(Settings) { ["Storage:PostgreSql"] = database };
        var services = new List<ServiceProcess>();
        var folders = new List<string>();
        try
        {
            for (var node = 0; node < nodes; node++)
            {
                folders.Add(Directory.CreateTempSubdirectory("asb-load-").FullName);
                services.Add(await ServiceProcess.StartAsync(folders[^1], settings));
            }
            using var crowd = new Crowd(name, services);
            await crowd.TalkAsync("warm-up, not counted", TimeSpan.FromSeconds(10), pause: false);
            if (paced > TimeSpan.Zero)
                await crowd.TalkAsync("at a person's pace", paced, pause: true);
            if (flat > TimeSpan.Zero)
                await crowd.TalkAsync("flat out", flat, pause: false);
        }
        finally
        {
            foreach (var service in services)
                await service.DisposeAsync();
            foreach (var folder in folders)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static TimeSpan Seconds(string? text, int usual) =>
        TimeSpan.FromSeconds(int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? seconds : usual);
}
