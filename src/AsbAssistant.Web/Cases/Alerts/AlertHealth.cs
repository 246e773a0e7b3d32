using AsbAssistant.Cases;
using AsbAssistant.Shared;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Cases.Alerts;

/// <summary>Alerts that have waited too long: a red line on every staff page, and health that is not well.</summary>
public sealed class AlertHealth(IStore store, IOptions<AlertOptions> options, TimeProvider time) : IHealthCheck
{
    /// <summary>The alerts nobody has got though their time is over, oldest first.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> UndeliveredAsync(CancellationToken cancel = default) =>
        [.. (await store.FindAsync(OutboxMessage.WaitingSince(time.GetUtcNow() - options.Value.UndeliveredAfter), cancel))
            .Select(found => Canonical.Read<OutboxMessage>(found.Document.Body))];

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var waiting = await UndeliveredAsync(cancellationToken);
        return waiting.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"{waiting.Count} undelivered");
    }
}
