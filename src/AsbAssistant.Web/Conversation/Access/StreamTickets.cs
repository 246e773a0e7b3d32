using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace AsbAssistant.Web.Conversation.Access;

/// <summary>
/// Opens one web socket, once, within a minute, at whichever node. A socket's address can't carry a header, and addresses end up
/// in logs and histories, so it carries one of these and never the token.
/// </summary>
public sealed class StreamTickets(IStore store, IDataProtectionProvider keys, TimeProvider time)
{
    private const string Kind = "stream_ticket";
    private const int MostSigns = 1024;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);
    private readonly IDataProtector sealing = keys.CreateProtector("StreamTicket.v1");

    public string Issue(ConversationId conversation)
    {
        var until = (time.GetUtcNow() + Lasts).ToUnixTimeMilliseconds();
        return Convert.ToHexStringLower(sealing.Protect(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{conversation} {until} {ChatTokens.Random(12)}"))));
    }

    /// <summary>True the first time it is shown at all, for its own conversation, in time.</summary>
    public async Task<bool> RedeemAsync(string? ticket, ConversationId conversation, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (Read(ticket) is not [var whose, var until, var number]
            || DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(until, CultureInfo.InvariantCulture)) <= now)
        {
            return false;
        }
        return await IsFirstTimeAsync(whose, number, now, cancel) && whose == conversation.Value;
    }

    private async Task<bool> IsFirstTimeAsync(string whose, string number, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                var stored = await store.LoadAsync(Kind, whose, cancel);
                var used = stored is null ? [] : Canonical.Read<Used>(stored.Body).Tickets.Where(one => one.At > now - Lasts).ToList();
                if (used.Exists(one => one.Number == number))
                    return false;
                var outcome = await store.CommitAsync(
                    new UnitOfWork().Put(Kind, whose, stored?.Version ?? 0, new Used([.. used, new UsedTicket(number, now)])), cancel);
                // A sealed ticket in its minute is believed: an emergency must be answered with the store down.
                if (outcome != CommitOutcome.Clashed)
                    return true;
            }
        }
        catch (StoreUnavailableException)
        {
            return true;
        }
    }

    private string[]? Read(string? ticket)
    {
        if (ticket is null or { Length: > MostSigns })
            return null;
        try
        {
            return Encoding.UTF8.GetString(sealing.Unprotect(Convert.FromHexString(ticket))).Split(' ');
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private sealed record Used(IReadOnlyList<UsedTicket> Tickets);

    private sealed record UsedTicket(string Number, DateTimeOffset At);
}
