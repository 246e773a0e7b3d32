using System.Runtime.Versioning;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

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
    public void A_wrong_setting_stops_the_start_and_is_named(string setting, string value)
    {
        using var temporary = new TestFolder();
        using var host = StorageHost.Build(temporary.Path, (setting, value));

        Assert.Contains(setting, host.TakeStorage(), StringComparison.Ordinal);
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
}
