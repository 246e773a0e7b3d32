using AsbAssistant.Interview;
using AsbAssistant.Shared;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AsbAssistant.Web.Conversation;

/// <summary>
/// The assistant as Bot Builder sees it: it greets whoever joins and takes each message through the interview. What is to be
/// kept goes into the turn's unit of work; what is said goes to the adapter, which sends it only once all of it is on disk.
/// </summary>
public sealed class AsbBot(TurnTaking turns) : ActivityHandler
{
    /// <inheritdoc/>
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (membersAdded.All(member => member.Id == turnContext.Activity.Recipient?.Id))
            return;
        var (facts, work) = OfTurn(turnContext);
        await SendAsync(turnContext, await turns.BeginAsync(facts, work, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var (facts, work) = OfTurn(turnContext);
        await SendAsync(turnContext, await turns.TakeAsync(facts, turnContext.Activity.Text ?? "", work, cancellationToken), cancellationToken);
    }

    private static (TurnFacts Facts, UnitOfWork Work) OfTurn(ITurnContext turnContext) =>
        (turnContext.TurnState.Get<TurnFacts>() ?? throw new InvalidOperationException("The adapter puts TurnFacts into the turn."),
         turnContext.TurnState.Get<UnitOfWork>() ?? throw new InvalidOperationException("The adapter puts a UnitOfWork into the turn."));

    private static async Task SendAsync(ITurnContext turnContext, Outcome? outcome, CancellationToken cancel)
    {
        if (outcome is { Replies.Count: > 0 })
            await turnContext.SendActivitiesAsync([.. outcome.Replies.Select(reply => ReplyActivities.From(reply, outcome.Progress.AbuseNamed))], cancel);
    }
}
