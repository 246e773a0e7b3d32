using AsbAssistant.Conversation;
using AsbAssistant.Reading;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Interview;

/// <summary>One turn and everything that was found out about it before the interview decides. All values; nothing is fetched.</summary>
/// <param name="Turn">what the resident did</param>
/// <param name="Shown">what the words show</param>
/// <param name="Now">local time in Europe/London, for relative dates</param>
/// <param name="Second">the second reader, asked only where ours found nothing; null when there is none</param>
/// <param name="FreshReference">to be used if this turn needs a reference</param>
/// <param name="FreshCode">to be used if this turn shows a code</param>
public sealed record Hearing(
    ResidentTurn Turn, WordSignals Shown, DateTime Now, IReadSecond? Second, CaseReference FreshReference, SecretCode FreshCode);

/// <summary>What a turn comes to.</summary>
/// <param name="Progress">to be stored</param>
/// <param name="Replies">to be sent once it is stored, in order</param>
/// <param name="Effects">to be carried out in the same commit</param>
public sealed record Outcome(Progress Progress, IReadOnlyList<Reply> Replies, IReadOnlyList<Effect> Effects);
