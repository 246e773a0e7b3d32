using System.Diagnostics;
using System.Globalization;
using AsbAssistant.Common;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage.LiteDb;
using AsbAssistant.Web.Storage.Marten;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Benchmarks.Store;

/// <summary>Commits a second with one writer and with 32, each acknowledged only when on disk, on both stores, and what the disk itself can do.</summary>
internal static class StoreBenchmark
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);
    private static readonly string Words = string.Concat(Enumerable.Repeat("Music until three again, and shouting. ", 10));

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateDirectory(Path.Combine(args.FirstOrDefault() ?? Path.GetTempPath(), $"asb-store-{Environment.ProcessId}"));
        try
        {
            Append(folder.FullName);
            var checkpoints = new CheckpointWatch();
            await MeasureAsync("LiteDB", () => Task.FromResult<IStore>(new LiteDbStore(Path.Combine(folder.FullName, Guid.NewGuid().ToString("N") + ".db"), checkpoints)));
            Console.WriteLine(checkpoints);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        if (PostgresCluster.Missing is { } reason)
        {
            Console.WriteLine($"PostgreSQL: left out. {reason}.");
            return 0;
        }
        await using var cluster = await PostgresCluster.StartAsync(forced: true);
        await MeasureAsync("PostgreSQL", async () => new MartenStore(await cluster.NewDatabaseAsync(), NullLogger<MartenStore>.Instance));
        return 0;
    }

    private static async Task MeasureAsync(string name, Func<Task<IStore>> open)
    {
        foreach (var writers in (int[])[1, 32])
        {
            await CommitAsync(name, open, writers, "one small document", OneDocument);
            await CommitAsync(name, open, writers, "a turn (activity, progress, outbox row; 5 keys)", Turn);
        }
    }

    private static void Append(string folder)
    {
        using var file = File.OpenHandle(Path.Combine(folder, "bare"), FileMode.CreateNew, FileAccess.Write);
        var page = new byte[8192];
        var timings = new Timings();
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Long;)
        {
            var before = Stopwatch.GetTimestamp();
            RandomAccess.Write(file, page, (long)timings.Count * page.Length);
            RandomAccess.FlushToDisk(file);
            timings.Add(Stopwatch.GetElapsedTime(before));
        }
        Print("bare loop: append 8 kB and force", 1, timings);
    }

    private static async Task CommitAsync(string name, Func<Task<IStore>> open, int writers, string what, Func<int, int, UnitOfWork> unit)
    {
        var store = await open();
        await using var closed = (IAsyncDisposable)store;
        await store.LoadAsync("note", "warm");
        var start = Stopwatch.GetTimestamp();
        var all = new Timings();
        foreach (var own in await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(writer)))))
            all.Add(own);
        Print($"{name}: {what}", writers, all);

        async Task<Timings> WriteAsync(int writer)
        {
            var timings = new Timings();
            for (var i = 0; Stopwatch.GetElapsedTime(start) < Long; i++)
            {
                var before = Stopwatch.GetTimestamp();
                if (await store.CommitAsync(unit(writer, i)) != CommitOutcome.Committed)
                    throw new InvalidOperationException("A commit was refused.");
                timings.Add(Stopwatch.GetElapsedTime(before));
            }
            return timings;
        }
    }

    private static UnitOfWork OneDocument(int writer, int i) => new UnitOfWork().Insert("note", $"{writer}/{i}", new { Words });

    private static UnitOfWork Turn(int writer, int i) => new UnitOfWork()
        .Insert("activity", $"c{writer}|{i:0000000}", new { Words, From = "resident" }, $"c{writer}|{i:0000000}", $"client|{writer}-{i}")
        .Put("conversation", $"c{writer}", i, new { Turn = i, Words, Answers = Enumerable.Range(0, 20).Select(n => $"answer {n}") }, $"seen|{i:0000000}")
        .Insert("outbox", $"{writer}-{i}", new { To = "webhook", Body = Words }, $"due|{i:0000000}", $"case|{writer}");

    private static void Print(string what, int writers, Timings timings) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}, {writers} writer(s): {timings.Count / Long.TotalSeconds:0} a second; {timings}"));
}
