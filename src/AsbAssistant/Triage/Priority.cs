namespace AsbAssistant.Triage;

/// <summary>How soon, and the rule that said so.</summary>
/// <param name="Level">critical, P1 to P4</param>
/// <param name="Rule">the rule's id, for staff and for the record: <c>danger_now</c>, <c>hate</c>, <c>insecure_home</c>…</param>
public sealed record Priority(PriorityLevel Level, string Rule);
