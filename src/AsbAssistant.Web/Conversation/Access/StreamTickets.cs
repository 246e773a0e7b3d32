using System.Collections.Concurrent;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Conversation.Access;

/// <summary>
/// Opens one web socket, once, within a minute. A socket's address can't carry a header, and addresses end up in logs and
/// histories, so it carries one of these and never the token.
/// </summary>
public sealed class StreamTickets(TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (ConversationId Conversation, DateTimeOffset Until)> tickets = new(StringComparer.Ordinal);

    public string Issue(ConversationId conversation)
    {
        var now = time.GetUtcNow();
        foreach (var (old, (_, until)) in tickets)
        {
            if (until <= now)
                tickets.TryRemove(old, out _);
        }
        var ticket = ChatTokens.Random(24);
        tickets[ticket] = (conversation, now + Lasts);
        return ticket;
    }

    /// <summary>True the first time, for that conversation, in time.</summary>
    public bool Redeem(string? ticket, ConversationId conversation) =>
        ticket is not null && tickets.TryRemove(ticket, out var found) && found.Conversation == conversation && found.Until > time.GetUtcNow();
}
