using System.Net;
using AsbAssistant.Common;
using AsbAssistant.Learning;
using AsbAssistant.Triage;
using AsbAssistant.Web.Triage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Web.Tests.Hosting;

/// <summary>
/// The real service on a real port of this machine, with a data folder of its own that goes when it does. Give
/// <paramref name="dataFolder"/> to keep the data, and start a second one on it after the first is disposed.
/// </summary>
/// <param name="services">replaces services: an echoing bot, a clock</param>
/// <param name="settings">settings over those of appsettings.json</param>
/// <param name="dataFolder">where to keep everything; the caller removes it</param>
/// <param name="environment">Development unless said otherwise</param>
public sealed class TestService(
    Action<IServiceCollection>? services = null, IEnumerable<KeyValuePair<string, string?>>? settings = null, string? dataFolder = null,
    string environment = "Development") : IAsyncDisposable
{
    private readonly Factory factory = new(services, settings ?? [], dataFolder ?? NewFolder(), environment);

    /// <summary>Everything that was logged.</summary>
    public LogSink Log => factory.Log;

    public string DataFolder => factory.DataFolder;

    /// <summary>The service's own services.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => Client.BaseAddress!;

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Starts it.</summary>
    public static async Task<TestService> StartAsync(
        Action<IServiceCollection>? services = null, IEnumerable<KeyValuePair<string, string?>>? settings = null, string? dataFolder = null,
        string environment = "Development")
    {
        var service = new TestService(services, settings, dataFolder, environment);
        service.factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await Task.Run(service.factory.StartServer);
        service.Client = service.NewClient();
        return service;
    }

    /// <summary>A client of its own, such as another person's.</summary>
    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = factory.ClientOptions.BaseAddress };

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await factory.DisposeAsync();
        if (dataFolder is null && Directory.Exists(DataFolder))
            Directory.Delete(DataFolder, recursive: true);
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("asb-test-").FullName;

    private sealed class Factory(
        Action<IServiceCollection>? services, IEnumerable<KeyValuePair<string, string?>> settings, string dataFolder, string environment)
        : WebApplicationFactory<Program>
    {
        // The real one, as the service makes it, loaded once for all tests: it keeps nothing from one message to the next.
        private static readonly Lazy<WordReader> Reader = new(() => new WordReader(
            new PhraseReader(PhraseFiles.Read(Repository.PathTo("dialogs")).Value), TriageModel.Load(Repository.PathTo("models", "triage")), NullLogger<WordReader>.Instance));

        public LogSink Log { get; } = new();

        public string DataFolder => dataFolder;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseContentRoot(Repository.Root).UseEnvironment(environment);
            builder.UseSetting("Storage:DataFolder", dataFolder);
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            builder.ConfigureLogging(logging => logging.AddProvider(Log));
            if (settings.All(setting => setting.Key != "Triage:ModelFolder"))
                builder.ConfigureTestServices(own => own.AddSingleton(Reader.Value).AddSingleton<IReadWords>(Reader.Value));
            if (services is not null)
                builder.ConfigureTestServices(services);
        }
    }
}
