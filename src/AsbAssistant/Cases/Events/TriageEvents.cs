using AsbAssistant.Interview;
using AsbAssistant.Triage;

namespace AsbAssistant.Cases.Events;

/// <summary>What the rules make of the case now. Written only when it differs from before, so that the timeline shows each change.</summary>
/// <param name="Level">how soon</param>
/// <param name="Rule">the rule that decided, a word such as <c>weapon</c> or <c>gnm</c></param>
/// <param name="Kind">anti-social behaviour or good neighbourhood management</param>
public sealed record PriorityDecided(PriorityLevel Level, string Rule, CaseKind Kind) : CaseEvent;

/// <summary>A person set another priority, with the event's reason.</summary>
public sealed record PriorityOverridden(PriorityLevel Level) : CaseEvent;

/// <summary>Fewer people may meet the case. It never goes back.</summary>
public sealed record RestrictionRaised(Restriction To) : CaseEvent;

/// <summary>A neutral alert was put in the outbox.</summary>
public sealed record AlertRaised(AlertKind Kind) : CaseEvent;

/// <summary>The talk went silent after self-harm or danger (handbook 5.6 point 9); the alert is raised beside it.</summary>
/// <param name="LastWordsAt">when the resident was last heard</param>
public sealed record AbandonedAfterDisclosure(DateTimeOffset LastWordsAt) : CaseEvent;

/// <summary>A promise got a date. The earliest anchor and the earliest due date of a clock are kept (handbook 7.5).</summary>
/// <param name="Clock">its id, one of <see cref="ClockIds"/></param>
/// <param name="Anchor">the moment it counts from</param>
/// <param name="Due">the moment it must be met by</param>
/// <param name="Rule">how the date was worked out, for the officer: <c>24 hours, elapsed</c></param>
public sealed record ClockStarted(string Clock, DateTimeOffset Anchor, DateTimeOffset Due, string Rule) : CaseEvent;

/// <summary>A promise was kept.</summary>
public sealed record ClockMet(string Clock) : CaseEvent;
