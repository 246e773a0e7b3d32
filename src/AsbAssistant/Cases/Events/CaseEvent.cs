namespace AsbAssistant.Cases.Events;

/// <summary>
/// One thing that happened to a case. Small, plain and never changed once written; a change of shape is a new optional
/// member, so that old ones still read. Its word on disk is in <see cref="EventNames"/>.
/// </summary>
public abstract record CaseEvent;

/// <summary>An event written by a newer version of this service: kept and shown in the timeline, understood by nobody here.</summary>
/// <param name="Type">its word on disk</param>
public sealed record UnknownEvent(string Type) : CaseEvent;
