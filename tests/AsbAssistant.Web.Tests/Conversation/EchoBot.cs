using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>A bot that shows what reaches a bot: for tests of the channel, where the interview would be in the way.</summary>
internal sealed class EchoBot : ActivityHandler
{
    public const string CountKind = "echo_count";

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(
            ReplyActivities.From(new Reply(ReplyKind.Question, "Hello", ["Noise", "Something else"], Asks.Choice)), cancellationToken);

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var facts = turnContext.TurnState.Get<TurnFacts>();
        var text = turnContext.Activity.Text ?? "";
        if (text.Contains("knife", StringComparison.Ordinal))
            await turnContext.SendActivityAsync(ReplyActivities.From(new Reply(ReplyKind.Emergency, "Ring 999", [])), cancellationToken);
        turnContext.TurnState.Get<UnitOfWork>().Put(CountKind, $"{facts.Conversation}-{Guid.NewGuid():N}", 0, new { text });
        if (text.Contains("break", StringComparison.Ordinal))
            throw new InvalidOperationException($"A bug that names what was said: {text}");
        if (text == "typing")
            await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
        if (text == "code")
            await turnContext.SendActivityAsync(ReplyActivities.From(new Reply(ReplyKind.Receipt, "Your code: **K7M4-29TX-CDFG**", [])), cancellationToken);
        var files = string.Concat(facts.Files.Select(file => $" [{file.Name} {file.Type} {file.Bytes}]"));
        await turnContext.SendActivityAsync(
            $"You said: {text}{files}{(facts.Unreadable ? " (unreadable)" : "")}", cancellationToken: cancellationToken);
    }

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        var answer = (Activity)Activity.CreateEventActivity();
        answer.Name = turnContext.Activity.Name + "/heard";
        answer.Value = turnContext.Activity.Value;
        answer.ChannelData = new JObject { ["culture"] = System.Globalization.CultureInfo.CurrentCulture.Name };
        return turnContext.SendActivityAsync(answer, cancellationToken);
    }
}
