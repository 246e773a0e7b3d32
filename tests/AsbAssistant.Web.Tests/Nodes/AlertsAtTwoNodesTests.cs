using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Cases.Alerts;
using AsbAssistant.Web.Tests.Cases;
using AsbAssistant.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AsbAssistant.Web.Tests.Nodes;

public sealed class AlertsAtTwoNodesTests
{
    private const int Alerts = 30;

    [PostgresFact]
    public async Task Every_alert_leaves_from_one_node_only()
    {
        var database = ("Storage:PostgreSql", await Postgres.NewDatabaseAsync());
        await using var a = await CasesHost.StartAsync("Development", database, ("Alerts:Poll", "00:00:00.01"));
        await using var b = await CasesHost.StartAsync("Development", database, ("Alerts:Poll", "00:00:00.01"));

        for (var i = 0; i < Alerts; i++)
            await (i % 2 == 0 ? a : b).HoldsAsync(A.Change(r => r.Shows(Risk.Weapon), DateTimeOffset.UnixEpoch, new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(AlertKind.Danger)));

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await a.Store.CountAsync(KeyRange.Prefix(OutboxMessage.Kind, "done/")) < Alerts)
            await Task.Delay(50, limit.Token);
        var mails = Directory.GetFiles(a.MailFolder).Concat(Directory.GetFiles(b.MailFolder)).Select(Path.GetFileName).ToList();
        Assert.Equal(Alerts, mails.Count);
        Assert.Equal(Alerts, mails.Distinct().Count());
    }

    [PostgresFact]
    public async Task A_talk_left_silent_is_told_once_when_both_nodes_look_at_the_same_time()
    {
        var database = ("Storage:PostgreSql", await Postgres.NewDatabaseAsync());
        await using var a = await CasesHost.StartAsync("Development", database);
        await using var b = await CasesHost.StartAsync("Development", database);
        var change = A.Change(r => r.Shows(Risk.SelfHarm), DateTimeOffset.UnixEpoch, new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(AlertKind.SelfHarm));
        await a.HoldsAsync(change);
        var talk = new Progress
        {
            ScriptVersion = "x",
            ConversationId = "c",
            Channel = "web",
            StartedAt = DateTimeOffset.UnixEpoch,
            LastAt = DateTimeOffset.UnixEpoch,
            Reference = change.After.Reference,
            HasCase = true,
            Alerts = new SortedSet<AlertKind> { AlertKind.SelfHarm },
        };
        await a.Store.CommitAsync(new UnitOfWork().Put(SilentTalks.TalkKind, "c", 0, talk, SilentTalks.Keys(talk)));

        await Task.WhenAll(((CasesHost[])[a, b, a, b]).Select(node => Task.Run(() => Watch(node).LookAsync(default))));

        var now = (await a.Get<CaseStore>().LoadAsync(change.After.Id))!;
        Assert.Single(now.Timeline, line => line.Type == "abandoned_after_disclosure");
        Assert.Equal(0, await b.Store.CountAsync(KeyRange.Prefix(SilentTalks.TalkKind, "silent/")));
    }

    private static SilentTalkWatch Watch(CasesHost node) => node.Services.GetServices<IHostedService>().OfType<SilentTalkWatch>().Single();
}
