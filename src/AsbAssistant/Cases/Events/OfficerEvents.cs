using AsbAssistant.Interview;

namespace AsbAssistant.Cases.Events;

/// <summary>Somebody owns the case.</summary>
/// <param name="OfficerId">who</param>
/// <param name="Name">as shown to staff</param>
public sealed record Assigned(string OfficerId, string Name) : CaseEvent;

/// <summary>A note for staff.</summary>
public sealed record Noted(string Words) : CaseEvent;

/// <summary>Staff reached, or tried to reach, the resident.</summary>
/// <param name="Channel">how</param>
/// <param name="Reached">false for an attempt</param>
/// <param name="Words">what was said</param>
/// <param name="UnsafeUsed">the channel had not been called safe; the event's reason says why it was used</param>
public sealed record ContactRecorded(ChannelKind Channel, bool Reached, string Words, bool UnsafeUsed = false) : CaseEvent;

/// <summary>Staff wrote to a resident in their chat.</summary>
/// <param name="Words">what was written</param>
/// <param name="ConversationId">whose chat; another reporter on the same case must never see it. Null means the first report's.</param>
public sealed record Replied(string Words, string? ConversationId = null) : CaseEvent;

/// <summary>The case moved on, with the event's reason.</summary>
public sealed record StatusChanged(CaseStatus To) : CaseEvent;
