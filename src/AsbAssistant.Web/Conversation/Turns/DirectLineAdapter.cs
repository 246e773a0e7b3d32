using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>
/// Runs a turn through Bot Builder's pipeline and holds back what the bot says until all of the turn is on disk in one
/// commit. When another write came first nothing has left, so the turn is simply run again.
/// </summary>
public sealed class DirectLineAdapter : BotAdapter
{
    private const int Runs = 4;

    private readonly IStore store;
    private readonly ConversationGate gate;
    private readonly Delivery delivery;
    private readonly IFaultWords words;
    private readonly Danger danger;
    private readonly TimeProvider time;
    private readonly ILogger<DirectLineAdapter> log;

    public DirectLineAdapter(
        IStore store, ConversationGate gate, Delivery delivery, IFaultWords words, Danger danger, TimeProvider time,
        IEnumerable<Microsoft.Bot.Builder.IMiddleware> middlewares, ILogger<DirectLineAdapter> log)
    {
        (this.store, this.gate, this.delivery, this.words, this.danger, this.time, this.log) = (store, gate, delivery, words, danger, time, log);
        foreach (var middleware in middlewares)
            Use(middleware);
    }

    /// <summary>One turn, from what came to replies on their way. It is never given up half-way because a client went away.</summary>
    internal async Task<TurnResult> ProcessAsync(Arrival arrival, BotCallbackHandler logic)
    {
        using var turn = await gate.EnterAsync(arrival.Conversation);
        for (var run = 0; run < Runs; run++)
        {
            var ledger = await OpenAsync(arrival, isRerun: run > 0);
            if (!ledger.IsOk)
                return ledger.Refusal == TurnOutcome.NotKept ? NotKept(arrival, ledger.Refusal, []) : new TurnResult(ledger.Refusal, null, []);
            await RunAsync(ledger.Value, logic);
            if (ledger.Value.Outcome == TurnOutcome.NotKept)
                return NotKept(arrival, TurnOutcome.NotKept, []);
            switch (await CommitAsync(ledger.Value))
            {
                case CommitOutcome.Committed:
                    return await FinishAsync(ledger.Value);
                case CommitOutcome.Unavailable:
                    return NotKept(arrival, TurnOutcome.NotKept, ledger.Value.Replies.Where(ReplyActivities.IsEmergency));
                case CommitOutcome.Clashed:
                    log.LogInformation("A turn in {Conversation} is run again: another write came first", arrival.Conversation);
                    break;
            }
        }
        return NotKept(arrival, TurnOutcome.Clashed, []);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var ledger = turnContext.TurnState.Get<TurnLedger>();
        // Traces and delays are the SDK's own and reach no resident.
        return Task.FromResult(activities
            .Select(activity => new ResourceResponse(
                activity.Type is ActivityTypes.Trace or ActivityTypesEx.Delay ? null : ledger.Say(activity)))
            .ToArray());
    }

    /// <summary>Not part of Direct Line 3.0: what was said stays said.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line 3.0 changes no activity that was sent.");

    /// <summary>Not part of Direct Line 3.0: what was said stays said.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line 3.0 deletes no activity that was sent.");

    /// <summary>
    /// A turn that nobody's message began: staff or a timer speak. The base class would end the turn before an asynchronous
    /// handler has, so this one awaits the pipeline itself.
    /// </summary>
    public override Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(reference, callback, with: null);

    internal Task<TurnResult> ContinueAsync(ConversationReference reference, BotCallbackHandler callback, UnitOfWork? with) =>
        ProcessAsync(
            new Arrival(new ConversationId(reference.Conversation.Id), reference.GetContinuationActivity()) { With = with }, callback);

    private async Task<Result<TurnLedger, TurnOutcome>> OpenAsync(Arrival arrival, bool isRerun)
    {
        try
        {
            var stored = await store.LoadAsync(ConversationRecord.Kind, arrival.Conversation.Value);
            var record = stored is null ? arrival.Begins : Canonical.Read<ConversationRecord>(stored.Body);
            if (record is null)
                return TurnOutcome.Unknown;
            return stored is not null && arrival.Begins is not null
                ? TurnOutcome.Repeated
                : new TurnLedger(arrival, record, stored?.Version ?? 0, time.GetUtcNow(), isRerun);
        }
        catch (StoreUnavailableException)
        {
            return TurnOutcome.NotKept;
        }
    }

    private async Task RunAsync(TurnLedger ledger, BotCallbackHandler logic)
    {
        using var context = new TurnContext(this, ledger.Incoming);
        context.TurnState.Add(ledger);
        context.TurnState.Add(ledger.Facts);
        context.TurnState.Add(ledger.Work);
        await RunPipelineAsync(context, logic, CancellationToken.None);
        if (ledger.Outcome == TurnOutcome.Taken)
            ledger.SayRemarks();
    }

    private async Task<CommitOutcome> CommitAsync(TurnLedger ledger)
    {
        if (ledger.HasNothingToKeep)
            return CommitOutcome.Committed;
        await delivery.RememberAsync(ledger);
        var outcome = await store.CommitAsync(ledger.ToCommit());
        if (outcome != CommitOutcome.Committed)
            delivery.Forget(ledger);
        return outcome;
    }

    private async Task<TurnResult> FinishAsync(TurnLedger ledger)
    {
        if (ledger.Repeats is { } first)
            return await delivery.AgainAsync(ledger.Record.ToId(), first);
        delivery.Deliver(ledger);
        return new TurnResult(ledger.Outcome, ledger.Outcome == TurnOutcome.Taken ? ledger.Incoming.Id : null, ledger.Replies);
    }

    // Nothing was written, so nothing but the emergency card and the plain truth may leave.
    private TurnResult NotKept(Arrival arrival, TurnOutcome outcome, IEnumerable<Activity> emergency)
    {
        log.LogError("A turn in {Conversation} could not be kept: {Outcome}", arrival.Conversation, outcome);
        if (!arrival.IsFromResident)
            return new TurnResult(outcome, null, []);
        List<Activity> said = [.. emergency];
        said.AddRange(words.NotKept(said.Count == 0 && danger.IsIn(arrival.Activity.Text)).Select(reply => ReplyActivities.From(reply)));
        delivery.DeliverUnkept(arrival.Conversation, said, time.GetUtcNow());
        return new TurnResult(outcome, null, said);
    }
}
