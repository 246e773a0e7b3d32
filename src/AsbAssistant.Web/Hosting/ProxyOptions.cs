using System.Net;

namespace AsbAssistant.Web.Hosting;

/// <summary>Settings of section <c>Hosting</c> about what stands before us.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Hosting";

    /// <summary>Addresses of our own proxies. Only these are believed about a caller's address, scheme and host.</summary>
    public IList<string> Proxies { get; } = [];

    internal bool AreAddresses => Proxies.All(proxy => IPAddress.TryParse(proxy, out _));
}
