using AsbAssistant.Shared;
using AsbAssistant.Web.Storage.Evidence;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Storage;

/// <summary>
/// Opens the store with the service, not with the first resident. A store that can't be opened doesn't stop the start:
/// the emergency card needs none, and health tells.
/// </summary>
internal sealed class StorageStart(IStore store, EvidenceVault vault, IOptions<StorageOptions> options, TimeProvider time, ILogger<StorageStart> log)
    : IHostedService
{
    private static readonly TimeSpan LongestUpload = TimeSpan.FromDays(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        vault.DiscardUnfinished(options.Value.EvidenceFolder.Length > 0 ? time.GetUtcNow() - LongestUpload : null);
        try
        {
            await store.LoadAsync("start", "start", cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException fault)
        {
            log.LogCritical("The store can't be opened: {Fault}", fault.InnerException?.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
