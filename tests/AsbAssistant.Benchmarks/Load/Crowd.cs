using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AsbAssistant.Common;
using AsbAssistant.Common.Residents;

namespace AsbAssistant.Benchmarks.Load;

/// <summary>
/// Fifty residents talking at once over Direct Line's web socket, spread over the nodes. A turn is timed from the post sent to the
/// last reply received.
/// </summary>
internal sealed class Crowd(string name, IReadOnlyList<ServiceProcess> services) : IDisposable
{
    public const int Residents = 50;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private readonly List<HttpClient> clients =
        [.. services.Select(service => new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = service.Address })];

    /// <summary>Lets them talk for a while and prints one line.</summary>
    public async Task TalkAsync(string how, TimeSpan time, bool pause)
    {
        var times = new ConcurrentBag<double>();
        using var over = new CancellationTokenSource(time);
        var processor = Processor();
        var clock = Stopwatch.StartNew();
        var finished = (await Task.WhenAll(Enumerable.Range(0, Residents).Select(i => TalkAsync(clients[i % clients.Count], i, pause, times, over.Token)))).Sum();
        var seconds = clock.Elapsed.TotalSeconds;
        Print($"{name}, {Residents} residents {how}", times, seconds, finished,
            $"{string.Join(" + ", services.Select(service => $"{service.ResidentBytes / 1048576.0:F0}"))} MB resident, {(Processor() - processor).TotalSeconds / seconds:P0} of one core");
    }

    public static void Print(string what, IEnumerable<double> milliseconds, double seconds, int finished, string more)
    {
        var sorted = milliseconds.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {sorted.Count} turns in {seconds:F0} s = {sorted.Count / seconds:F0} turns/s, {finished} reports sent; "
            + $"p50 {At(sorted, 0.50):F1} ms, p95 {At(sorted, 0.95):F1} ms, p99 {At(sorted, 0.99):F1} ms; {more}"));
    }

    public void Dispose() => clients.ForEach(client => client.Dispose());

    private TimeSpan Processor() => services.Aggregate(TimeSpan.Zero, (sum, service) => sum + service.ProcessorTime);

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
}
