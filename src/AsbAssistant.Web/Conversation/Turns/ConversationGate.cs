using AsbAssistant.Shared;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>One turn at a time in each conversation, in the order they came. A conversation that rests costs nothing.</summary>
public sealed class ConversationGate
{
    private readonly Dictionary<ConversationId, Waiting> waiting = [];

    /// <summary>How many conversations have somebody inside or waiting.</summary>
    internal int Busy
    {
        get
        {
            lock (waiting)
                return waiting.Count;
        }
    }

    /// <summary>Waits for its turn; dispose to let the next one in.</summary>
    public async Task<IDisposable> EnterAsync(ConversationId conversation, CancellationToken cancel = default)
    {
        Waiting mine;
        lock (waiting)
        {
            if (!waiting.TryGetValue(conversation, out mine!))
                waiting[conversation] = mine = new Waiting();
            mine.Count++;
        }
        try
        {
            await mine.Door.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            Leave(conversation, mine);
            throw;
        }
        return new Inside(() =>
        {
            mine.Door.Release();
            Leave(conversation, mine);
        });
    }

    private void Leave(ConversationId conversation, Waiting mine)
    {
        lock (waiting)
        {
            if (--mine.Count > 0)
                return;
            waiting.Remove(conversation);
        }
        mine.Door.Dispose();
    }

    private sealed class Waiting
    {
        public SemaphoreSlim Door { get; } = new(1, 1);

        public int Count { get; set; }
    }

    private sealed class Inside(Action leave) : IDisposable
    {
        private Action? leave = leave;

        public void Dispose() => Interlocked.Exchange(ref leave, null)?.Invoke();
    }
}
