using AsbAssistant.Common;
using AsbAssistant.Web.Tests.Storage;

namespace AsbAssistant.Web.Tests.Hosting;

/// <summary>The real service, killed without warning while residents talk.</summary>
public sealed class KillTests : IDisposable
{
    private const int Residents = 20;
    private const int SaidBetweenKills = 5;

    private readonly string data = Directory.CreateTempSubdirectory("asb-kill-").FullName;

    private static int Kills => Environment.GetEnvironmentVariable("ASB_TESTS_ALL") is null ? 10 : 100;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [StoreTheory]
    [Stores]
    public async Task Killed_at_random_while_twenty_talk_it_loses_nothing_doubles_nothing_and_every_alert_leaves_once(string name)
    {
        var place = name == StoresAttribute.Postgres ? await Postgres.NewDatabaseAsync() : data;
        var settings = new Dictionary<string, string>(Crowd.Settings);
        if (name == StoresAttribute.Postgres)
            settings["Storage:PostgreSql"] = place;
        var random = new Random(20261126);
        var service = await ServiceProcess.StartAsync(data, settings);
        await using var crowd = new Crowd(service.Address, Residents);
        for (var kill = 0; kill < Kills; kill++)
        {
            // In the thick of it: some messages after the last start, and then at any moment.
            await crowd.SayMoreAsync(SaidBetweenKills);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 700)));
            var port = service.Address.Port;
            await service.DisposeAsync();
            service = await ServiceProcess.StartAsync(data, settings, port);
        }

        Assert.True(await crowd.EndAsync() >= Kills * SaidBetweenKills, "hardly anything was said between the kills");
        await Aftermath.IsQuietAsync(data);
        Assert.DoesNotContain("Unhandled exception", service.Output, StringComparison.Ordinal);
        await service.DisposeAsync();
        var store = OpenedStore.Open(name, place);
        await using var closing = (IAsyncDisposable)store;
        await Aftermath.HoldsAsync(store, data);
    }
}
