using System.Security.Cryptography;
using System.Text;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Turns;
using AsbAssistant.Web.Storage;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.Access;

/// <summary>Who may take part in a conversation: gives tokens, checks them, and lets the same tab come back.</summary>
public sealed class ChatAccess(ChatTokens tokens, IStore store, IOptions<ChatOptions> options, TimeProvider time)
{
    /// <summary>How long a token lasts.</summary>
    public TimeSpan Lasts => TimeSpan.FromMinutes(options.Value.TokenMinutes);

    /// <summary>A pass for a new conversation, and the key that the same tab can come back with.</summary>
    public (ChatPass Pass, string ResumeKey) NewPass(string channel)
    {
        var key = ChatTokens.Random(32);
        var pass = ChatTokens.NewPass(channel) with
        {
            ResumeHash = Hash(key),
            ResumeUntil = time.GetUtcNow() + TimeSpan.FromHours(options.Value.ResumeHours),
        };
        return (pass, key);
    }

    /// <summary>A token for a pass, for the usual time or another.</summary>
    public string TokenFor(ChatPass pass, TimeSpan? lasts = null) => tokens.Issue(pass, lasts ?? Lasts);

    /// <summary>The pass of a token, if its conversation is still this resident's.</summary>
    public async Task<Result<Admission, TokenRefusal>> CheckAsync(string? token, string channel, CancellationToken cancel = default)
    {
        if (token is null)
            return TokenRefusal.Missing;
        var read = tokens.Read(token);
        if (!read.IsOk)
            return read.Refusal;
        if (read.Value.Channel != channel)
            return TokenRefusal.Invalid;
        try
        {
            var record = await FindAsync(read.Value.Conversation.Value, cancel);
            return record is not null && record.Session != read.Value.Session
                ? TokenRefusal.Expired
                : new Admission(read.Value, HasBegun: record is not null);
        }
        catch (StoreUnavailableException)
        {
            // A signed token in its time is believed: an emergency must be answered with the store down.
            return new Admission(read.Value, HasBegun: true);
        }
    }

    /// <summary>A pass for somebody whose token is over but who has the key of that conversation; null when it isn't that key.</summary>
    public async Task<ChatPass?> ResumeAsync(string conversation, string key, CancellationToken cancel = default)
    {
        var record = await FindAsync(conversation, cancel);
        var same = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Hash(key)), Encoding.ASCII.GetBytes(record?.ResumeHash ?? Hash("")));
        return record?.ResumeHash is not null && same && record.ResumeUntil > time.GetUtcNow()
            ? new ChatPass { Conversation = record.ToId(), UserId = record.UserId, Channel = record.Channel, Session = record.Session }
            : null;
    }

    private async Task<ConversationRecord?> FindAsync(string conversation, CancellationToken cancel) =>
        await store.LoadAsync(ConversationRecord.Kind, conversation, cancel) is { } stored
            ? Canonical.Read<ConversationRecord>(stored.Body)
            : null;

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>A token that was checked.</summary>
/// <param name="Pass">what it says</param>
/// <param name="HasBegun">whether its conversation has begun</param>
public sealed record Admission(ChatPass Pass, bool HasBegun);
