namespace AsbAssistant.Web.Storage.LiteDb;

/// <summary>A file belongs to one process, so there are no others.</summary>
internal sealed class OneNode : INodes
{
    public void Tell(string topic, string words)
    {
    }

    public Task TellNowAsync(string topic, string words) => Task.CompletedTask;

    public void Hear(string topic, Action<string> told, Action? missed = null)
    {
    }

    public Task<IAsyncDisposable> AloneAsync(string task, CancellationToken cancel) => Task.FromResult<IAsyncDisposable>(new Alone());

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private sealed class Alone : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
