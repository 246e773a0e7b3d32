using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbAssistant.Web.Conversation;

/// <summary>A reply of the core as an activity of the protocol.</summary>
public static class ReplyActivities
{
    private const int CoverMinutes = 15;
    private const int CoverMinutesAfterAbuse = 2;

    /// <summary>The activity: Markdown text, the choices as suggested actions, and in <c>channelData</c> what the page needs to draw it.</summary>
    /// <param name="reply">the reply</param>
    /// <param name="abuseNamed">abuse was named in this talk: the page covers itself sooner</param>
    public static Activity From(Reply reply, bool abuseNamed = false)
    {
        var activity = (Activity)Activity.CreateMessageActivity();
        activity.Text = reply.Text;
        activity.TextFormat = TextFormatTypes.Markdown;
        activity.InputHint = reply.Asks is null ? InputHints.AcceptingInput : InputHints.ExpectingInput;
        if (reply.Choices.Count > 0)
        {
            activity.SuggestedActions = new SuggestedActions(
                actions: [.. reply.Choices.Select(choice => new CardAction(ActionTypes.ImBack, title: choice, value: choice))]);
        }
        activity.ChannelData = new JObject
        {
            ["kind"] = Canonical.Word(reply.Kind),
            ["asks"] = reply.Asks is { } asks ? Canonical.Word(asks) : null,
            ["cover"] = abuseNamed ? CoverMinutesAfterAbuse : CoverMinutes,
        };
        return activity;
    }

    /// <summary>Whether it is the emergency card, which leaves even when nothing could be kept.</summary>
    public static bool IsEmergency(IActivity activity) =>
        activity.ChannelData is JObject data && (string?)data["kind"] == Canonical.Word(ReplyKind.Emergency);
}
