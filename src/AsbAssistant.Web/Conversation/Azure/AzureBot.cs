using System.Security.Cryptography;
using System.Text;
using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Conversation.Turns;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AsbAssistant.Web.Conversation.Azure;

/// <summary>
/// A resident who writes through one of Azure's channels, taken into a conversation of ours: the same interview, kept in the
/// same commit, before anything is answered. Sent again by Azure it is answered again and taken once: an emergency card that
/// may have been lost is worth a repeat.
/// </summary>
internal sealed class AzureBot(
    ResidentChat chat, IFaultWords words, Danger danger, Readiness readiness, IOptions<ChatOptions> options) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var joins = activity.Type == ActivityTypes.ConversationUpdate && activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) == true;
        if (activity.Type != ActivityTypes.Message && !joins)
            return;
        // The card goes before the greeting that a first message brings.
        var said = (await AnswerAsync(activity, joins, cancellationToken)).OrderByDescending(ReplyActivities.IsEmergency).ToList();
        if (said.Count > 0)
            await turnContext.SendActivitiesAsync([.. said.Select(ForChannel)], cancellationToken);
    }

    private async Task<IReadOnlyList<Activity>> AnswerAsync(Activity activity, bool joins, CancellationToken cancel)
    {
        if (!await IsOpenAsync(cancel))
            return NotKept(activity);
        var pass = PassOf(activity);
        var begun = await chat.StartAsync(pass, activity.ServiceUrl);
        IReadOnlyList<Activity> greeting = begun.Outcome == TurnOutcome.Taken ? begun.Replies : [];
        if (joins || begun.Outcome == TurnOutcome.NotKept)
            return joins ? greeting : NotKept(activity);
        var turn = await chat.TakeAsync(pass.Conversation, Posted(activity), unreadable: HasFile(activity), address: pass.UserId);
        return turn.Outcome switch
        {
            TurnOutcome.TooFast => [ReplyActivities.From(Reply.Say(words.TooFast()))],
            TurnOutcome.TooLong => [ReplyActivities.From(Reply.Say(words.TooLong(options.Value.MostCharacters)))],
            _ => [.. greeting, .. turn.Replies],
        };
    }

    private async Task<bool> IsOpenAsync(CancellationToken cancel)
    {
        try
        {
            return await readiness.IsOpenAsync(cancel);
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private IReadOnlyList<Activity> NotKept(Activity activity) =>
        [.. words.NotKept(danger.IsIn(activity.Text)).Select(reply => ReplyActivities.From(reply))];

    // The channel's own names are long, and personal where they hold a telephone number: ours say nothing.
    private static ChatPass PassOf(Activity activity) => new()
    {
        Conversation = new ConversationId("az" + Hash($"{activity.ChannelId}\n{activity.Conversation.Id}")),
        UserId = "dl_" + Hash($"{activity.ChannelId}\n{activity.From?.Id}"),
        Channel = ChatPass.Azure,
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 16);

    private static Activity Posted(Activity activity) => new(ActivityTypes.Message)
    {
        Text = activity.Text,
        ChannelData = new JObject { ["turnKey"] = activity.Id },
    };

    // Teams repeats the words as a piece of HTML; a file has an address.
    private static bool HasFile(Activity activity) => activity.Attachments?.Any(attached => attached.ContentUrl is not null) == true;

    private static IActivity ForChannel(Activity reply)
    {
        var activity = ActivityJson.Copy(reply);
        (activity.Id, activity.ReplyToId, activity.ChannelId, activity.Conversation, activity.From, activity.ChannelData) = (null, null, null, null, null, null);
        return activity;
    }
}
