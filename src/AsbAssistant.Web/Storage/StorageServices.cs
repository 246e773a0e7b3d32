using AsbAssistant.Shared;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Storage.Evidence;
using AsbAssistant.Web.Storage.LiteDb;
using AsbAssistant.Web.Storage.Marten;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Storage;

public static class StorageServices
{
    /// <summary>
    /// The data folder, the store, the other nodes where it is shared, the vault for evidence, and Data Protection with its keys
    /// beside the documents, so that tokens outlive a restart and are read by every node.
    /// </summary>
    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section)
            .Validate(options => !string.IsNullOrWhiteSpace(options.DataFolder), "Setting Storage:DataFolder is empty; name a folder, such as \"data\".")
            .Validate(options => options.MaxFileBytes is >= 1024 and <= 2_000_000_000,
                "Setting Storage:MaxFileBytes must be from 1024 to 2000000000 bytes.")
            .Validate(options => options.PostgreSql.Length == 0 || PostgresOptions.Fault(options.PostgreSql) is null,
                "Setting Storage:PostgreSql is no connection string with a Host and a Database, such as \"Host=db;Database=asb;Username=asb\".")
            .ValidateOnStart();

        var root = builder.Environment.ContentRootPath;
        services.AddSingleton(provider => Take(root, provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton(provider => provider.GetRequiredService<Result<DataFolder, CannotTakeFolder>>().Value);

        services.AddSingleton(provider =>
            new LiteDbStore(provider.GetRequiredService<DataFolder>().StoreFile, provider.GetRequiredService<ILogger<LiteDbStore>>()));
        services.AddSingleton(provider =>
            new MartenStore(provider.GetRequiredService<IOptions<StorageOptions>>().Value.PostgreSql, provider.GetRequiredService<ILogger<MartenStore>>()));
        services.AddSingleton(OpenStore);
        services.AddSingleton<IStore>(provider => provider.GetRequiredService<IListStore>());
        services.AddSingleton(provider => (IStoreFault)provider.GetRequiredService<IListStore>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OneNode>().AddSingleton<PostgresNodes>();
        services.AddSingleton<INodes>(provider =>
            IsShared(provider) ? provider.GetRequiredService<PostgresNodes>() : provider.GetRequiredService<OneNode>());
        services.AddHostedService(provider => provider.GetRequiredService<INodes>());
        services.AddSingleton<EvidenceVault>();
        services.AddHostedService<StorageStart>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: ["ready"]);
        // In a node's own folder another node could neither show nor erase them.
        services.AddSingleton<INeeded>(provider => new NeededSetting(() =>
            IsShared(provider) && string.IsNullOrWhiteSpace(provider.GetRequiredService<IOptions<StorageOptions>>().Value.EvidenceFolder)
                ? "folder for residents' files that all nodes reach (Storage:EvidenceFolder)"
                : null));

        // The keys are protected by the folder's mode and, as the operator's guide asks, by an encrypted volume.
        services.AddDataProtection().SetApplicationName("AsbAssistant");
        services.AddSingleton<KeyRing>();
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
            options.XmlRepository = IsShared(provider)
                ? new StoredKeyRing(provider.GetRequiredService<MartenStore>(), provider.GetRequiredService<KeyRing>())
                : provider.GetRequiredService<KeyRing>());
        return builder;
    }

    /// <summary>
    /// Takes the data folder for this process; the sentence to stop with when it can't be had, or when a newer program set up the
    /// database. A database that is away stops nothing: the service starts, says so, and uses it once it is there.
    /// </summary>
    public static string? TakeStorage(this IHost app)
    {
        try
        {
            var folder = app.Services.GetRequiredService<Result<DataFolder, CannotTakeFolder>>();
            return !folder.IsOk ? folder.Refusal.Sentence
                : app.Services.GetRequiredService<IListStore>() is MartenStore database ? database.RefusalAsync().GetAwaiter().GetResult()
                : null;
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Message;
        }
    }

    private static Result<DataFolder, CannotTakeFolder> Take(string root, StorageOptions options) => DataFolder.Take(
        Path.Combine(root, options.DataFolder), options.EvidenceFolder.Length == 0 ? null : Path.Combine(root, options.EvidenceFolder));

    // Nothing outside this folder knows which of the two there is.
    private static IListStore OpenStore(IServiceProvider services) =>
        IsShared(services) ? services.GetRequiredService<MartenStore>() : services.GetRequiredService<LiteDbStore>();

    private static bool IsShared(IServiceProvider services) =>
        services.GetRequiredService<IOptions<StorageOptions>>().Value.PostgreSql.Length > 0;
}
