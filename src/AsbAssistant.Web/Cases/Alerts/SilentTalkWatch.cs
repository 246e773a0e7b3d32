using AsbAssistant.Cases;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;

namespace AsbAssistant.Web.Cases.Alerts;

/// <summary>
/// Tells a person when a talk went silent after danger or self-harm was disclosed (handbook 5.6 point 9), once. Case, talk and
/// alert change in one commit; a resident who writes at that very moment wins, and the talk is looked at again later.
/// </summary>
public sealed class SilentTalkWatch(IStore store, CaseStore cases, TimeProvider time, ILogger<SilentTalkWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Looks once at every talk whose moment has passed; how many people were told.</summary>
    public async Task<int> LookAsync(CancellationToken cancel)
    {
        var told = 0;
        foreach (var (_, document) in await store.FindAsync(SilentTalks.By(SilentTalks.TalkKind, time.GetUtcNow()), cancel))
        {
            var progress = Canonical.Read<Progress>(document.Body);
            var work = new UnitOfWork();
            if (CaseReference.TryParse(progress.Reference, out var reference)
                && await cases.FindAsync(reference, cancel) is { } left
                && Intake.Abandoned(left, progress.LastAt, time.GetUtcNow()) is { } change)
            {
                cases.Add(work, change);
            }
            var seen = progress with { Alerts = new SortedSet<AlertKind>(progress.Alerts) { AlertKind.AbandonedAfterDisclosure } };
            work.Put(SilentTalks.TalkKind, document.Id, document.Version, seen, SilentTalks.Keys(seen));
            var outcome = await store.CommitAsync(work, cancel);
            log.LogInformation("Silent talk looked at: {Outcome}", outcome);
            if (outcome != CommitOutcome.Committed)
                continue;
            told += work.Writes.Any(write => write.Kind == OutboxMessage.Kind) ? 1 : 0;
        }
        return told;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await LookAsync(stoppingToken);
                }
                catch (StoreUnavailableException)
                {
                    log.LogError("The talks could not be read; looking again.");
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }
}
