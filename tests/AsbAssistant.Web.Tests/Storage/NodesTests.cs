using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Storage.Marten;
using AsbAssistant.Web.Storage.Moving;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Web.Tests.Storage;

public sealed class NodesTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestFolder folder = new();
    private string database = "";
    private IHost a = null!;
    private IHost b = null!;

    public async Task InitializeAsync()
    {
        if (AsbAssistant.Common.PostgresCluster.Missing is not null)
            return;
        database = await Postgres.NewDatabaseAsync();
        (a, b) = (Node("a"), Node("b"));
        await Task.WhenAll(a.StartAsync(), b.StartAsync());
    }

    public async Task DisposeAsync()
    {
        foreach (var node in (IHost?[])[a, b])
        {
            if (node is null)
                continue;
            await node.StopAsync();
            node.Dispose();
        }
    }

    public void Dispose() => folder.Dispose();

    [PostgresFact]
    public async Task Two_nodes_that_make_their_first_key_at_once_read_each_others_tokens()
    {
        var tokens = await Task.WhenAll(Task.Run(() => Protector(a).Protect("of a")), Task.Run(() => Protector(b).Protect("of b")));

        Assert.Equal(["of a", "of b"], tokens.Select(Protector(b).Unprotect));
        Assert.Equal(["of a", "of b"], tokens.Select(Protector(a).Unprotect));
        Assert.Equal(1, await a.Get<IStore>().CountAsync(KeyRange.Prefix(StoredKeyRing.Kind, "")));
    }

    [PostgresFact]
    public async Task What_one_node_tells_the_other_hears_and_not_itself()
    {
        var atA = Heard(a);
        var atB = Heard(b);
        using var limit = new CancellationTokenSource(Patience);
        while (!atA.IsCompleted || !atB.IsCompleted)
        {
            // Until both listen: what is told before is lost, as it may be.
            await b.Get<INodes>().TellNowAsync("news", "from b");
            a.Get<INodes>().Tell("news", "from a");
            await Task.WhenAny(Task.WhenAll(atA, atB), Task.Delay(50, limit.Token));
            limit.Token.ThrowIfCancellationRequested();
        }

        Assert.Equal("from b", await atA);
        Assert.Equal("from a", await atB);
    }

    [PostgresFact]
    public async Task A_task_for_one_is_done_by_one_and_then_by_the_other()
    {
        var first = await a.Get<INodes>().AloneAsync("outbox", CancellationToken.None);
        var other = await b.Get<INodes>().AloneAsync("something else", CancellationToken.None);
        var waiting = b.Get<INodes>().AloneAsync("outbox", CancellationToken.None);
        Assert.False(waiting.IsCompleted);

        await first.DisposeAsync();

        await (await waiting.WaitAsync(Patience)).DisposeAsync();
        await other.DisposeAsync();
    }

    [PostgresFact]
    public async Task Keys_go_with_a_move_and_come_back_with_the_way_back()
    {
        var moved = await Postgres.NewDatabaseAsync();
        string token;
        using (var file = StorageHost.Build(folder.To("file")))
            token = Protector(file).Protect("words");
        await using (var store = new MartenStore(moved, NullLogger<MartenStore>.Instance))
        {
            Carry("file", store, toDatabase: true);
            Carry("back", store, toDatabase: false);
        }

        using var node = StorageHost.Build(folder.To("node"), ("Storage:PostgreSql", moved));
        using var back = StorageHost.Build(folder.To("back"));

        Assert.Equal("words", Protector(node).Unprotect(token));
        Assert.Equal("words", Protector(back).Unprotect(token));
    }

    private static IDataProtector Protector(IHost node) => node.Get<IDataProtectionProvider>().CreateProtector("any");

    private static Task<string> Heard(IHost node)
    {
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        node.Get<INodes>().Hear("news", words => heard.TrySetResult(words));
        return heard.Task;
    }

    private void Carry(string data, MartenStore store, bool toDatabase)
    {
        using var held = DataFolder.Take(folder.To(data)).Value;
        KeyRings.Carry(held, store, toDatabase);
    }

    private IHost Node(string name) => StorageHost.Build(folder.To(name), ("Storage:PostgreSql", database));
}
