using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Cases.Alerts;
using AsbAssistant.Web.Cases.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AsbAssistant.Web.Tests.Cases;

public class OutboxTests
{
    [Fact]
    public async Task An_alert_reaches_the_mail_server_and_the_webhook_once_each()
    {
        await using var post = await Post.OpenAsync();
        var change = await post.RaiseAsync(Danger);

        Assert.Equal(2, await post.Delivery.DeliverDueAsync(default));
        Assert.Equal(0, await post.Delivery.DeliverDueAsync(default));

        var mail = Assert.Single(post.Mail.Taken);
        Assert.Contains(change.After.Reference, mail, StringComparison.Ordinal);
        Assert.Contains("duty@example.org", mail, StringComparison.Ordinal);
        var call = Assert.Single(post.Hook.Calls);
        Assert.True(call.IsSigned);
        Assert.Equal(post.Time.GetUtcNow(), call.SignedAt);
        Assert.Contains("\"alert\":\"danger\"", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_what_was_said_leaves_in_an_alert()
    {
        await using var post = await Post.OpenAsync();
        await post.RaiseAsync(r => Danger(r).Says("Gazelle at 4 Mill Court").Named("Philomena")
            .Answers("where", "4 Mill Court").Contact(true, new ContactChannel(ChannelKind.Call, "+447700900111", null)));
        await post.Delivery.DeliverDueAsync(default);

        foreach (var left in post.Mail.Taken.Concat(post.Hook.Calls.Select(c => c.Body)))
        {
            foreach (var secret in (string[])["Gazelle", "Mill Court", "Philomena", "7700900111", "knife"])
                Assert.DoesNotContain(secret, left, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("Not confirmed safe: do not ring, text or write", Assert.Single(post.Mail.Taken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_way_was_called_safe_the_alert_does_not_say_otherwise()
    {
        await using var post = await Post.OpenAsync();
        await post.RaiseAsync(r => Danger(r).Contact(true, new ContactChannel(ChannelKind.Call, "+447700900111", true)));
        await post.Delivery.DeliverDueAsync(default);
        Assert.DoesNotContain("Not confirmed safe", Assert.Single(post.Mail.Taken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restricted_case_leaves_by_webhook_as_its_reference_alone()
    {
        await using var post = await Post.OpenAsync();
        var change = await post.RaiseAsync(r => r.Shows(Risk.SelfHarm), AlertKind.SelfHarm);
        await post.Delivery.DeliverDueAsync(default);
        Assert.Equal($$"""{"reference":"{{change.After.Reference}}"}""", Assert.Single(post.Hook.Calls).Body);
    }

    [Fact]
    public async Task Sent_and_killed_before_the_mark_it_is_sent_again_under_the_same_id()
    {
        await using var post = await Post.OpenAsync();
        await post.RaiseAsync(Danger);
        foreach (var message in await post.WaitingAsync())
            Assert.Equal(SendOutcome.Taken, await post.Sender(message.Way).SendAsync(message, default));

        Assert.Equal(2, await post.Delivery.DeliverDueAsync(default));

        Assert.Equal(2, post.Hook.Calls.Count);
        Assert.Single(post.Hook.Calls.Select(c => c.IdempotencyKey).Distinct());
        Assert.Equal(2, post.Mail.Taken.Count);
        Assert.Single(post.Mail.Taken.Select(m => m.Split('\n').Single(l => l.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))).Distinct());
        Assert.Empty(await post.WaitingAsync());
    }

    [Fact]
    public async Task Mail_that_is_refused_is_tried_again_later_and_holds_up_nothing_else()
    {
        await using var post = await Post.OpenAsync();
        post.Mail.Refuses = true;
        await post.RaiseAsync(Danger);

        Assert.Equal(1, await post.Delivery.DeliverDueAsync(default));
        Assert.Equal(0, await post.Delivery.DeliverDueAsync(default));
        Assert.Equal(1, Assert.Single(await post.WaitingAsync()).Attempts);

        post.Mail.Refuses = false;
        post.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(1, await post.Delivery.DeliverDueAsync(default));
        Assert.Single(post.Mail.Taken);
    }

    [Fact]
    public async Task A_webhook_that_answers_with_an_error_is_tried_again()
    {
        await using var post = await Post.OpenAsync();
        post.Hook.Answer = 503;
        await post.RaiseAsync(Danger);
        await post.Delivery.DeliverDueAsync(default);
        Assert.Equal([OutboxWay.Webhook], (await post.WaitingAsync()).Select(m => m.Way));
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_costs_a_try_and_nothing_more()
    {
        await using var post = await Post.OpenAsync();
        await post.Mail.DisposeAsync();
        await post.RaiseAsync(Danger);
        Assert.Equal(1, await post.Delivery.DeliverDueAsync(default));
        Assert.Equal([OutboxWay.Email], (await post.WaitingAsync()).Select(m => m.Way));
    }

    [Fact]
    public async Task An_alert_undelivered_for_five_minutes_is_known_until_somebody_has_it()
    {
        await using var post = await Post.OpenAsync();
        post.Mail.Refuses = true;
        var change = await post.RaiseAsync(Danger);
        await post.Delivery.DeliverDueAsync(default);

        post.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Empty(await post.Health.UndeliveredAsync());

        post.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(change.After.Reference, Assert.Single(await post.Health.UndeliveredAsync()).Reference);
        Assert.Equal(HealthStatus.Unhealthy, (await post.Health.CheckHealthAsync(new HealthCheckContext())).Status);

        post.Mail.Refuses = false;
        await post.Delivery.DeliverDueAsync(default);
        Assert.Empty(await post.Health.UndeliveredAsync());
        Assert.Equal(HealthStatus.Healthy, (await post.Health.CheckHealthAsync(new HealthCheckContext())).Status);
    }

    [Fact]
    public async Task Without_an_address_for_this_hour_an_alert_waits_and_is_never_called_delivered()
    {
        await using var post = await Post.OpenAsync(options => options.SafeguardingLead = new AlertAddress());
        await post.RaiseAsync(r => r.Shows(Risk.ChildAtRisk), AlertKind.Safeguarding);
        await post.Delivery.DeliverDueAsync(default);
        Assert.Equal([OutboxWay.Email], (await post.WaitingAsync()).Select(m => m.Way));
    }

    [Theory]
    [InlineData("2026-11-23T10:00:00Z", "duty@example.org")]
    [InlineData("2026-11-23T18:00:00Z", "night@example.org")]
    [InlineData("2026-11-29T10:00:00Z", "night@example.org")]
    [InlineData("2026-12-25T10:00:00Z", "night@example.org")]
    [InlineData("2027-07-05T16:30:00Z", "night@example.org")]
    public async Task It_goes_to_the_address_set_for_that_hour_on_the_clock_on_the_wall(string at, string address)
    {
        await using var post = await Post.OpenAsync();
        post.Time.SetUtcNow(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        await post.RaiseAsync(Danger);
        await post.Delivery.DeliverDueAsync(default);
        Assert.Contains(address, Assert.Single(post.Mail.Taken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AlertKind.DomesticAbuse, "da@example.org")]
    [InlineData(AlertKind.Safeguarding, "safe@example.org")]
    [InlineData(AlertKind.InsecureHome, "repairs@example.org")]
    [InlineData(AlertKind.SelfHarm, "duty@example.org")]
    [InlineData(AlertKind.Unread, "duty@example.org")]
    public async Task Each_kind_of_alert_goes_to_whom_it_is_for(AlertKind kind, string address)
    {
        await using var post = await Post.OpenAsync();
        await post.RaiseAsync(r => r, kind);
        await post.Delivery.DeliverDueAsync(default);
        Assert.Contains(address, Assert.Single(post.Mail.Taken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_alert_goes_to_everybody_and_counts_once_it_is_acknowledged()
    {
        await using var post = await Post.OpenAsync();
        var officer = Actor.Officer(new OfficerId("manager"));
        await post.Store.CommitAsync(AlertTest.Send(new UnitOfWork(), 0, [OutboxWay.Email, OutboxWay.Webhook], officer, post.Time.GetUtcNow()));
        Assert.Equal(8, await post.Delivery.DeliverDueAsync(default));
        foreach (var address in (string[])["duty@", "da@", "safe@", "repairs@"])
            Assert.Contains(post.Mail.Taken, m => m.Contains(address, StringComparison.Ordinal));

        var (version, test) = await AlertTest.LoadAsync(post.Store);
        Assert.Null(test!.AcknowledgedAt);
        await post.Store.CommitAsync(test.Acknowledge(new UnitOfWork(), version, officer, post.Time.GetUtcNow()));
        Assert.NotNull((await AlertTest.LoadAsync(post.Store)).Test!.AcknowledgedAt);
    }

    private static ReportTold Danger(ReportTold told) => told.Says("He has a knife").Shows(Risk.Weapon);
}
