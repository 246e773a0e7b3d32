using AsbAssistant.Web.Storage;
using Microsoft.Bot.Builder;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>
/// A post that has been taken before runs nothing; it is answered with the first one's id. Where the store can't say whether it
/// has, it is not kept: a store back a moment later would have it twice.
/// </summary>
internal sealed class Duplicates(ActivityLog log) : Microsoft.Bot.Builder.IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var ledger = turnContext.TurnState.Get<TurnLedger>();
        try
        {
            if (ledger.Arrival.TurnKey is { } key
                && await log.FindTurnAsync(ledger.Record.ToId(), key, cancellationToken) is { } first)
            {
                ledger.Outcome = TurnOutcome.Repeated;
                ledger.Repeats = first;
                return;
            }
        }
        catch (StoreUnavailableException)
        {
            ledger.Outcome = TurnOutcome.NotKept;
            return;
        }
        await next(cancellationToken);
    }
}
