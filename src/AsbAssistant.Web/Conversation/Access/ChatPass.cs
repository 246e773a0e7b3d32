using AsbAssistant.Shared;

namespace AsbAssistant.Web.Conversation.Access;

/// <summary>What a token says: one conversation, and the resident that the server named for it.</summary>
public sealed record ChatPass
{
    public const string Web = "web";
    public const string Report = "report";
    public const string Azure = "azure";

    public required ConversationId Conversation { get; init; }

    /// <summary>Begins with <c>dl_</c>, as Direct Line marks names that a server chose.</summary>
    public required string UserId { get; init; }

    /// <summary><see cref="Web"/> or <see cref="Report"/>: a token for one opens nothing of the other. <see cref="Azure"/> has no tokens of ours.</summary>
    public required string Channel { get; init; }

    /// <summary>The session of the conversation; Exit ends it.</summary>
    public int Session { get; init; }

    /// <summary>Hash of the key to come back with, carried until the conversation begins.</summary>
    public string? ResumeHash { get; init; }

    public DateTimeOffset? ResumeUntil { get; init; }
}
