using AsbAssistant.Shared;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>
/// A conversation as stored: who speaks in it, how far it has come, and who may come back to it. It is what Bot Builder
/// calls a conversation reference, with what Direct Line needs beside it.
/// </summary>
public sealed record ConversationRecord
{
    /// <summary>The kind of document; the id is the conversation's.</summary>
    public const string Kind = "conversation";

    public required string Id { get; init; }

    /// <summary><c>web</c>, <c>report</c> or <c>azure</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The resident, as the server named them.</summary>
    public required string UserId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The scheme and host that the resident reached us by.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The number of the last activity.</summary>
    public long Last { get; init; }

    /// <summary>Hash of the key that the same tab comes back with; null when there is none, or no longer.</summary>
    public string? ResumeHash { get; init; }

    public DateTimeOffset? ResumeUntil { get; init; }

    /// <summary>Raised by Exit: tokens of an earlier session are worth nothing.</summary>
    public int Session { get; init; }

    /// <summary>The stored form of what lets staff and timers speak into the chat.</summary>
    public ConversationReference ToReference() => new(
        user: new ChannelAccount(UserId, role: RoleTypes.User),
        bot: Bot(),
        conversation: new ConversationAccount(id: Id),
        channelId: Channels.Directline,
        serviceUrl: ServiceUrl);

    public ConversationId ToId() => new(Id);

    /// <summary>The assistant's own account.</summary>
    public static ChannelAccount Bot() => new("assistant", "Assistant", role: RoleTypes.Bot);
}
