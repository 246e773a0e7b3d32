using AsbAssistant.Cases;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Tests.Hosting;

/// <summary>What must be so once all is quiet again: every stream whole, every alert in it once, and gone out once.</summary>
public static class Aftermath
{
    /// <summary>Checks it, when the service has stopped.</summary>
    /// <param name="store">its store</param>
    /// <param name="dataFolders">where the nodes keep the mail they send</param>
    public static async Task HoldsAsync(IStore store, params IReadOnlyList<string> dataFolders)
    {
        var cases = new CaseStore(store, [OutboxWay.Email]);
        var heads = await store.FindAsync(KeyRange.Prefix(CaseStore.HeadKind, "", 100_000));
        Assert.NotEmpty(heads);
        var alerts = 0;
        foreach (var head in heads)
        {
            var id = new CaseId(Guid.ParseExact(head.Document.Id, "N"));
            Assert.Null(await cases.VerifyAsync(id));
            var loaded = (await cases.LoadAsync(id))!;
            alerts += loaded.Alerts.Count;
            Assert.Equal(loaded.Alerts.Count, loaded.Alerts.Distinct().Count());
        }
        Assert.Equal(0, await store.CountAsync(KeyRange.Prefix(OutboxMessage.Kind, "waiting/", 100_000)));
        // Sent again by another node it has the same name: whoever receives it drops it.
        Assert.Equal(alerts, Mails(dataFolders));
    }

    /// <summary>Waits until no more mail comes for a few seconds.</summary>
    public static async Task IsQuietAsync(params IReadOnlyList<string> dataFolders)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var before = -1;
        var still = 0;
        // Longer than a message waits after a failure, which may be when nobody could be told that it was sent.
        for (var now = Mails(dataFolders); still < 4 || now == 0; now = Mails(dataFolders))
        {
            still = now == before ? still + 1 : 0;
            before = now;
            await Task.Delay(TimeSpan.FromSeconds(1), limit.Token);
        }
    }

    private static int Mails(IReadOnlyList<string> dataFolders) => dataFolders.Select(data => Path.Combine(data, "mail")).Where(Directory.Exists)
        .SelectMany(mail => Directory.GetFiles(mail, "*.eml")).Select(Path.GetFileName).Distinct().Count();
}
