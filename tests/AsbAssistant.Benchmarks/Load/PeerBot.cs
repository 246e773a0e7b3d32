using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AsbAssistant.Common;

namespace AsbAssistant.Benchmarks.Load;

/// <summary>
/// The peer: <c>peer/bot.js</c>, the Bot Framework SDK for JavaScript with a waterfall of as many questions as a report of ours has
/// turns, memory storage and the plainest HTTP host. Its replies come back in the answer to the post, so it is spared a web socket.
/// </summary>
internal static class PeerBot
{
    private const int Questions = 24;

    public static async Task RunAsync(TimeSpan time)
    {
        var folder = Repository.PathTo("tests", "AsbAssistant.Benchmarks", "Load", "peer");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = folder })!;
            await install.WaitForExitAsync();
        }
        using var bot = Process.Start(new ProcessStartInfo("node", ["bot.js", Questions.ToString(CultureInfo.InvariantCulture)]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        try
        {
            var listening = await bot.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The peer did not start.");
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = new Uri(listening.Split(' ')[^1]) };
            await TalkAsync(http, TimeSpan.FromSeconds(10), new ConcurrentBag<double>());

            var times = new ConcurrentBag<double>();
            bot.Refresh();
            var processor = bot.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            var finished = await TalkAsync(http, time, times);
            var seconds = clock.Elapsed.TotalSeconds;
            bot.Refresh();
            Crowd.Print($"SDK for JavaScript, nothing kept, {Crowd.Residents} residents flat out", times, seconds, finished,
                $"{bot.WorkingSet64 / 1048576.0:F0} MB resident, {(bot.TotalProcessorTime - processor).TotalSeconds / seconds:P0} of one core");
        }
        finally
        {
            bot.Kill();
        }
    }

    private static async Task<int> TalkAsync(HttpClient http, TimeSpan time, ConcurrentBag<double> times)
    {
        using var over = new CancellationTokenSource(time);
        return (await Task.WhenAll(Enumerable.Range(0, Crowd.Residents).Select(i => OneAsync(http, i, times, over.Token)))).Sum();
    }

    private static async Task<int> OneAsync(HttpClient http, int resident, ConcurrentBag<double> times, CancellationToken over)
    {
        var finished = 0;
        try
        {
            while (true)
            {
                var conversation = Guid.NewGuid().ToString("N");
                for (var turn = 0; turn <= Questions; turn++)
                {
                    var begun = Stopwatch.GetTimestamp();
                    using var answer = await http.PostAsJsonAsync("/api/messages", Said(resident, conversation, turn), over);
                    var replies = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(over))!["activities"]!.AsArray();
                    if (replies.Count == 0)
                        throw new InvalidOperationException("The peer said nothing.");
                    times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                }
                finished++;
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return finished;
        }
    }

    private static object Said(int resident, string conversation, int turn) => new
    {
        type = "message",
        id = turn.ToString(CultureInfo.InvariantCulture),
        channelId = "directline",
        deliveryMode = "expectReplies",
        serviceUrl = "http://127.0.0.1",
        text = "The music starts at ten most nights and goes on until three or four in the morning.",
        from = new { id = $"resident-{resident}" },
        recipient = new { id = "bot" },
        conversation = new { id = conversation },
    };
}
