using AsbAssistant.Cases.Events;

namespace AsbAssistant.Cases;

/// <summary>An event as it lies in its stream. Never changed, never taken away.</summary>
/// <param name="CaseId">the stream, 32 hexadecimal digits</param>
/// <param name="Version">1 for the first, then one more each</param>
/// <param name="Type">its word, see <see cref="EventNames"/></param>
/// <param name="At">when, in UTC</param>
/// <param name="Who">who did it</param>
/// <param name="Why">the reason given; null where the event says it all</param>
/// <param name="Body">the event as canonical JSON text, the same text in every store</param>
/// <param name="Hash">SHA-256 over the hash before and all of these, see <see cref="EventChain"/></param>
public sealed record RecordedEvent(
    string CaseId, long Version, string Type, DateTimeOffset At, Actor Who, string? Why, string Body, string Hash)
{
    /// <summary>What happened.</summary>
    public CaseEvent Read() => EventNames.Read(Type, Body);
}
