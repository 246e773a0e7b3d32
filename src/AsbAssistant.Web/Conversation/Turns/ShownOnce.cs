using System.Collections.Concurrent;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>
/// The few messages that hold a secret code, whole, in memory and for half an hour: long enough for a lost connection, a
/// poll or a refresh, and never on disk.
/// </summary>
public sealed class ShownOnce(TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<(ConversationId, long), (string Json, DateTimeOffset Until)> shown = [];

    public void Keep(ConversationId conversation, long number, string json)
    {
        var now = time.GetUtcNow();
        foreach (var (key, (_, until)) in shown)
        {
            if (until <= now)
                shown.TryRemove(key, out _);
        }
        shown[(conversation, number)] = (json, now + Lasts);
    }

    public string? Find(ConversationId conversation, long number) =>
        shown.TryGetValue((conversation, number), out var found) && found.Until > time.GetUtcNow() ? found.Json : null;

    public void Forget(ConversationId conversation, long number) => shown.TryRemove((conversation, number), out _);

    /// <summary>The resident has left: nothing stays to be seen.</summary>
    public void Forget(ConversationId conversation)
    {
        foreach (var key in shown.Keys.Where(key => key.Item1 == conversation))
            shown.TryRemove(key, out _);
    }
}
