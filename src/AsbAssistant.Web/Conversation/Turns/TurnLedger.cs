using AsbAssistant.Shared;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>
/// One run of one turn: what came, what is to be kept, what is to be said. Nothing in it has left, so it can be thrown away
/// and run again.
/// </summary>
internal sealed class TurnLedger
{
    public const string Culture = "en-GB";

    private readonly long version;
    private bool hasRemarked;

    /// <param name="arrival">what set it going</param>
    /// <param name="record">the conversation</param>
    /// <param name="version">its version in the store; 0 when it begins here</param>
    /// <param name="at">the time of the server</param>
    /// <param name="isRerun">another write came first, and it is decided again</param>
    public TurnLedger(Arrival arrival, ConversationRecord record, long version, DateTimeOffset at, bool isRerun)
    {
        (Arrival, Record, this.version, IsRerun) = (arrival, record, version, isRerun);
        Incoming = Stamped(arrival, record, at);
        Facts = new TurnFacts(record.ToId(), at, arrival.Files, arrival.Unreadable, record.Channel);
    }

    public Arrival Arrival { get; }

    public ConversationRecord Record { get; }

    public bool IsRerun { get; }

    /// <summary>What came, with everything in it that is the server's to say.</summary>
    public Activity Incoming { get; }

    public TurnFacts Facts { get; }

    /// <summary>The bot's own writes.</summary>
    public UnitOfWork Work { get; private set; } = new();

    public TurnOutcome Outcome { get; set; } = TurnOutcome.Taken;

    /// <summary>The number of the first post, when this one repeats it.</summary>
    public long? Repeats { get; set; }

    /// <summary>What was said, in order.</summary>
    public List<Activity> Replies { get; } = [];

    /// <summary>What is shown only to those who listen now, such as typing.</summary>
    public List<Activity> Passing { get; } = [];

    private bool KeepsIncoming => Arrival.IsKept && Outcome == TurnOutcome.Taken;

    private long Next => Record.Last + (KeepsIncoming ? 1 : 0) + Replies.Count + 1;

    public bool HasNothingToKeep => !KeepsIncoming && Replies.Count == 0 && Work.IsEmpty && Arrival.With is null && version > 0;

    /// <summary>Takes down one thing the bot says; answers the id it will have.</summary>
    public string Say(Activity reply)
    {
        if (!ReplyActivities.IsEmergency(reply))
            SayRemarks();
        return TakeDown(reply);
    }

    /// <summary>What could not be taken, once, if the bot has said nothing that it came before.</summary>
    public void SayRemarks()
    {
        if (hasRemarked)
            return;
        hasRemarked = true;
        foreach (var remark in Arrival.Remarks)
            TakeDown(ReplyActivities.From(remark));
    }

    private string TakeDown(Activity reply)
    {
        reply.Timestamp = Facts.At;
        reply.ChannelId = Channels.Directline;
        reply.ServiceUrl = null;
        reply.Recipient = null;
        reply.From = ConversationRecord.Bot();
        reply.Conversation = new ConversationAccount(id: Record.Id);
        reply.Locale = Culture;
        reply.ReplyToId = KeepsIncoming ? Incoming.Id : null;
        if (reply.Type == ActivityTypes.Typing)
        {
            reply.Id = PassingId(Record);
            Passing.Add(reply);
        }
        else
        {
            reply.Id = ActivityLog.IdOf(Record.ToId(), Next);
            Replies.Add(reply);
        }
        return reply.Id;
    }

    /// <summary>Forgets what the bot wrote and said, but for the emergency card.</summary>
    public void Undo()
    {
        Work = new UnitOfWork();
        Passing.Clear();
        var emergency = Replies.Where(ReplyActivities.IsEmergency).ToList();
        Replies.Clear();
        hasRemarked = false;
        foreach (var reply in emergency)
            Say(reply);
    }

    /// <summary>All of the turn as one commit.</summary>
    public UnitOfWork ToCommit()
    {
        var unit = new UnitOfWork().Add(Work);
        if (Arrival.With is { } with)
            unit.Add(with);
        foreach (var activity in Kept())
            ActivityLog.Add(unit, Record.ToId(), activity, activity == Incoming ? Arrival : null);
        unit.Put(ConversationRecord.Kind, Record.Id, version, Record with { Last = Next - 1 });
        return unit;
    }

    /// <summary>What is kept of the talk, in order.</summary>
    public IReadOnlyList<Activity> Kept() => KeepsIncoming ? [Incoming, .. Replies] : [.. Replies];

    private static string PassingId(ConversationRecord record) => $"{record.Id}|t{Guid.NewGuid():N}";

    private static Activity Stamped(Arrival arrival, ConversationRecord record, DateTimeOffset at)
    {
        var activity = ActivityJson.Copy(arrival.Activity);
        activity.Id = arrival.IsKept ? ActivityLog.IdOf(record.ToId(), record.Last + 1) : PassingId(record);
        activity.Timestamp = at;
        activity.ChannelId = Channels.Directline;
        activity.ServiceUrl = record.ServiceUrl;
        activity.From = new ChannelAccount(record.UserId, role: RoleTypes.User);
        activity.Recipient = ConversationRecord.Bot();
        activity.Conversation = new ConversationAccount(id: record.Id);
        // The pipeline sets the thread's culture from the locale, and keeps replies to itself when they are "expected":
        // neither is the client's to choose.
        activity.Locale = Culture;
        activity.DeliveryMode = null;
        activity.CallerId = null;
        return activity;
    }
}
