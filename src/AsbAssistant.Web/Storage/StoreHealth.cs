using AsbAssistant.Web.Storage.LiteDb;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AsbAssistant.Web.Storage;

/// <summary>Unhealthy while the store can't be written or read.</summary>
internal sealed class StoreHealth(LiteDbStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(store.Fault is { } fault ? HealthCheckResult.Unhealthy(fault) : HealthCheckResult.Healthy());
}
