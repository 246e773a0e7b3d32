using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Access;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>
/// A conversation with a resident, for whoever carries it: the Direct Line host, the page without JavaScript, and staff or
/// timers who speak into it.
/// </summary>
public sealed class ResidentChat(
    DirectLineAdapter adapter, Delivery delivery, OtherNodes others, IStore store, IServiceScopeFactory scopes,
    TimeProvider time) : ISpeakToResident
{
    /// <summary>The conversation as stored; null when it hasn't begun.</summary>
    public async Task<ConversationRecord?> FindAsync(ConversationId conversation, CancellationToken cancel = default) =>
        await store.LoadAsync(ConversationRecord.Kind, conversation.Value, cancel) is { } stored
            ? Canonical.Read<ConversationRecord>(stored.Body)
            : null;

    /// <summary>Begins a conversation: the assistant greets. <see cref="TurnOutcome.Repeated"/> when it had begun already.</summary>
    public Task<TurnResult> StartAsync(ChatPass pass, string? serviceUrl, string? address = null)
    {
        var joined = new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount(pass.UserId, role: RoleTypes.User)] };
        return adapter.ProcessAsync(new Arrival(pass.Conversation, joined) { Begins = Unbegun(pass, serviceUrl), Address = address }, AskBotAsync);
    }

    /// <summary>
    /// Takes what a resident did. A turn key in its channel data that was seen before does nothing again and gives the same
    /// replies. It runs to its end even when whoever posted it has gone.
    /// </summary>
    /// <param name="conversation">the conversation</param>
    /// <param name="posted">the activity as posted; <c>from</c>, <c>id</c>, <c>locale</c> and the like are replaced</param>
    /// <param name="files">files already sealed</param>
    /// <param name="unreadable">something came that was not kept</param>
    /// <param name="remarks">sentences about it</param>
    /// <param name="address">where it came from, for the limit by address</param>
    public Task<TurnResult> TakeAsync(
        ConversationId conversation, Activity posted, IReadOnlyList<SentFile>? files = null, bool unreadable = false,
        IReadOnlyList<Reply>? remarks = null, string? address = null) =>
        adapter.ProcessAsync(
            new Arrival(conversation, posted) { Files = files ?? [], Unreadable = unreadable, Remarks = remarks ?? [], Address = address }, AskBotAsync);

    /// <summary>The talk after a watermark, in order.</summary>
    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(
        ConversationId conversation, long watermark = 0, int take = 200, CancellationToken cancel = default) =>
        delivery.ReadAsync(conversation, watermark, take, cancel);

    /// <inheritdoc/>
    public async Task<Spoken> SayAsync(
        ConversationId conversation, IReadOnlyList<Reply> replies, UnitOfWork with, CancellationToken cancel = default)
    {
        if (await FindAsync(conversation, cancel) is not { } record)
            return Spoken.Unknown;
        if (record.Channel == ChatPass.Azure)
            return Spoken.OnlyAnswers;
        var result = await adapter.ContinueAsync(
            record.ToReference(),
            (turn, stop) => turn.SendActivitiesAsync([.. replies.Select(reply => ReplyActivities.From(reply))], stop),
            with);
        return result.Outcome switch
        {
            TurnOutcome.Taken => Spoken.Said,
            TurnOutcome.Clashed => Spoken.Clashed,
            TurnOutcome.Unknown => Spoken.Unknown,
            TurnOutcome.NotKept or TurnOutcome.Repeated or TurnOutcome.TooLong or TurnOutcome.TooFast => Spoken.Unavailable,
        };
    }

    /// <summary>
    /// The resident leaves: every token of this session and the key to come back are worth nothing from now on, and nothing
    /// more is shown. What was written stays. False when the store couldn't keep that.
    /// </summary>
    public async Task<bool> EndAsync(ChatPass pass)
    {
        others.TellLeft(pass.Conversation);
        var outcome = CommitOutcome.Clashed;
        while (outcome == CommitOutcome.Clashed)
        {
            var stored = await store.LoadAsync(ConversationRecord.Kind, pass.Conversation.Value);
            var record = stored is null ? Unbegun(pass, null) : Canonical.Read<ConversationRecord>(stored.Body);
            if (record.Session > pass.Session)
                return true;
            var ended = record with { Session = record.Session + 1, ResumeHash = null, ResumeUntil = null };
            outcome = await store.CommitAsync(new UnitOfWork().Put(ConversationRecord.Kind, record.Id, stored?.Version ?? 0, ended));
        }
        others.TellLeft(pass.Conversation);
        return outcome == CommitOutcome.Committed;
    }

    private ConversationRecord Unbegun(ChatPass pass, string? serviceUrl) => new()
    {
        Id = pass.Conversation.Value,
        Channel = pass.Channel,
        UserId = pass.UserId,
        StartedAt = time.GetUtcNow(),
        ServiceUrl = serviceUrl,
        ResumeHash = pass.ResumeHash,
        ResumeUntil = pass.ResumeUntil,
    };

    private async Task AskBotAsync(ITurnContext turn, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(turn, cancel);
    }
}
