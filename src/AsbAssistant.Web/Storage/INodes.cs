namespace AsbAssistant.Web.Storage;

/// <summary>The nodes of one service: those that share a store. One alone has nobody to tell and nobody to wait for.</summary>
public interface INodes : IHostedService
{
    /// <summary>
    /// Tells the other nodes something, soon. It may be lost: what matters is in the store, and this only says that it is worth
    /// looking.
    /// </summary>
    /// <param name="topic">a word</param>
    /// <param name="words">a few kilobytes at most, or it isn't told</param>
    void Tell(string topic, string words);

    /// <summary>The same, and comes back once it is on its way, so that nothing told or committed later can overtake it.</summary>
    Task TellNowAsync(string topic, string words);

    /// <summary>What to do when another node tells something of this topic, and when something may have been missed.</summary>
    void Hear(string topic, Action<string> told, Action? missed = null);

    /// <summary>Waits until no other node does this, and keeps them from it; dispose to let the next one in.</summary>
    /// <exception cref="StoreUnavailableException">nobody can say who does it</exception>
    Task<IAsyncDisposable> AloneAsync(string task, CancellationToken cancel);
}
