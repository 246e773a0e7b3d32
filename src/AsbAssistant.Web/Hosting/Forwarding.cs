using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Hosting;

/// <summary>Reads a caller's address, scheme and host from the headers of our own proxies, and from nobody else's.</summary>
public static class Forwarding
{
    public static IHostApplicationBuilder AddForwarding(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section)
            .Validate(options => options.AreAddresses, "Setting Hosting:Proxies holds an entry that is no IP address.")
            .ValidateOnStart();
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((options, ours) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.ForwardLimit = null; // as far back as the proxies are ours
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in ours.Value.Proxies)
                options.KnownProxies.Add(IPAddress.Parse(proxy));
        });
        return builder;
    }

    /// <summary>First of all, so that everything after it sees the caller.</summary>
    public static IApplicationBuilder UseForwarding(this IApplicationBuilder app) =>
        // With no proxies listed the middleware would believe everybody.
        app.ApplicationServices.GetRequiredService<IOptions<ProxyOptions>>().Value.Proxies.Count == 0 ? app : app.UseForwardedHeaders();
}
