using AsbAssistant.Cases;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Staff.Layout;

/// <summary>Alerts that nobody has taken for five minutes: the red line of every staff page.</summary>
internal sealed class OverdueAlerts(IStore store, TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>When the oldest was made; null when all arrived.</summary>
    public async Task<DateTimeOffset?> SinceAsync(CancellationToken cancel) =>
        await store.FindAsync(OutboxMessage.WaitingSince(time.GetUtcNow() - Patience, take: 1), cancel) is [var oldest, ..]
            ? Canonical.Read<OutboxMessage>(oldest.Document.Body).CreatedAt
            : null;
}
