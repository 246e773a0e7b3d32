using System.Net;
using System.Text.Json.Nodes;
using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Cases.Alerts;
using AsbAssistant.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AsbAssistant.Web.Tests.Cases;

public sealed class AlertsEndToEndTests
{
    [Fact]
    public async Task In_Development_an_alert_becomes_one_file_named_by_its_id()
    {
        await using var host = await CasesHost.StartAsync("Development", ("Alerts:Poll", "00:00:30"));
        await host.HoldsAsync(A.Change(r => r.Shows(Risk.Weapon), DateTimeOffset.UnixEpoch, new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(AlertKind.Danger)));

        await UntilAsync(async () => (await host.Store.CountAsync(KeyRange.Prefix(OutboxMessage.Kind, "done/"))) == 1);

        var file = Assert.Single(Directory.GetFiles(host.MailFolder));
        Assert.EndsWith("-email.eml", file, StringComparison.Ordinal);
        Assert.Contains("To: duty@localhost", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_talk_left_silent_after_a_disclosure_is_told_to_a_person_once()
    {
        await using var host = await CasesHost.StartAsync("Development");
        var watch = host.Services.GetServices<IHostedService>().OfType<SilentTalkWatch>().Single();
        var change = A.Change(r => r.Shows(Risk.SelfHarm), DateTimeOffset.UnixEpoch, new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(AlertKind.SelfHarm));
        await host.HoldsAsync(change);
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
        await host.Store.CommitAsync(new UnitOfWork().Put(SilentTalks.TalkKind, "c", 0, talk, SilentTalks.Keys(talk)));

        await watch.LookAsync(default);
        await watch.LookAsync(default);

        var now = (await host.Get<CaseStore>().LoadAsync(change.After.Id))!;
        Assert.Single(now.Timeline, line => line.Type == "abandoned_after_disclosure");
        Assert.Contains(AlertKind.AbandonedAfterDisclosure, now.Alerts);
        Assert.Equal(0, await host.Store.CountAsync(KeyRange.Prefix(SilentTalks.TalkKind, "silent/")));
    }

    [Fact]
    public async Task Outside_Development_residents_wait_until_everything_missing_is_set()
    {
        await using var bare = await CasesHost.StartAsync("Production");
        using var client = bare.CreateClient();
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var missing = ((JsonArray)JsonNode.Parse(await ready.Content.ReadAsStringAsync())!["missing"]!).Select(m => (string)m!).ToList();
        foreach (var what in (string[])["Backup:Folder", "Alerts:SafeguardingLead:InHours", "Alerts:Duty:InHours", "Alerts:Smtp:Host", "acknowledged test alert"])
            Assert.Contains(missing, m => m.Contains(what, StringComparison.Ordinal));
        Assert.False(await bare.Get<Readiness>().IsOpenAsync());

        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task What_is_set_and_done_is_no_longer_missing()
    {
        await using var set = await CasesHost.StartAsync("Production", ("Backup:Folder", "/backup"), ("Alerts:Duty:InHours", "a@example.org"), ("Alerts:SafeguardingLead:InHours", "a@example.org"),
            ("Alerts:DomesticAbuseLead:InHours", "a@example.org"), ("Alerts:Repairs:InHours", "a@example.org"), ("Alerts:Smtp:Host", "127.0.0.1"));
        var readiness = set.Get<Readiness>();
        Assert.Contains("acknowledged test alert", await readiness.MissingAsync());

        var officer = Actor.Officer(new OfficerId("m"));
        await set.Store.CommitAsync(new AlertTest(A.Monday, officer).Acknowledge(new UnitOfWork(), 0, officer, A.Monday));

        Assert.DoesNotContain(await readiness.MissingAsync(), m => m.Contains("Alerts:", StringComparison.Ordinal) || m.Contains("test alert", StringComparison.Ordinal) || m.Contains("Backup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_alert_nobody_got_makes_the_service_not_ready_by_name()
    {
        await using var host = await CasesHost.StartAsync("Production", ("Alerts:Duty:InHours", ""));
        await host.HoldsAsync(A.Change(r => r.Shows(Risk.Weapon), DateTimeOffset.UnixEpoch, new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(AlertKind.Danger)));
        using var client = host.CreateClient();
        Assert.Contains("alerts: 1 undelivered", await (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await holds())
            await Task.Delay(20, patience.Token);
    }
}
