using AsbAssistant.Conversation;
using Microsoft.Bot.Builder;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>
/// The one place where a turn's bug is caught. What the resident wrote is kept, what the bot had half done is not; we
/// apologise and give the number, and the next message carries on from where the talk stood. Words of danger reach a person
/// all the same.
/// </summary>
internal sealed class Faults(IFaultWords words, Danger danger, TurnTaking turns, ILogger<Faults> log) : Microsoft.Bot.Builder.IMiddleware
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
            Log(ledger, fault);
            ledger.Undo();
            var isDanger = danger.IsIn(ledger.Incoming.Text);
            foreach (var reply in words.Apology(isDanger && !ledger.Replies.Any(ReplyActivities.IsEmergency)))
                ledger.Say(ReplyActivities.From(reply));
            if (isDanger)
                await AlertAsync(ledger, cancellationToken);
        }
    }

    private async Task AlertAsync(TurnLedger ledger, CancellationToken cancel)
    {
        try
        {
            ledger.Work.Add(await turns.AlertOnlyAsync(ledger.Facts, ledger.Incoming.Text, cancel));
        }
        catch (Exception again)
        {
            // Nothing is left to try: the resident has the number to call, and the log says that no alert went out.
            Log(ledger, again);
        }
    }

    // An exception's message may hold a resident's words; its type and where it came from never do.
    private void Log(TurnLedger ledger, Exception fault) =>
        log.LogError("A turn failed in {Conversation}: {Fault} {Where}", ledger.Record.Id, fault.GetType().FullName, fault.StackTrace);
}
