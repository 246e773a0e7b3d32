using System.Globalization;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>
/// Cases in a store: loads them by folding their events, and adds what was decided to a unit of work, events, head, worklist row
/// and outbox together. Used by the resident's side and by staff alike.
/// </summary>
/// <param name="store">the store</param>
/// <param name="ways">the ways by which alerts leave</param>
public sealed class CaseStore(IStore store, IReadOnlyList<OutboxWay> ways)
{
    /// <summary>The kind of an event's document; its id is <c>case/version</c>, twelve digits.</summary>
    public const string EventKind = "event";

    /// <summary>The kind of a stream's head; its id is the case's.</summary>
    public const string HeadKind = "head";

    /// <summary>The case, or null when there is none.</summary>
    public async Task<Case?> LoadAsync(CaseId id, CancellationToken cancel = default)
    {
        var events = await EventsAsync(id, cancel).ConfigureAwait(false);
        if (Case.Fold(events) is not { } loaded)
            return null;
        var head = await HeadAsync(id, cancel).ConfigureAwait(false);
        return head is { Fault: null } && head.Version == loaded.Version && head.Hash == loaded.Hash
            ? loaded
            : loaded with { Fault = EventChain.Check(events, head) };
    }

    /// <summary>The case that a reference opens, or null; a joined report's reference opens the case it joined.</summary>
    public async Task<Case?> FindAsync(CaseReference reference, CancellationToken cancel = default) =>
        await AccessAsync(reference, cancel).ConfigureAwait(false) is (_, { Case: { } id }) ? await LoadAsync(id, cancel).ConfigureAwait(false) : null;

    /// <summary>What a reference opens, with the version of its document; version 0 and null when nothing.</summary>
    public async Task<(long Version, CaseAccess? Access)> AccessAsync(CaseReference reference, CancellationToken cancel = default)
    {
        var found = await store.LoadAsync(CaseAccess.Kind, reference.Value, cancel).ConfigureAwait(false);
        return found is null ? (0, null) : (found.Version, Canonical.Read<CaseAccess>(found.Body));
    }

    /// <summary>All events of a case in order.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> EventsAsync(CaseId id, CancellationToken cancel = default)
    {
        const int Page = 500;
        var events = new List<RecordedEvent>();
        string? after = null;
        while (true)
        {
            var page = await store.FindAsync(KeyRange.Prefix(EventKind, id + "/", Page, after: after), cancel).ConfigureAwait(false);
            events.AddRange(page.Select(found => Canonical.Read<RecordedEvent>(found.Document.Body)));
            if (page.Count < Page)
                return events;
            after = page[^1].Key;
        }
    }

    /// <summary>Checks a case's stream from first event to head; null when all is well.</summary>
    public async Task<ChainFault?> VerifyAsync(CaseId id, CancellationToken cancel = default) => EventChain.Check(
        await EventsAsync(id, cancel).ConfigureAwait(false), await HeadAsync(id, cancel).ConfigureAwait(false));

    /// <summary>
    /// Adds what was decided. Another writer on the same case takes the same event ids, so one of the two commits clashes: load
    /// again and decide again.
    /// </summary>
    public void Add(UnitOfWork work, CaseChange change)
    {
        if (change.Events.Count == 0)
            return;
        var now = change.After;
        foreach (var recorded in change.Events)
        {
            var id = $"{recorded.CaseId}/{recorded.Version.ToString("D12", CultureInfo.InvariantCulture)}";
            work.Insert(EventKind, id, recorded, id);
        }
        work.Put(HeadKind, now.Id.ToString(), DocumentWrite.AnyVersion, new StreamHead(now.Version, now.Hash, now.Fault), now.Id.ToString());
        var row = WorklistRow.Of(now);
        work.Put(WorklistRow.Kind, now.Id.ToString(), DocumentWrite.AnyVersion, row, WorklistKeys.Of(now, row));
        foreach (var message in change.Alerts.SelectMany(alert => Messages(now, alert.Recorded, alert.Alert.Kind)))
            work.Insert(OutboxMessage.Kind, message.Id, message, message.Keys());
    }

    /// <summary>Adds what a reference opens after this turn; what is null here stays as it was.</summary>
    public async Task AddAccessAsync(
        UnitOfWork work, CaseReference reference, ConversationId conversation, CaseId? caseId, string? codeHash, CancellationToken cancel = default)
    {
        var (version, before) = await AccessAsync(reference, cancel).ConfigureAwait(false);
        var after = new CaseAccess(conversation.Value, caseId?.ToString() ?? before?.CaseId, codeHash ?? before?.CodeHash);
        if (after != before)
            work.Put(CaseAccess.Kind, reference.Value, version, after, "conversation/" + conversation.Value);
    }

    private async Task<StreamHead?> HeadAsync(CaseId id, CancellationToken cancel) =>
        await store.LoadAsync(HeadKind, id.ToString(), cancel).ConfigureAwait(false) is { } found ? Canonical.Read<StreamHead>(found.Body) : null;

    private IEnumerable<OutboxMessage> Messages(Case now, RecordedEvent recorded, Interview.AlertKind kind) => ways.Select(way => new OutboxMessage
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{recorded.CaseId}-{recorded.Version}-{Canonical.Word(way)}"),
        Way = way,
        Destination = AlertRouting.For(kind),
        Alert = kind,
        Reference = now.Reference,
        Restricted = now.Restriction != Triage.Restriction.Standard,
        NotConfirmedSafe = now.Contact.NothingConfirmedSafe,
        CreatedAt = recorded.At,
        NextAt = recorded.At,
    });
}
