using AsbAssistant.Conversation;

namespace AsbAssistant.Cases;

/// <summary>A file on a case and what became of it (promise 7).</summary>
/// <param name="File">as stored</param>
/// <param name="ReceivedAt">when it came</param>
/// <param name="ReviewDue">by when somebody looks at it</param>
/// <param name="Review">what somebody saw; null until then</param>
public sealed record EvidenceItem(SentFile File, DateTimeOffset ReceivedAt, DateTimeOffset ReviewDue, EvidenceReview? Review = null);

/// <summary>That somebody looked at a file.</summary>
/// <param name="By">who</param>
/// <param name="At">when</param>
/// <param name="Outcome">what it shows</param>
public sealed record EvidenceReview(Actor By, DateTimeOffset At, string Outcome);
