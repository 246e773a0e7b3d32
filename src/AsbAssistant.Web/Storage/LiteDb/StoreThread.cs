using System.Collections.Concurrent;
using System.Diagnostics;
using LiteDB;

namespace AsbAssistant.Web.Storage.LiteDb;

/// <summary>
/// The one thread that touches LiteDB. It takes what waits, in order, does it, forces the log to the disk once, and only
/// then answers. After a fault it cuts the log back to what was forced, opens the file again, and goes on.
/// </summary>
internal sealed class StoreThread
{
    private const int MostJobs = 128;
    private const int MostWaitingBytes = 4 * 1024 * 1024;

    // A checkpoint takes about 10 µs a page. Done in quiet moments from a small log on; at the latest at a size that
    // keeps whoever comes just then waiting for some 30 ms.
    private const int QuietLogPages = 200;
    private const int MostLogPages = 2000;
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly string path;
    private readonly ILogger log;
    private readonly BlockingCollection<StoreJob> queue = [];
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LiteDbFile? file;
    private long? trusted;
    private volatile string? fault;

    public StoreThread(string path, ILogger log)
    {
        (this.path, this.log) = (path, log);
        new Thread(Work) { Name = "LiteDB", IsBackground = true }.Start();
    }

    /// <summary>Why the last batch could not be written or read; null when it could.</summary>
    public string? Fault => fault;

    /// <summary>False when the store is closing.</summary>
    public bool TryAdd(StoreJob job)
    {
        try
        {
            return !queue.IsAddingCompleted && queue.TryAdd(job);
        }
        catch (InvalidOperationException)
        {
            return false; // closed between the question and the adding
        }
    }

    /// <summary>Does what already waits, moves the log into the data file, and closes it.</summary>
    public Task CloseAsync()
    {
        queue.CompleteAdding();
        return ended.Task;
    }

    private void Work()
    {
        while (!queue.IsCompleted)
        {
            if (queue.TryTake(out var job, Quiet))
                Serve(job);
            else if (file?.LogPages > QuietLogPages)
                Checkpoint();
        }
        Checkpoint();
        file?.Dispose();
        ended.SetResult();
    }

    private void Serve(StoreJob first)
    {
        var batch = new List<StoreJob> { first };
        if (Fails(() => Run(batch)) is { } broken)
        {
            StartAgain();
            foreach (var job in batch)
            {
                if (!IsAnsweredAfterAll(job))
                    job.Fail(broken);
            }
            return;
        }
        fault = null;
        batch.ForEach(job => job.Answer());
        if (file!.LogPages > MostLogPages)
            Checkpoint();
    }

    // A disk that takes no more can still be read: whoever only asked is told what the file, opened again, holds.
    private bool IsAnsweredAfterAll(StoreJob job)
    {
        if (!job.OnlyReads || file is null)
            return false;
        if (Fails(() => job.Run(file)) is not null)
        {
            StartAgain();
            return false;
        }
        job.Answer();
        return true;
    }

    private void Run(List<StoreJob> batch)
    {
        file ??= LiteDbFile.Open(path, trusted);
        batch[0].Run(file);
        while (batch.Count < MostJobs && file.WaitingBytes < MostWaitingBytes && queue.TryTake(out var next))
        {
            batch.Add(next);
            next.Run(file);
        }
        file.Force();
    }

    private void Checkpoint()
    {
        var (pages, start) = (file?.LogPages, Stopwatch.GetTimestamp());
        if (Fails(() => file?.Checkpoint()) is null)
            log.LogDebug("Checkpoint of {Pages} pages in {Milliseconds} ms", pages, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        else
            StartAgain(); // the log still holds everything
    }

    // Opened at once, so that what could not be forced is cut off before anybody can be killed and find it again.
    private void StartAgain()
    {
        trusted = file?.ForcedLength ?? trusted;
        file?.Dispose();
        file = null;
        _ = Fails(() => file = LiteDbFile.Open(path, trusted));
    }

    // The one place that answers for the store: whoever waits must hear, whatever went wrong, and the thread goes on.
    private Exception? Fails(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception broken)
        {
            fault = Describe(broken);
            log.LogError("The store failed: {Fault} {Where}", fault, broken.StackTrace);
            return broken;
        }
    }

    // LiteDB's own messages quote the values it stumbled over, which may be somebody's words.
    private static string Describe(Exception broken) => broken switch
    {
        IOException or UnauthorizedAccessException => broken.Message,
        LiteException lite => $"LiteDB error {lite.ErrorCode}.",
        _ => broken.GetType().Name + '.',
    };
}
