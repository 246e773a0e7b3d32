using AsbAssistant.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AsbAssistant.Web.Tests.Storage;

/// <summary>What AddStorage sets up, over a folder, without a web server.</summary>
public static class StorageHost
{
    public static IHost Build(string dataFolder, params (string Setting, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.DataFolder)}"] = dataFolder;
        foreach (var (setting, value) in settings)
            builder.Configuration[setting] = value;
        builder.AddStorage();
        return builder.Build();
    }

    public static T Get<T>(this IHost host)
        where T : notnull => host.Services.GetRequiredService<T>();
}
