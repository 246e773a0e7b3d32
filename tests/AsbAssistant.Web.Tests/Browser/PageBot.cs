using AsbAssistant.Conversation;
using AsbAssistant.Web.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AsbAssistant.Web.Tests.Browser;

/// <summary>A bot that shows the pages each kind of reply when it is named: for tests of drawing, where the interview would be in the way.</summary>
internal sealed class PageBot : ActivityHandler
{
    public const string Card = "**Are you in danger now?**\n\n- Ring [999](tel:999).\n- If you can't speak, press **55**.";

    private static readonly Dictionary<string, Reply[]> Replies = new(StringComparer.Ordinal)
    {
        ["knife"] = [new(ReplyKind.Emergency, Card, []), Choice("Are you safe to carry on here?", "I am safe to carry on", "I am in danger now")],
        ["choice"] = [Choice("What is it about?", "Loud noise", "Abuse, threats or bullying", "Damage or graffiti", "Something else")],
        ["choices"] = [new(ReplyKind.Question, "How may we contact you?", ["Phone call", "Text message", "Letter"], Asks.Choices)],
        ["phone"] = [new(ReplyKind.Question, "What number may we ring?", [], Asks.Phone)],
        ["files"] = [new(ReplyKind.Question, "Have you photos or recordings?", [], Asks.Files)],
        ["summary"] =
        [
            new(ReplyKind.Summary, "This is what we have:\n\n- **Where**: 12 High Street\n- **How often**: every night\\, \\<b\\>loud\\</b\\>", []),
            Choice("Is this right?", "Send it", "Change something"),
        ],
        ["receipt"] = [new(ReplyKind.Receipt, "Your report is sent. Your reference is **K7M4-29TX**.", [])],
    };

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        SayAsync(turnContext, [new Reply(ReplyKind.Question, "Hello. Tell us what has been happening.", [], Asks.Words)], false, cancellationToken);

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var facts = turnContext.TurnState.Get<TurnFacts>();
        var text = turnContext.Activity.Text ?? "";
        var files = string.Concat(facts.Files.Select(file => $" [{file.Name}: {file.Type}]"));
        var replies = Replies.GetValueOrDefault(text)
            ?? [Reply.Say($"Heard: {AsbAssistant.Shared.Markdown.Escape(text + files)}"), new Reply(ReplyKind.Question, "What else?", [], Asks.Words)];
        return SayAsync(turnContext, replies, text == "abuse", cancellationToken);
    }

    private static Reply Choice(string question, params string[] choices) => new(ReplyKind.Question, question, choices, Asks.Choice);

    private static async Task SayAsync(ITurnContext turn, IEnumerable<Reply> replies, bool abuse, CancellationToken cancel) =>
        await turn.SendActivitiesAsync([.. replies.Select(reply => ReplyActivities.From(reply, abuse))], cancel);
}
