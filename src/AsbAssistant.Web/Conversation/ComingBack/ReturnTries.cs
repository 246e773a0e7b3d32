using System.Security.Cryptography;
using System.Text;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Conversation.ComingBack;

/// <summary>Five wrong tries an hour for a reference, kept on disk so that a restart forgives none.</summary>
public sealed class ReturnTries(IStore store, TimeProvider time)
{
    private const string Kind = "return_try";
    private const int MostWrong = 5;
    private static readonly TimeSpan Within = TimeSpan.FromHours(1);

    /// <summary>Whether this try counts at all; a wrong one is written down.</summary>
    public async Task<bool> TakeAsync(string reference, bool right)
    {
        // The reference is not kept as it is: this list must not tell which exist.
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reference)));
        while (true)
        {
            var now = time.GetUtcNow();
            var stored = await store.LoadAsync(Kind, id);
            var wrong = stored is null ? [] : Canonical.Read<Tries>(stored.Body).Wrong.Where(at => at > now - Within).ToList();
            if (wrong.Count >= MostWrong)
                return false;
            if (right)
                return true;
            var outcome = await store.CommitAsync(new UnitOfWork().Put(Kind, id, stored?.Version ?? 0, new Tries([.. wrong, now])));
            if (outcome != CommitOutcome.Clashed)
                return outcome == CommitOutcome.Committed;
        }
    }

    private sealed record Tries(IReadOnlyList<DateTimeOffset> Wrong);
}
