using System.Net.WebSockets;
using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Common.Residents;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Web.Tests.Hosting;

/// <summary>The real service, killed without warning while residents talk.</summary>
public sealed class KillTests : IDisposable
{
    private const int Residents = 20;
    private const int SaidBetweenKills = 5;
    private static int said;

    private readonly string data = Directory.CreateTempSubdirectory("asb-kill-").FullName;

    private static int Kills => Environment.GetEnvironmentVariable("ASB_TESTS_ALL") is null ? 20 : 100;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Killed_at_random_while_twenty_talk_it_loses_nothing_doubles_nothing_and_every_alert_leaves_once()
    {
        var port = FreePort();
        var random = new Random(20261126);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(20) };
        using var over = new CancellationTokenSource();
        var settings = new Dictionary<string, string> { ["Chat:MessagesPerMinute"] = "100000", ["Chat:MessagesPerMinuteFromAddress"] = "1000000", ["Chat:ConversationsPerMinuteFromAddress"] = "1000000" };

        var service = await ServiceProcess.StartAsync(data, settings, port);
        var talkers = Enumerable.Range(0, Residents).Select(i => TalkAsync(http, i, over.Token)).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            // In the thick of it: some messages after the last start, and then at any moment.
            await SomeMoreIsSaidAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 700)), CancellationToken.None);
            await service.KillAsync();
            await service.DisposeAsync();
            service = await ServiceProcess.StartAsync(data, settings, port);
        }
        await over.CancelAsync();

        var talked = (await Task.WhenAll(talkers)).SelectMany(t => t).ToList();
        Assert.True(talked.Sum(t => t.Acknowledged.Count) >= Kills * SaidBetweenKills, "hardly anything was said between the kills");
        foreach (var resident in talked)
            await EverythingIsThereOnceAsync(resident);
        foreach (var resident in talked.Where(t => !t.IsFinished))
            await FinishAsync(resident);
        await AlertsAreGoneAsync(service);
        await service.DisposeAsync();
        await StreamsHoldAsync();
        foreach (var resident in talked)
            await resident.DisposeAsync();
    }

    // Talks to the end, and begins again, until told to stop; a failure is a service that is down, and the same message is sent again.
    private static async Task<List<SimulatedResident>> TalkAsync(HttpClient http, int seed, CancellationToken over)
    {
        var random = new Random(seed);
        var words = new InventedWords(seed);
        var all = new List<SimulatedResident>();
        while (!over.IsCancellationRequested)
        {
            var resident = new SimulatedResident(http, random, words);
            if (!await UntilItWorksAsync(() => resident.StartAsync(stream: seed % 2 == 0), over))
                break;
            all.Add(resident);
            var first = random.Next(3) == 0 ? "he is outside my door with a knife" : resident.NextAnswer();
            for (var text = first; !resident.IsFinished && !over.IsCancellationRequested; text = resident.NextAnswer())
            {
                var key = Guid.NewGuid().ToString("N");
                if (await UntilItWorksAsync(() => resident.SayAsync(text, key), over, resident))
                    Interlocked.Increment(ref said);
            }
        }
        return all;
    }

    private static async Task<bool> UntilItWorksAsync(Func<Task> act, CancellationToken over, SimulatedResident? resident = null)
    {
        while (true)
        {
            try
            {
                await act();
                return true;
            }
            catch (Exception down) when (down is HttpRequestException or WebSocketException or OperationCanceledException or IOException)
            {
                if (over.IsCancellationRequested)
                    return false;
                await Task.Delay(50, CancellationToken.None);
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
            try
            {
                await resident.ReconnectAsync(CancellationToken.None);
                return;
            }
            catch (Exception down) when (down is HttpRequestException or WebSocketException or OperationCanceledException or IOException)
            {
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }

    private static async Task SomeMoreIsSaidAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var before = Volatile.Read(ref said); Volatile.Read(ref said) < before + SaidBetweenKills;)
            await Task.Delay(20, limit.Token);
    }

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
        await resident.ReconnectAsync();
        for (var turn = 0; turn < 60 && !resident.IsFinished; turn++)
            await resident.TakeTurnAsync();
        Assert.True(resident.IsFinished, "the talk could not be finished: " + string.Join(" / ", resident.LastReplies.Select(r => r["text"])));
    }

    private async Task AlertsAreGoneAsync(ServiceProcess service)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var before = -1;
        // Quiet for a whole second after the last one: nothing more is on its way.
        for (var now = Mails(); now != before || now == 0; now = Mails())
        {
            before = now;
            await Task.Delay(TimeSpan.FromSeconds(1), limit.Token);
        }
        Assert.DoesNotContain("Unhandled exception", service.Output, StringComparison.Ordinal);
    }

    private async Task StreamsHoldAsync()
    {
        await using var store = new LiteDbStore(Path.Combine(data, "store.db"), NullLogger<LiteDbStore>.Instance);
        var cases = new CaseStore(store, [OutboxWay.Email]);
        var heads = await store.FindAsync(KeyRange.Prefix(CaseStore.HeadKind, "", 10_000));
        Assert.NotEmpty(heads);
        var alerts = 0;
        foreach (var head in heads)
        {
            var id = new CaseId(Guid.ParseExact(head.Document.Id, "N"));
            Assert.Null(await cases.VerifyAsync(id));
            var loaded = (await cases.LoadAsync(id))!;
            alerts += loaded.Alerts.Count;
            Assert.Equal(loaded.Alerts.Count, loaded.Alerts.Distinct().Count());
        }
        Assert.Equal(0, await store.CountAsync(KeyRange.Prefix(OutboxMessage.Kind, "waiting/", 10_000)));
        Assert.Equal(alerts, Mails());
    }

    private int Mails() => Directory.Exists(Path.Combine(data, "mail")) ? Directory.GetFiles(Path.Combine(data, "mail"), "*.eml").Length : 0;

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
