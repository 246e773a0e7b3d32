using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace AsbAssistant.Web.Tests.Nodes;

/// <summary>A reverse proxy as an operator would put before two nodes: every request to the next one, web sockets too.</summary>
public sealed class Proxy : IAsyncDisposable
{
    private readonly WebApplication app;

    private Proxy(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<Proxy> StartAsync(params Uri[] nodes)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.Services.AddReverseProxy().LoadFromMemory(
            [
                new RouteConfig
                {
                    RouteId = "all",
                    ClusterId = "nodes",
                    Match = new RouteMatch { Path = "{**all}" },
                    // The service tells clients its own address, so it must hear the one they know.
                    Transforms = [new Dictionary<string, string> { ["RequestHeaderOriginalHost"] = "true" }],
                },
            ],
            [
                new ClusterConfig
                {
                    ClusterId = "nodes",
                    LoadBalancingPolicy = "RoundRobin",
                    Destinations = nodes.ToDictionary(node => node.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), node => new DestinationConfig { Address = node.ToString() }),
                },
            ]);
        var app = builder.Build();
        app.UseRouting();
        app.MapReverseProxy();
        await app.StartAsync();
        return new Proxy(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
