using System.Threading.Channels;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>Who listens to which conversation at this moment.</summary>
public sealed class Listeners
{
    private const int MostUnkept = 10;
    private const int MostWaiting = 10_000;
    private readonly Lock door = new();
    private readonly Dictionary<ConversationId, List<Listener>> listening = [];
    private readonly Dictionary<ConversationId, List<LiveActivity>> unkept = [];

    /// <summary>How many conversations have somebody listening.</summary>
    internal int Busy
    {
        get
        {
            lock (door)
                return listening.Count;
        }
    }

    /// <summary>Begins to listen; dispose to stop.</summary>
    public Listener Listen(ConversationId conversation)
    {
        var stream = new Listener(Remove, conversation);
        lock (door)
        {
            if (!listening.TryGetValue(conversation, out var streams))
                listening[conversation] = streams = [];
            streams.Add(stream);
            if (unkept.Remove(conversation, out var missed))
                stream.Put(missed);
        }
        return stream;
    }

    /// <summary>Gives activities to everyone who listens to the conversation.</summary>
    public void Publish(ConversationId conversation, IReadOnlyList<LiveActivity> activities)
    {
        if (activities.Count == 0)
            return;
        lock (door)
        {
            foreach (var stream in listening.GetValueOrDefault(conversation, []))
                stream.Put(activities);
        }
    }

    /// <summary>Everyone looks in the store: something may have been missed.</summary>
    public void LookAll()
    {
        lock (door)
        {
            foreach (var stream in listening.Values.SelectMany(streams => streams))
                stream.Put([LiveActivity.Stored(long.MaxValue)]);
        }
    }

    /// <summary>Gives out what no store holds; when nobody listens it waits, in memory, for the next who asks.</summary>
    public void PublishUnkept(ConversationId conversation, IReadOnlyList<LiveActivity> activities)
    {
        lock (door)
        {
            if (listening.ContainsKey(conversation))
            {
                Publish(conversation, activities);
                return;
            }
            if (!unkept.TryGetValue(conversation, out var waiting))
            {
                if (unkept.Count >= MostWaiting)
                    return;
                unkept[conversation] = waiting = [];
            }
            waiting.AddRange(activities);
            if (waiting.Count > MostUnkept)
                waiting.RemoveRange(0, waiting.Count - MostUnkept);
        }
    }

    /// <summary>What no store holds and nobody has heard yet.</summary>
    public IReadOnlyList<LiveActivity> TakeUnkept(ConversationId conversation)
    {
        lock (door)
            return unkept.Remove(conversation, out var waiting) ? waiting : [];
    }

    /// <summary>Ends every stream of a conversation.</summary>
    public void Close(ConversationId conversation)
    {
        lock (door)
        {
            foreach (var stream in listening.GetValueOrDefault(conversation, []))
                stream.End();
            unkept.Remove(conversation);
        }
    }

    private void Remove(Listener stream)
    {
        lock (door)
        {
            if (listening.TryGetValue(stream.Conversation, out var streams) && streams.Remove(stream) && streams.Count == 0)
                listening.Remove(stream.Conversation);
        }
    }
}

/// <summary>One listener. One who doesn't keep up is ended, and comes back with a watermark.</summary>
public sealed class Listener : IDisposable
{
    private const int Backlog = 512;
    private readonly Channel<LiveActivity> waiting = Channel.CreateBounded<LiveActivity>(Backlog);
    private readonly Action<Listener> leave;

    internal Listener(Action<Listener> leave, ConversationId conversation) => (this.leave, Conversation) = (leave, conversation);

    public ConversationId Conversation { get; }

    /// <summary>What comes, until the stream is ended.</summary>
    public ChannelReader<LiveActivity> Activities => waiting.Reader;

    internal void Put(IReadOnlyList<LiveActivity> activities)
    {
        if (!activities.All(waiting.Writer.TryWrite))
            End();
    }

    internal void End() => waiting.Writer.TryComplete();

    public void Dispose()
    {
        leave(this);
        End();
    }
}

/// <summary>An activity on its way.</summary>
/// <param name="Number">its place in the conversation; null when the store doesn't hold it</param>
/// <param name="Json">as it is sent; null when it is to be read from the store</param>
public sealed record LiveActivity(long? Number, string? Json)
{
    /// <summary>There is something in the store up to this number.</summary>
    public static LiveActivity Stored(long number) => new(number, null);
}
