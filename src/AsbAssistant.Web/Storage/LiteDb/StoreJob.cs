using AsbAssistant.Shared;

namespace AsbAssistant.Web.Storage.LiteDb;

/// <summary>One thing asked of the store's thread: done with others as a batch, and answered only when the batch is on disk.</summary>
internal abstract class StoreJob
{
    public virtual bool OnlyReads => false;

    public abstract void Run(LiteDbFile file);

    public abstract void Answer();

    public abstract void Fail(Exception fault);
}

/// <summary>A read. It is answered with its batch too: what it saw may have been written a moment before it.</summary>
internal sealed class ReadJob<T>(Func<LiteDbFile, T> read, CancellationToken cancel) : StoreJob
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public override bool OnlyReads => true;

    public Task<T> Done => done.Task;

    public override void Run(LiteDbFile file)
    {
        if (!cancel.IsCancellationRequested)
            result = read(file);
        else
            done.TrySetCanceled(cancel);
    }

    public override void Answer() => done.TrySetResult(result!);

    public override void Fail(Exception fault) => done.TrySetException(new StoreUnavailableException("The store cannot be read.", fault));
}

/// <summary>A unit of work to be written.</summary>
internal sealed class CommitJob(UnitOfWork work, CancellationToken cancel) : StoreJob
{
    private readonly TaskCompletionSource<CommitOutcome> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CommitOutcome outcome;

    public Task<CommitOutcome> Done => done.Task;

    public override void Run(LiteDbFile file)
    {
        if (!cancel.IsCancellationRequested)
            outcome = file.Write(work);
        else
            done.TrySetCanceled(cancel);
    }

    public override void Answer() => done.TrySetResult(outcome);

    public override void Fail(Exception fault) => done.TrySetResult(CommitOutcome.Unavailable);
}
