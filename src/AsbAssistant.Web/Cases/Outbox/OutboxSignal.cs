using AsbAssistant.Cases;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Cases.Outbox;

/// <summary>Wakes the delivery when something was committed to the outbox; the poll finds whatever nobody woke it for.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>Rings when what was committed waits in the outbox; a message marked delivered, or to be tried later, is no reason.</summary>
    public void After(UnitOfWork committed)
    {
        if (committed.Writes.Any(write => write is { Kind: OutboxMessage.Kind, ExpectedVersion: 0 }))
            Ring();
    }

    /// <summary>Something waits.</summary>
    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => bell.Dispose();

    internal async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancel)
    {
        using var enough = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancel);
        try
        {
            await bell.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The poll's turn.
        }
    }
}
