using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Triage;

namespace AsbAssistant.Web.Staff;

/// <summary>Opens cases for officers and writes what they decide. A case somebody may not meet is to them as if it were not there.</summary>
internal sealed class CaseDesk(IStore store, CaseStore cases, TimeProvider time)
{
    /// <summary>The case that a reference opens for this officer; null when there is none or none they may meet.</summary>
    public async Task<Case?> FindAsync(string? typed, Officer who, CancellationToken cancel) =>
        CaseReference.TryParse(typed, out var reference)
        && await cases.FindAsync(reference, cancel) is { } found
        && who.May(StaffAction.View, found)
            ? found
            : null;

    /// <summary>
    /// Opens a case to be looked at. A view of a restricted one is on disk before anything is shown; false in
    /// <c>Logged</c> when the store could not write it, and then nothing may be shown.
    /// </summary>
    public async Task<(Case? Case, bool Logged)> ViewAsync(string? typed, Officer who, string what, string? why, CancellationToken cancel)
    {
        if (await FindAsync(typed, who, cancel) is not { } found)
            return (null, true);
        if (why is null && found.Restriction == Restriction.Standard && !found.NoContact)
            return (found, true);
        var work = ViewLog.Add(new UnitOfWork(), found, Actor.Officer(who.Id), time.GetUtcNow(), what, why);
        return await store.CommitAsync(work, cancel) == CommitOutcome.Committed ? (found, true) : (null, false);
    }

    /// <summary>Who looked at a case, last first.</summary>
    public Task<IReadOnlyList<CaseView>> ViewsAsync(Case seen, CancellationToken cancel) => ViewLog.ReadAsync(store, seen.Id, cancel: cancel);

    /// <summary>Writes what was decided, with what goes in the same commit.</summary>
    public Task<CommitOutcome> CommitAsync(UnitOfWork work, CancellationToken cancel, params IEnumerable<CaseChange> changes)
    {
        foreach (var change in changes)
            cases.Add(work, change);
        return store.CommitAsync(work, cancel);
    }
}
