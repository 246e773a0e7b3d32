using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AsbAssistant.Common;
using AsbAssistant.Common.Residents;

namespace AsbAssistant.Benchmarks.Load;

/// <summary>
/// Invented residents holding whole conversations over Direct Line's web socket with the real service on a store forced to disk:
/// at a person's pace, and flat out. A turn is timed from the post sent to the last reply received.
/// </summary>
internal static class LoadBenchmark
{
    private const int Residents = 50;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    /// <summary>Seconds at a person's pace (180) and seconds flat out (30).</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var paced = Seconds(args.ElementAtOrDefault(0), 180);
        var flat = Seconds(args.ElementAtOrDefault(1), 30);
        var data = Directory.CreateTempSubdirectory("asb-load-").FullName;
        try
        {
            await using var service = await ServiceProcess.StartAsync(data, new Dictionary<string, string>
            {
                ["Chat:MessagesPerMinute"] = "100000",
                ["Chat:MessagesPerMinuteFromAddress"] = "1000000",
                ["Chat:ConversationsPerMinuteFromAddress"] = "1000000",
            });
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = service.Address };

            await RunAsync("warm-up, not counted", http, service, TimeSpan.FromSeconds(10), pause: false);
            if (paced > TimeSpan.Zero)
                await RunAsync($"{Residents} residents, {ShortestPause.TotalSeconds} to {LongestPause.TotalSeconds} s between turns", http, service, paced, pause: true);
            if (flat > TimeSpan.Zero)
                await RunAsync($"{Residents} residents flat out", http, service, flat, pause: false);
            return 0;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task RunAsync(string what, HttpClient http, ServiceProcess service, TimeSpan time, bool pause)
    {
        var times = new ConcurrentBag<double>();
        using var over = new CancellationTokenSource(time);
        var processor = service.ProcessorTime;
        var clock = Stopwatch.StartNew();
        var finished = (await Task.WhenAll(Enumerable.Range(0, Residents).Select(i => TalkAsync(http, i, pause, times, over.Token)))).Sum();
        var seconds = clock.Elapsed.TotalSeconds;
        var sorted = times.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {sorted.Count} turns in {seconds:F0} s = {sorted.Count / seconds:F0} turns/s, {finished} reports sent; "
            + $"p50 {At(sorted, 0.50):F1} ms, p95 {At(sorted, 0.95):F1} ms, p99 {At(sorted, 0.99):F1} ms; "
            + $"{service.ResidentBytes / 1048576.0:F0} MB resident, {(service.ProcessorTime - processor).TotalSeconds / seconds:P0} of one core"));
    }

    private static async Task<int> TalkAsync(HttpClient http, int seed, bool pause, ConcurrentBag<double> times, CancellationToken over)
    {
        var random = new Random(seed);
        var words = new InventedWords(seed);
        var finished = 0;
        try
        {
            if (pause)
                await Task.Delay(LongestPause * random.NextDouble(), over);
            while (!over.IsCancellationRequested)
            {
                await using var resident = new SimulatedResident(http, random, words);
                await resident.StartAsync(stream: true, over);
                while (!resident.IsFinished && !over.IsCancellationRequested)
                {
                    if (pause)
                        await Task.Delay(ShortestPause + ((LongestPause - ShortestPause) * random.NextDouble()), over);
                    var begun = Stopwatch.GetTimestamp();
                    await resident.TakeTurnAsync(over);
                    times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                }
                finished += resident.IsFinished ? 1 : 0;
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The time is over in the middle of a turn.
        }
        return finished;
    }

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Count - 1, part * sorted.Count)];

    private static TimeSpan Seconds(string? text, int usual) =>
        TimeSpan.FromSeconds(int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? seconds : usual);
}
