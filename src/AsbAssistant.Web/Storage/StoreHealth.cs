using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AsbAssistant.Web.Storage;

/// <summary>Unhealthy while the store can't be written or read.</summary>
internal sealed class StoreHealth(IStoreFault store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.FaultAsync(cancellationToken) is { } fault ? HealthCheckResult.Unhealthy(fault) : HealthCheckResult.Healthy();
}
