using System.Net;
using AsbAssistant.Staff;
using AsbAssistant.Web.Tests.Staff;
using AsbAssistant.Web.Tests.Storage;

namespace AsbAssistant.Web.Tests.Nodes;

public sealed class StaffAtTwoNodesTests
{
    [PostgresFact]
    public async Task Whoever_signed_in_at_one_node_is_signed_in_at_the_other()
    {
        var settings = new Dictionary<string, string?> { ["Storage:PostgreSql"] = await Postgres.NewDatabaseAsync() };
        var nodes = await Task.WhenAll(StaffService.StartAsync(settings: settings), StaffService.StartAsync(settings: settings));
        await using var a = nodes[0];
        await using var b = nodes[1];
        using var browser = await a.SignedInAsync(Role.Duty);

        var page = await browser.GetAsync(new Uri(b.Address, "staff").ToString());

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("/staff", page.Path);
    }
}
