using System.Diagnostics;
using System.Globalization;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Benchmarks.Store;

/// <summary>What a worklist asks of the store among 100,000 cases.</summary>
internal static class PagesBenchmark
{
    private const int Cases = 100_000;
    private static readonly string[] Words =
        ["noise", "music", "dog", "drugs", "stairwell", "window", "threat", "knife", "bins", "graffiti", "smell", "shouting", "party", "door", "lift", "fire"];

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateDirectory(Path.Combine(args.FirstOrDefault() ?? Path.GetTempPath(), $"asb-pages-{Environment.ProcessId}"));
        try
        {
            await using var store = new LiteDbStore(Path.Combine(folder.FullName, "store.db"), NullLogger<LiteDbStore>.Instance);
            await FillAsync(store);
            await AskAsync(store);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task FillAsync(LiteDbStore store)
    {
        var random = new Random(7);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Cases;)
        {
            var work = new UnitOfWork();
            for (var n = 0; n < 100; n++, i++)
            {
                var (open, day, level) = (random.Next(10) < 2, random.Next(700), random.Next(4));
                var words = Enumerable.Range(0, 6).Select(_ => Words[random.Next(Words.Length)] + random.Next(300)).Distinct();
                work.Insert("worklist", $"{i:x32}", new { Level = level, Day = day, Summary = string.Join(' ', words), Address = $"{i} Example Road" },
                    words.Select(word => $"w|{word}|{day:000}").Append($"{(open ? "open" : "closed")}|{level}|{day:000}|{i:x8}").Append($"officer|{i % 40}|{day:000}|{i:x8}"));
            }
            if (await store.CommitAsync(work) != CommitOutcome.Committed)
                throw new InvalidOperationException("A commit was refused.");
        }
        Say($"filled {Cases} documents of 8 keys in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
    }

    private static async Task AskAsync(LiteDbStore store)
    {
        var random = new Random(11);
        Say($"page of 25 by sort key, anywhere: {await Timings.OfAsync(500, _ =>
            store.FindAsync(new KeyRange("worklist", $"closed|{random.Next(4)}|{random.Next(700):000}", "closed~", 25)))}");
        Say($"page of 25 open ones, last first: {await Timings.OfAsync(500, _ => store.FindAsync(KeyRange.Prefix("worklist", "open|", 25, descending: true)))}");
        Say($"25 with a word:                   {await Timings.OfAsync(500, _ =>
            store.FindAsync(KeyRange.Prefix("worklist", $"w|{Words[random.Next(Words.Length)]}{random.Next(300)}|", 25)))}");
        Say($"count of one officer's, to 100:   {await Timings.OfAsync(500, _ => store.CountAsync(KeyRange.Prefix("worklist", $"officer|{random.Next(40)}|")))}");
        Say($"count of one officer's, all 2500: {await Timings.OfAsync(50, _ => store.CountAsync(KeyRange.Prefix("worklist", $"officer|{random.Next(40)}|", 100_000)))}");
        Say($"one document by id:               {await Timings.OfAsync(500, _ => store.LoadAsync("worklist", $"{random.Next(Cases):x32}"))}");

        // A resident's turn must not wait behind a report that reads everything.
        using var end = new CancellationTokenSource();
        var report = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
                await store.CountAsync(KeyRange.Prefix("worklist", "w|", int.MaxValue), end.Token);
        });
        var turns = await Timings.OfAsync(500, i => store.CommitAsync(new UnitOfWork().Insert("note", $"n{i}", new { Words = "x" }, $"k{i}")));
        await end.CancelAsync();
        await Task.WhenAny(report);
        Say($"a commit while a report counts:   {turns}");
        Say($"resident memory: {Environment.WorkingSet / (1024 * 1024)} MB");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
