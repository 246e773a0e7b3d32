using AsbAssistant.Cases.Events;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>What was decided about a case: the events to be written, chained and in order, and the case they make.</summary>
/// <param name="Before">the case as it was loaded; null when there was none</param>
/// <param name="After">the case with these events</param>
/// <param name="Events">to be written after those of <paramref name="Before"/>; empty when nothing happened</param>
public sealed record CaseChange(Case? Before, Case After, IReadOnlyList<RecordedEvent> Events)
{
    /// <summary>The alerts among the events.</summary>
    public IEnumerable<(RecordedEvent Recorded, AlertRaised Alert)> Alerts =>
        Events.Select(e => (e, e.Read() as AlertRaised)).Where(pair => pair.Item2 is not null).Select(pair => (pair.e, pair.Item2!));
}

/// <summary>A case while something is being decided about it: each event added is folded at once. Lives for one decision.</summary>
public sealed class CaseDraft
{
    private readonly CaseId id;
    private readonly Case? before;
    private readonly DateTimeOffset at;
    private readonly List<RecordedEvent> events = [];
    private Case? current;

    /// <summary>A decision about a case that exists.</summary>
    public CaseDraft(Case before, DateTimeOffset at) => (id, this.before, current, this.at) = (before.Id, before, before, at);

    /// <summary>A decision that makes a case; the first event must be <see cref="CaseOpened"/>.</summary>
    public CaseDraft(CaseId id, DateTimeOffset at) => (this.id, this.at) = (id, at);

    /// <summary>The case with every event so far; asking before the first is a bug.</summary>
    public Case Case => current ?? throw new InvalidOperationException("The case is not opened yet.");

    /// <summary>When all of this happens.</summary>
    public DateTimeOffset At => at;

    /// <summary>One more event.</summary>
    public CaseDraft Add(CaseEvent what, Actor who, string? why = null)
    {
        var recorded = EventChain.Next(id, current?.Version ?? 0, current?.Hash ?? EventChain.Start, what, who, why, at);
        current = current is null ? Case.Fold([recorded]) : current.With(recorded);
        events.Add(recorded);
        return this;
    }

    /// <summary>What was decided.</summary>
    public CaseChange Done() => new(before, Case, events);
}
