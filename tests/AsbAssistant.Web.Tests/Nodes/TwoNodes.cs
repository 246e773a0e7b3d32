using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Tests.Conversation;
using AsbAssistant.Web.Tests.Hosting;
using AsbAssistant.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AsbAssistant.Web.Tests.Nodes;

/// <summary>Two real services with an echoing bot on one database, each with a data folder of its own, hearing each other.</summary>
public sealed class TwoNodes : IAsyncDisposable
{
    private TwoNodes(TestService a, TestService b) => (A, B) = (a, b);

    public TestService A { get; }

    public TestService B { get; }

    public static async Task<TwoNodes> StartAsync()
    {
        var database = await Postgres.NewDatabaseAsync();
        var both = await Task.WhenAll(
            ChatService.StartAsync(settings: ("Storage:PostgreSql", database)), ChatService.StartAsync(settings: ("Storage:PostgreSql", database)));
        await HearAsync(both[0], both[1]);
        await HearAsync(both[1], both[0]);
        return new TwoNodes(both[0], both[1]);
    }

    /// <summary>The same resident at the other node.</summary>
    public ChatCaller AtB(ChatCaller caller) => new(B.NewClient(), caller.Conversation, caller.Token, caller.ResumeKey);

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
    }

    // What is told before the other listens is lost, as it may be in life.
    private static async Task HearAsync(TestService from, TestService at)
    {
        var heard = new TaskCompletionSource();
        at.Services.GetRequiredService<INodes>().Hear("test", _ => heard.TrySetResult());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!heard.Task.IsCompleted)
        {
            await from.Services.GetRequiredService<INodes>().TellNowAsync("test", "");
            await Task.WhenAny(heard.Task, Task.Delay(20, limit.Token));
            limit.Token.ThrowIfCancellationRequested();
        }
    }
}
