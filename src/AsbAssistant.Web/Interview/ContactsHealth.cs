using AsbAssistant.Triage;
using AsbAssistant.Web.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AsbAssistant.Web.Interview;

/// <summary>Degraded while a telephone number is past the day on which somebody should have rung it again (<c>review_by</c> in dialogs/advice/contacts.yaml).</summary>
internal sealed class ContactsHealth(ContactBook contacts, LondonClock clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(contacts.Overdue(DateOnly.FromDateTime(clock.Local(clock.Now))) is { Count: > 0 } overdue
            ? HealthCheckResult.Degraded("to be checked again: " + string.Join(", ", overdue.Select(contact => contact.Id)))
            : HealthCheckResult.Healthy());
}
