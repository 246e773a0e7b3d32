using AsbAssistant.Shared;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>What leaves after a commit, to those who listen; those who ask later read it from the store.</summary>
public sealed class Delivery(Listeners streams, ShownOnce shownOnce, OtherNodes others, ActivityLog log)
{
    private const int MostReplies = 50;

    /// <summary>
    /// Remembers messages with a secret code before they are on disk without it: whoever reads the store in the moment after the
    /// commit must find the code too, or it would never be seen.
    /// </summary>
    internal async Task RememberAsync(TurnLedger ledger)
    {
        foreach (var (activity, number) in ledger.Kept().Select((activity, i) => (activity, ledger.Record.Last + 1 + i)))
        {
            if (ActivityLog.WithoutCodes(activity) == activity)
                continue;
            var json = ActivityJson.Write(activity);
            shownOnce.Keep(ledger.Record.ToId(), number, json);
            await others.TellCodeAsync(ledger.Record.ToId(), number, json);
        }
    }

    /// <summary>The turn was not kept after all: its numbers will be others' messages.</summary>
    internal void Forget(TurnLedger ledger)
    {
        for (var i = 0; i < ledger.Kept().Count; i++)
            shownOnce.Forget(ledger.Record.ToId(), ledger.Record.Last + 1 + i);
    }

    /// <summary>Sends what a turn kept, and what was only passing.</summary>
    internal void Deliver(TurnLedger ledger)
    {
        var conversation = ledger.Record.ToId();
        var number = ledger.Record.Last;
        List<LiveActivity> leaving = [.. ledger.Passing.Select(passing => new LiveActivity(null, ActivityJson.Write(passing)))];
        foreach (var activity in ledger.Kept())
        {
            var json = ActivityJson.Write(activity);
            leaving.Add(new LiveActivity(++number, json));
        }
        streams.Publish(conversation, leaving);
        if (number > ledger.Record.Last)
            others.TellNew(conversation, number);
    }

    /// <summary>Sends what no store holds.</summary>
    internal void DeliverUnkept(ConversationId conversation, IEnumerable<Activity> said, DateTimeOffset at)
    {
        List<LiveActivity> leaving = [];
        foreach (var activity in said)
        {
            activity.Id = $"{conversation}|u{Guid.NewGuid():N}";
            activity.Timestamp = at;
            activity.ChannelId = Channels.Directline;
            activity.From = ConversationRecord.Bot();
            activity.Conversation = new ConversationAccount(id: conversation.Value);
            activity.Locale = TurnLedger.Culture;
            activity.ReplyToId = null;
            leaving.Add(new LiveActivity(null, ActivityJson.Write(activity)));
        }
        streams.PublishUnkept(conversation, leaving);
    }

    /// <summary>The answer to a post that was made before.</summary>
    internal async Task<TurnResult> AgainAsync(ConversationId conversation, long first)
    {
        var id = ActivityLog.IdOf(conversation, first);
        var after = await ReadAsync(conversation, first, MostReplies, CancellationToken.None);
        // The node that took it first may have gone before it told anybody.
        var last = after.Count == 0 ? first : after[^1].Number;
        streams.Publish(conversation, [LiveActivity.Stored(last)]);
        others.TellNew(conversation, last);
        return new TurnResult(
            TurnOutcome.Repeated, id, [.. after.Select(one => one.ToActivity()).TakeWhile(one => one.ReplyToId == id)]);
    }

    /// <summary>The activities after a number, as they were sent.</summary>
    public async Task<IReadOnlyList<LoggedActivity>> ReadAsync(ConversationId conversation, long after, int take, CancellationToken cancel)
    {
        var logged = await log.ReadAsync(conversation, after, take, cancel);
        return [.. logged.Select(one => shownOnce.Find(conversation, one.Number) is { } json && one.IsKeptFormOf(json) ? one with { Json = json } : one)];
    }
}
