using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AsbAssistant.Web.Triage;

/// <summary>Degraded while the phrase lists read alone: residents are served, and less is noticed.</summary>
internal sealed class TriageHealth(WordReader reader) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(reader.Fault is null ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("words are read by the phrase lists alone"));
}
