using AsbAssistant.Conversation;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Conversation;

/// <summary>What the server knows about a turn; the bot takes these from here and never from the client.</summary>
/// <param name="Conversation">the conversation of the token</param>
/// <param name="At">when the server had the message</param>
/// <param name="Files">files sealed in this turn</param>
/// <param name="Unreadable">an attachment came that is kept nowhere and read by nobody</param>
/// <param name="Channel"><c>web</c>, <c>report</c> or <c>azure</c></param>
public sealed record TurnFacts(ConversationId Conversation, DateTimeOffset At, IReadOnlyList<SentFile> Files, bool Unreadable, string Channel);
