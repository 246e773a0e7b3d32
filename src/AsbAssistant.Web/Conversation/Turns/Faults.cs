using AsbAssistant.Conversation;
using Microsoft.Bot.Builder;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>
/// The one place where a turn's bug is caught. What the resident wrote is kept, what the bot had half done is not; we
/// apologise and give the number, and the next message carries on from where the talk stood.
/// </summary>
internal sealed class Faults(IFaultWords words, Danger danger, ILogger<Faults> log) : Microsoft.Bot.Builder.IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        try
        {
            await next(cancellationToken);
        }
        catch (Exception fault) when (turnContext.TurnState.Get<TurnLedger>().Arrival.IsFromResident)
        {
            var ledger = turnContext.TurnState.Get<TurnLedger>();
            // An exception's message may hold a resident's words; its type and where it came from never do.
            log.LogError("A turn failed in {Conversation}: {Fault} {Where}", ledger.Record.Id, fault.GetType().FullName, fault.StackTrace);
            ledger.Undo();
            var mustWarn = !ledger.Replies.Any(ReplyActivities.IsEmergency) && danger.IsIn(ledger.Incoming.Text);
            foreach (var reply in words.Apology(mustWarn))
                ledger.Say(ReplyActivities.From(reply));
        }
    }
}
