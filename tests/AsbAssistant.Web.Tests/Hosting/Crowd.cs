using System.Net;
using System.Net.WebSockets;
using AsbAssistant.Common.Residents;

namespace AsbAssistant.Web.Tests.Hosting;

/// <summary>
/// Invented residents who talk to the end, and begin again, until told to stop. What fails is sent again with the same key, as the
/// page does; any failure but "not just now" breaks the crowd.
/// </summary>
public sealed class Crowd : IAsyncDisposable
{
    private readonly HttpClient http;
    private readonly CancellationTokenSource over = new();
    private readonly List<Task<List<SimulatedResident>>> talking;
    private int said;

    /// <param name="address">where the service is, or the proxy before it</param>
    /// <param name="residents">how many talk at once; every second one hears its replies over a web socket, the others poll</param>
    public Crowd(Uri address, int residents)
    {
        http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        talking = [.. Enumerable.Range(0, residents).Select(i => TalkAsync(i))];
    }

    /// <summary>Settings under which a crowd from one address is not held back.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Chat:MessagesPerMinute"] = "100000",
        ["Chat:MessagesPerMinuteFromAddress"] = "1000000",
        ["Chat:ConversationsPerMinuteFromAddress"] = "1000000",
        // Nobody refreshes a token here, and a hundred kills take longer than one lasts.
        ["Chat:TokenMinutes"] = "60",
    };

    /// <summary>Comes back when so many more messages were said, or throws what broke the crowd.</summary>
    public async Task SayMoreAsync(int messages)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var before = Volatile.Read(ref said); Volatile.Read(ref said) < before + messages;)
        {
            if (talking.Find(one => one.IsFaulted) is { } broken)
                await broken;
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>Everyone stops; then whatever was acknowledged is there once, in every talk, and every talk can be finished.</summary>
    /// <returns>how many messages were acknowledged</returns>
    public async Task<int> EndAsync()
    {
        await over.CancelAsync();
        var talked = (await Task.WhenAll(talking)).SelectMany(t => t).ToList();
        foreach (var resident in talked)
            await EverythingIsThereOnceAsync(resident);
        foreach (var resident in talked.Where(t => !t.IsFinished))
            await FinishAsync(resident);
        foreach (var resident in talked)
            await resident.DisposeAsync();
        return talked.Sum(t => t.Acknowledged.Count);
    }

    public ValueTask DisposeAsync()
    {
        over.Cancel();
        over.Dispose();
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<List<SimulatedResident>> TalkAsync(int seed)
    {
        var random = new Random(seed);
        var words = new InventedWords(seed);
        var all = new List<SimulatedResident>();
        while (!over.IsCancellationRequested)
        {
            var resident = new SimulatedResident(http, random, words);
            if (!await UntilItWorksAsync(cancel => resident.StartAsync(stream: seed % 2 == 0, cancel)))
                break;
            all.Add(resident);
            var first = random.Next(3) == 0 ? "he is outside my door with a knife" : resident.NextAnswer();
            for (var text = first; !resident.IsFinished && !over.IsCancellationRequested; text = resident.NextAnswer())
            {
                var key = Guid.NewGuid().ToString("N");
                if (await UntilItWorksAsync(cancel => resident.SayAsync(text, key, cancel), resident))
                    Interlocked.Increment(ref said);
            }
        }
        return all;
    }

    private async Task<bool> UntilItWorksAsync(Func<CancellationToken, Task> act, SimulatedResident? resident = null)
    {
        while (true)
        {
            // Nobody waits longer for an answer without trying again.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                await act(patience.Token);
                return true;
            }
            catch (Exception down) when (IsNotJustNow(down))
            {
                if (over.IsCancellationRequested)
                    return false;
                await Task.Delay(50);
                if (resident is not null)
                    await ReconnectAsync(resident);
            }
        }
    }

    // The service always comes back; without its stream a resident could not go on.
    private static async Task ReconnectAsync(SimulatedResident resident)
    {
        while (true)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                await resident.ReconnectAsync(patience.Token);
                return;
            }
            catch (Exception down) when (IsNotJustNow(down))
            {
                await Task.Delay(50);
            }
        }
    }

    private static bool IsNotJustNow(Exception failure) => failure switch
    {
        HttpRequestException answer => answer.StatusCode is null or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
        _ => failure is WebSocketException or OperationCanceledException or IOException,
    };

    private static async Task EverythingIsThereOnceAsync(SimulatedResident resident)
    {
        var history = await resident.HistoryAsync();
        var sent = history.Where(a => a["from"]!["role"]?.GetValue<string>() == "user")
            .ToLookup(a => a["channelData"]!["turnKey"]!.GetValue<string>(), a => a["text"]!.GetValue<string>());
        Assert.All(resident.Acknowledged, said => Assert.Equal([said.Value], sent[said.Key]));
        Assert.All(sent, once => Assert.Single(once));
        Assert.Equal(history.Count, history.Select(a => a["id"]!.GetValue<string>()).Distinct().Count());
    }

    private static async Task FinishAsync(SimulatedResident resident)
    {
        await ReconnectAsync(resident);
        for (var turn = 0; turn < 60 && !resident.IsFinished; turn++)
            await resident.TakeTurnAsync();
        Assert.True(resident.IsFinished, "the talk could not be finished: " + string.Join(" / ", resident.LastReplies.Select(r => r["text"])));
    }
}
