using AsbAssistant.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>Refuses what is too long or too fast with a plain sentence, and never words that show danger.</summary>
internal sealed class Limits(IOptions<ChatOptions> options, RateGate rates, Danger danger, IFaultWords words) : Microsoft.Bot.Builder.IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var ledger = turnContext.TurnState.Get<TurnLedger>();
        var limits = options.Value;
        if (ledger.Arrival.IsKept && Refusal(ledger, limits) is { } refusal && !danger.IsIn(ledger.Incoming.Text))
        {
            ledger.Outcome = refusal;
            // The sentence about length stays in the talk; one about haste would make more of what is too much already.
            if (refusal == TurnOutcome.TooLong)
                await turnContext.SendActivityAsync(ReplyActivities.From(Reply.Say(words.TooLong(limits.MostCharacters))), cancellationToken);
            return;
        }
        await next(cancellationToken);
    }

    private TurnOutcome? Refusal(TurnLedger ledger, ChatOptions limits)
    {
        if (IsTooFast(ledger, limits))
            return TurnOutcome.TooFast;
        return ledger.Incoming is { Type: ActivityTypes.Message, Text: { } text }
            && text.Length > limits.MostCharacters && text.EnumerateRunes().Count() > limits.MostCharacters
            ? TurnOutcome.TooLong
            : null;
    }

    private bool IsTooFast(TurnLedger ledger, ChatOptions limits)
    {
        if (ledger.IsRerun)
            return false; // it was counted when it came
        var conversation = rates.TryTake($"messages {ledger.Record.Id}", limits.MessagesPerMinute);
        var address = ledger.Arrival.Address is not { } from || rates.TryTake($"messages from {from}", limits.MessagesPerMinuteFromAddress);
        return !conversation || !address;
    }
}
