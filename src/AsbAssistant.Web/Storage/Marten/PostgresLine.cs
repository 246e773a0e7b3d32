using AsbAssistant.Shared;
using Marten;
using Npgsql;

namespace AsbAssistant.Web.Storage.Marten;

/// <summary>
/// The way to the database: opened when first needed, its schema brought up to date before anything else is asked, found
/// again after it was lost. Here alone it is decided which exceptions are a clash, which a database that is away.
/// </summary>
internal sealed class PostgresLine : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly DocumentStore store;
    private readonly ILogger log;
    private readonly Lock door = new();
    private readonly TaskCompletionSource empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int inside = 1; // the line itself, until it is closed
    private bool closed;
    private Task? opening;

    public PostgresLine(string connectionString, ILogger log)
    {
        this.log = log;
        source = NpgsqlDataSource.Create(PostgresOptions.WithDefaults(connectionString));
        store = PostgresOptions.Store(source);
    }

    public NpgsqlDataSource Source => source;

    public async Task<T> ReadAsync<T>(Func<IDocumentStore, NpgsqlDataSource, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (!TryEnter())
            throw new StoreUnavailableException("The store is closed.");
        try
        {
            // Once more, because after a restart of the database the first to use an old connection finds it broken.
            if (await TryAsync(() => ReadOnceAsync(read, cancel)).ConfigureAwait(false) is (true, var result))
                return result!;
            return await ReadOnceAsync(read, cancel).ConfigureAwait(false);
        }
        catch (Exception broken) when (PostgresFaults.IsFault(broken))
        {
            throw new StoreUnavailableException("The store cannot be read.", Told(broken));
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Writes; when the line breaks before the answer, writes once more, and a clash then may be with ourselves.</summary>
    /// <param name="write">one transaction</param>
    /// <param name="isWritten">whether it is this transaction that stands in the store</param>
    public async Task<CommitOutcome> WriteAsync(Func<IDocumentStore, Task> write, Func<IDocumentStore, Task<bool>> isWritten)
    {
        if (!TryEnter())
            return CommitOutcome.Unavailable;
        try
        {
            if (await TryAsync(() => WriteOnceAsync(write)).ConfigureAwait(false) is (true, var outcome))
                return outcome;
            outcome = await WriteOnceAsync(write).ConfigureAwait(false);
            return outcome == CommitOutcome.Clashed && await isWritten(store).ConfigureAwait(false) ? CommitOutcome.Committed : outcome;
        }
        catch (Exception broken) when (PostgresFaults.IsFault(broken))
        {
            _ = Told(broken);
            return CommitOutcome.Unavailable;
        }
        finally
        {
            Leave();
        }
    }

    public async Task<string?> RefusalAsync()
    {
        try
        {
            await OpenAsync().ConfigureAwait(false);
            return null;
        }
        catch (SchemaTooNewException refused)
        {
            return refused.Message;
        }
        catch (Exception broken) when (PostgresFaults.IsFault(broken))
        {
            return null;
        }
    }

    public async Task<string?> FaultAsync(CancellationToken cancel)
    {
        try
        {
            return await ReadAsync(async (_, asked, stop) =>
            {
                await using var command = asked.CreateCommand("select pg_is_in_recovery()");
                return await command.ExecuteScalarAsync(stop).ConfigureAwait(false) is true ? "The database is read-only." : null;
            }, cancel).ConfigureAwait(false);
        }
        catch (StoreUnavailableException fault)
        {
            return PostgresFaults.Describe(fault.InnerException ?? fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (door)
        {
            if (closed)
                return;
            closed = true;
        }
        Leave();
        await empty.Task.ConfigureAwait(false);
        await store.DisposeAsync().ConfigureAwait(false);
        await source.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<T> ReadOnceAsync<T>(Func<IDocumentStore, NpgsqlDataSource, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        await OpenAsync().WaitAsync(cancel).ConfigureAwait(false);
        return await read(store, source, cancel).ConfigureAwait(false);
    }

    private async Task<CommitOutcome> WriteOnceAsync(Func<IDocumentStore, Task> write)
    {
        await OpenAsync().ConfigureAwait(false);
        try
        {
            await write(store).ConfigureAwait(false);
            return CommitOutcome.Committed;
        }
        catch (Exception clash) when (PostgresFaults.IsClash(clash))
        {
            return CommitOutcome.Clashed;
        }
    }

    private static async Task<(bool Done, T? Result)> TryAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return (true, await act().ConfigureAwait(false));
        }
        catch (Exception broken) when (PostgresFaults.IsBrokenLine(broken))
        {
            return (false, default);
        }
    }

    // All who come while it is being opened wait for the one attempt; a failed one is forgotten.
    private Task OpenAsync()
    {
        lock (door)
        {
            if (opening is null or { IsFaulted: true } or { IsCanceled: true })
                opening = StoreSchema.ApplyAsync(source, store, CancellationToken.None);
            return opening;
        }
    }

    private Exception Told(Exception broken)
    {
        log.LogError("The database failed: {Fault}", PostgresFaults.Describe(broken));
        return broken;
    }

    private bool TryEnter()
    {
        lock (door)
        {
            if (closed)
                return false;
            inside++;
            return true;
        }
    }

    private void Leave()
    {
        lock (door)
        {
            if (--inside > 0)
                return;
        }
        empty.TrySetResult();
    }
}
