using System.Text;
using System.Threading.Channels;
using Npgsql;

namespace AsbAssistant.Web.Storage.Marten;

/// <summary>
/// Nodes that share a database tell each other by NOTIFY and take turns by advisory locks, which go with the connection of a
/// node that is killed.
/// </summary>
internal sealed class PostgresNodes(MartenStore store, TimeProvider time, ILogger<PostgresNodes> log) : BackgroundService, INodes
{
    private const string Channel = "asb_nodes";
    private const int MostBytes = 7900; // PostgreSQL refuses 8000
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A node may be killed between a commit and telling of it.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);

    private readonly string me = Guid.NewGuid().ToString("N");
    private readonly Channel<string> telling =
        System.Threading.Channels.Channel.CreateBounded<string>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly Lock door = new();
    private readonly Dictionary<string, (Action<string> Told, Action? Missed)> hearing = new(StringComparer.Ordinal);

    public void Tell(string topic, string words) => telling.Writer.TryWrite(Notice(topic, words));

    public async Task TellNowAsync(string topic, string words)
    {
        try
        {
            await NotifyAsync([Notice(topic, words)], CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception away) when (PostgresFaults.IsFault(away))
        {
            log.LogWarning("The other nodes could not be told: {Fault}", PostgresFaults.Describe(away));
        }
    }

    public void Hear(string topic, Action<string> told, Action? missed = null)
    {
        lock (door)
            hearing[topic] = (told, missed);
    }

    public async Task<IAsyncDisposable> AloneAsync(string task, CancellationToken cancel)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await store.Source.OpenConnectionAsync(cancel).ConfigureAwait(false);
            // As long as the other needs: its lock goes when it ends, or is killed.
            await using var command = new NpgsqlCommand("select pg_advisory_lock(hashtextextended($1, 0))", connection) { CommandTimeout = 0 };
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = $"asb/{task}" });
            await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            return new Alone(connection);
        }
        catch (Exception away) when (PostgresFaults.IsFault(away) || away is OperationCanceledException)
        {
            if (connection is not null)
                await connection.DisposeAsync().ConfigureAwait(false);
            if (away is OperationCanceledException)
                throw;
            throw new StoreUnavailableException("The nodes can't agree who does it.", away);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(AgainAsync(ListenAsync, stoppingToken), AgainAsync(TellAllAsync, stoppingToken));

    private async Task AgainAsync(Func<CancellationToken, Task> act, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await act(stop).ConfigureAwait(false);
            }
            catch (Exception away) when (PostgresFaults.IsFault(away))
            {
                log.LogWarning("The line to the other nodes broke: {Fault}", PostgresFaults.Describe(away));
                await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = await store.Source.OpenConnectionAsync(stop).ConfigureAwait(false);
        connection.Notification += (_, notice) => Take(notice.Payload);
        await using (var command = new NpgsqlCommand($"listen {Channel}", connection))
            await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
        while (true)
        {
            Look();
            for (var looked = time.GetTimestamp(); time.GetElapsedTime(looked) < LookAgain;)
            {
                if (!await connection.WaitAsync(LookAgain, stop).ConfigureAwait(false))
                    break;
            }
        }
    }

    private void Look()
    {
        List<Action?> missed;
        lock (door)
            missed = [.. hearing.Values.Select(one => one.Missed)];
        missed.ForEach(look => look?.Invoke());
    }

    private async Task TellAllAsync(CancellationToken stop)
    {
        while (await telling.Reader.WaitToReadAsync(stop).ConfigureAwait(false))
        {
            List<string> some = [];
            while (some.Count < 100 && telling.Reader.TryRead(out var notice))
                some.Add(notice);
            await NotifyAsync(some, stop).ConfigureAwait(false);
        }
    }

    private async Task NotifyAsync(IReadOnlyList<string> notices, CancellationToken stop)
    {
        await using var command = store.Source.CreateCommand($"select pg_notify('{Channel}', notice) from unnest($1) as notice");
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. notices.Where(one => Encoding.UTF8.GetByteCount(one) <= MostBytes)] });
        await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
    }

    private string Notice(string topic, string words) => $"{me} {topic} {words}";

    private void Take(string notice)
    {
        if (notice.Split(' ', 3) is not [var from, var topic, var words] || from == me)
            return;
        Action<string>? told;
        lock (door)
            told = hearing.GetValueOrDefault(topic).Told;
        told?.Invoke(words);
    }

    private sealed class Alone(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                // A pooled connection would take the lock with it.
                await using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
                await command.ExecuteNonQueryAsync().ConfigureAwait(false);
            }
            catch (Exception gone) when (PostgresFaults.IsFault(gone) || gone is InvalidOperationException)
            {
                // The lock went with the connection.
            }
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }
}
