using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Web.Cases.Alerts;
using AsbAssistant.Web.Storage;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Cases.Outbox;

/// <summary>
/// Takes messages out of the outbox one after another, sends each, and commits that it is delivered; one node at a time. Killed
/// between the two it is sent again under the same id, which a receiver drops: delivered exactly once, tried at least once.
/// </summary>
public sealed class OutboxDelivery(
    IStore store, INodes nodes, IEnumerable<ISendOutbox> senders, OutboxSignal signal, IOptions<AlertOptions> options, TimeProvider time, ILogger<OutboxDelivery> log)
    : BackgroundService
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private readonly Dictionary<OutboxWay, ISendOutbox> senders = senders.ToDictionary(sender => sender.Way);

    /// <summary>Sends everything that is due, each once; how many were delivered.</summary>
    public async Task<int> DeliverDueAsync(CancellationToken cancel)
    {
        await using var alone = await nodes.AloneAsync("outbox", cancel);
        var due = await store.FindAsync(OutboxMessage.DueAt(time.GetUtcNow()), cancel);
        // A slow mail server must not hold up the webhook, so the ways go side by side, each in order.
        var delivered = await Task.WhenAll(due.GroupBy(found => Canonical.Read<OutboxMessage>(found.Document.Body).Way)
            .Select(way => DeliverAsync(senders[way.Key], [.. way.Select(found => found.Document)], cancel)));
        return delivered.Sum();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverDueAsync(stoppingToken);
                await signal.WaitAsync(options.Value.Poll, time, stoppingToken);
            }
            catch (StoreUnavailableException)
            {
                log.LogError("The outbox could not be read; trying again.");
                await signal.WaitAsync(AfterFault, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static TimeSpan Pause(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(attempts, 10))));

    private async Task<int> DeliverAsync(ISendOutbox sender, IReadOnlyList<StoredDocument> due, CancellationToken cancel)
    {
        var delivered = 0;
        foreach (var document in due)
        {
            var message = Canonical.Read<OutboxMessage>(document.Body);
            var outcome = await sender.SendAsync(message, cancel);
            var now = time.GetUtcNow();
            var after = message with
            {
                Attempts = message.Attempts + 1,
                NextAt = now + Pause(message.Attempts + 1),
                DeliveredAt = outcome == SendOutcome.Taken ? now : null,
            };
            var marked = await store.CommitAsync(new UnitOfWork().Put(OutboxMessage.Kind, message.Id, document.Version, after, after.Keys()), cancel);
            if (outcome == SendOutcome.Taken && marked == CommitOutcome.Committed)
                delivered++;
            log.LogInformation("Outbox {Id}: {Outcome}, attempt {Attempt}, mark {Mark}", message.Id, outcome, after.Attempts, marked);
        }
        return delivered;
    }
}
