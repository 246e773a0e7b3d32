using AsbAssistant.Cases;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Conversation.Turns;

namespace AsbAssistant.Web.Conversation.ComingBack;

/// <summary>
/// A resident comes back with reference and code. They get a new conversation that continues the same report: what stands is
/// shown, what was said is not, because whoever holds the code may not be who wrote it.
/// </summary>
public sealed class ReturningResident(IStore store, CaseStore cases, ReturnTries tries, ChatAccess access, ResidentChat chat, TimeProvider time)
{
    /// <summary>
    /// Opens the report; null for an unknown reference, a wrong code, and too many tries alike: one answer, after the same work,
    /// so that nobody learns which references exist.
    /// </summary>
    public async Task<(ChatPass Pass, TurnResult Greeting)?> OpenAsync(string? reference, string? code, string origin, string? address)
    {
        var known = CaseReference.TryParse(reference, out var parsed);
        var (_, opened) = known ? await cases.AccessAsync(parsed!) : (0, null);
        var matches = SecretCode.TryParse(code, out var secret) ? secret.Matches(opened?.CodeHash) : SecretCode.New().Matches(null);
        var allowed = await tries.TakeAsync(known ? parsed!.Value : "unknown", right: matches && opened is not null);
        if (!allowed || !matches || opened is null)
            return null;

        var pass = access.NewPass(ChatPass.Report).Pass;
        var pointer = new Progress
        {
            ScriptVersion = "",
            ConversationId = pass.Conversation.Value,
            Channel = ChatPass.Report,
            StartedAt = time.GetUtcNow(),
            LastAt = time.GetUtcNow(),
            ContinuesAs = opened.ConversationId,
        };
        var kept = await store.CommitAsync(new UnitOfWork().Insert(SilentTalks.TalkKind, pass.Conversation.Value, pointer));
        return kept == CommitOutcome.Committed ? (pass, await chat.StartAsync(pass, origin, address)) : null;
    }
}
