using System.Runtime.Versioning;
using AsbAssistant.Common;
using AsbAssistant.Shared;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Storage.Marten;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Web.Tests.Storage;

[UnsupportedOSPlatform("windows")]
public class StorageServicesTests
{
    [Fact]
    public void A_token_made_before_a_restart_is_read_after_it()
    {
        using var temporary = new TestFolder();
        string token;
        using (var before = StorageHost.Build(temporary.Path))
            token = before.Get<IDataProtectionProvider>().CreateProtector("any").Protect("words");

        using var after = StorageHost.Build(temporary.Path);

        Assert.Equal("words", after.Get<IDataProtectionProvider>().CreateProtector("any").Unprotect(token));
    }

    [Fact]
    public void Keys_lie_in_the_data_folder_readable_by_us_alone()
    {
        using var temporary = new TestFolder();
        using var host = StorageHost.Build(temporary.Path);

        host.Get<IDataProtectionProvider>().CreateProtector("any").Protect("words");

        var key = Assert.Single(Directory.GetFiles(temporary.To("keys")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
    }

    [Theory]
    [InlineData("Storage:MaxFileBytes", "12")]
    [InlineData("Storage:MaxFileBytes", "9999999999")]
    [InlineData("Storage:DataFolder", " ")]
    [InlineData("Storage:PostgreSql", "Database=asb")]
    [InlineData("Storage:PostgreSql", "somewhere")]
    public void A_wrong_setting_stops_the_start_and_is_named(string setting, string value)
    {
        using var temporary = new TestFolder();
        using var host = StorageHost.Build(temporary.Path, (setting, value));

        Assert.Contains(setting, host.TakeStorage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("Host=127.0.0.1;Port=1;Database=asb", "", true)]
    [InlineData("Host=127.0.0.1;Port=1;Database=asb", "evidence", false)]
    public async Task Where_nodes_share_a_database_a_folder_for_residents_files_that_all_of_them_reach_is_needed(string database, string evidence, bool isMissing)
    {
        using var temporary = new TestFolder();
        using var host = StorageHost.Build(temporary.Path, ("Storage:PostgreSql", database), ("Storage:EvidenceFolder", evidence.Length == 0 ? "" : temporary.To(evidence)));

        var missing = await host.Get<INeeded>().MissingAsync();

        Assert.Equal(isMissing, missing?.Contains("Storage:EvidenceFolder", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task The_store_is_healthy_when_it_works_and_not_when_its_file_cannot_be_opened()
    {
        using var temporary = new TestFolder();
        using (var well = StorageHost.Build(temporary.Path))
        {
            await well.StartAsync();
            Assert.Equal(HealthStatus.Healthy, (await well.Get<HealthCheckService>().CheckHealthAsync()).Status);
            await well.StopAsync();
        }
        await File.WriteAllTextAsync(temporary.To("store.db"), new string('x', 100_000));

        using var ill = StorageHost.Build(temporary.Path);
        await ill.StartAsync();

        Assert.Equal(HealthStatus.Unhealthy, (await ill.Get<HealthCheckService>().CheckHealthAsync()).Status);
        Assert.Equal(CommitOutcome.Unavailable, await ill.Get<IStore>().CommitAsync(new UnitOfWork().Insert("note", "n1", new Note("x"))));
        await ill.StopAsync();
    }

    [PostgresFact]
    public async Task A_connection_string_puts_everything_into_the_database_and_nothing_into_the_file()
    {
        using var temporary = new TestFolder();
        var database = await Postgres.NewDatabaseAsync();
        using (var host = StorageHost.Build(temporary.Path, ("Storage:PostgreSql", database)))
        {
            Assert.Null(host.TakeStorage());
            await host.StartAsync();
            Assert.Equal(CommitOutcome.Committed, await host.Get<IStore>().CommitAsync(new UnitOfWork().Insert("note", "n1", new Note("x"))));
            Assert.Equal(HealthStatus.Healthy, (await host.Get<HealthCheckService>().CheckHealthAsync()).Status);
            await host.StopAsync();
        }

        await using var store = new MartenStore(database, NullLogger<MartenStore>.Instance);

        Assert.NotNull(await store.LoadAsync("note", "n1"));
        Assert.Empty(Directory.GetFiles(temporary.Path, "store*"));
    }

    [PostgresFact]
    public async Task A_database_that_is_away_stops_no_start_is_told_by_health_and_used_once_it_is_there()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        var database = await cluster.NewDatabaseAsync();
        await cluster.StopAsync();
        using var temporary = new TestFolder();
        using var host = StorageHost.Build(temporary.Path, ("Storage:PostgreSql", database));

        Assert.Null(host.TakeStorage());
        await host.StartAsync();
        Assert.Equal(HealthStatus.Unhealthy, (await host.Get<HealthCheckService>().CheckHealthAsync()).Status);
        Assert.Equal(CommitOutcome.Unavailable, await host.Get<IStore>().CommitAsync(new UnitOfWork().Insert("note", "n1", new Note("x"))));

        await cluster.StartAgainAsync();

        Assert.Equal(HealthStatus.Healthy, (await host.Get<HealthCheckService>().CheckHealthAsync()).Status);
        Assert.Equal(CommitOutcome.Committed, await host.Get<IStore>().CommitAsync(new UnitOfWork().Insert("note", "n1", new Note("x"))));
        await host.StopAsync();
    }
}
