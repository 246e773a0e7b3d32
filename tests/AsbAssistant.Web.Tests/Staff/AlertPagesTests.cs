using System.Net;
using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Triage;
using AsbAssistant.Web.Cases.Outbox;
using AsbAssistant.Web.Storage.LiteDb;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AsbAssistant.Web.Tests.Staff;

public sealed class AlertPagesTests
{
    [Fact]
    public async Task An_alert_that_reached_nobody_for_five_minutes_is_a_red_line_on_every_staff_page()
    {
        await using var service = await StaffService.StartAsync(services: services => services.RemoveAll<ISendOutbox>().AddSingleton<ISendOutbox, DeadLine>());
        var made = service.Time.GetUtcNow();
        var seen = await service.HasAsync(r => r.Says("he has a knife").Shows(Risk.Weapon), made, new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(AlertKind.Danger));
        using var manager = await service.SignedInAsync(Role.Manager);
        string[] paths = ["/staff", "/staff/sign-in", "/staff/accounts", "/staff/test-alert", "/staff/password", "/staff/nowhere", $"/staff/cases/{seen.Reference}", $"/staff/cases/{seen.Reference}/note"];

        foreach (var path in paths)
            Assert.DoesNotContain("staff-red-line", (await manager.GetAsync(path)).Html, StringComparison.Ordinal);
        service.Time.Advance(TimeSpan.FromMinutes(6));
        foreach (var path in paths)
            Assert.Contains("An alert has reached nobody for 6 minutes.", (await manager.GetAsync(path)).Html, StringComparison.Ordinal);
        using var stranger = service.Browser();
        Assert.Contains("An alert has reached nobody", (await stranger.GetAsync("/staff/sign-in")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_shows_nobody_anything_and_every_page_says_so()
    {
        await using var service = await StaffService.StartAsync();
        var seen = await service.HasAsync(r => r.Says("noise").About(Category.Noise));
        using var officer = await service.SignedInAsync(Role.Officer);
        await service.Services.GetRequiredService<LiteDbStore>().DisposeAsync();
        foreach (var path in new[] { "/staff", $"/staff/cases/{seen.Reference}", "/staff/sign-in" })
        {
            var page = await officer.GetAsync(path);
            Assert.Equal("/staff/sign-in", page.Path);
            Assert.Contains("The store does not answer.", page.Html, StringComparison.Ordinal);
        }
        using var other = service.Browser();
        var refused = await other.PostAsync("/staff/sign-in", ("UserName", "officer"), ("Password", StaffService.Password));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("Try again in a minute", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_with_an_alert_stands_first_until_somebody_takes_it_up()
    {
        await using var service = await StaffService.StartAsync();
        var late = await service.HasAsync(r => r.Says("noise").About(Category.Noise), A.Monday.AddDays(-30));
        var danger = await service.HasAsync(r => r.Says("he has a knife").Shows(Risk.Weapon), new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(AlertKind.Danger));
        using var officer = await service.SignedInAsync(Role.Officer);
        var list = (await officer.GetAsync("/staff")).Words;
        Assert.True(list.IndexOf(danger.Reference, StringComparison.Ordinal) < list.IndexOf(late.Reference, StringComparison.Ordinal), list);
        Assert.Contains("Alert: nobody has taken it up", list, StringComparison.Ordinal);
        await officer.PostAsync($"/staff/cases/{danger.Reference}/note", ("Words", "On my way."));
        Assert.DoesNotContain("Alert: nobody has taken it up", (await officer.GetAsync("/staff")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_alert_goes_to_every_destination_and_is_acknowledged_by_whoever_got_it()
    {
        await using var service = await StaffService.StartAsync();
        using var manager = await service.SignedInAsync(Role.Manager);
        using var duty = await service.SignedInAsync(Role.Duty);
        using var officer = await service.SignedInAsync(Role.Officer);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/staff/test-alert")).Status);

        var sent = await manager.PostAsync(await manager.GetAsync("/staff/test-alert"), "/staff/test-alert?handler=Send");
        Assert.Contains("Not yet", sent.Words, StringComparison.Ordinal);
        var destinations = (await service.Store.FindAsync(new KeyRange(OutboxMessage.Kind, "", "~")))
            .Select(found => Canonical.Read<OutboxMessage>(found.Document.Body).Destination).Distinct();
        Assert.Equal(Enum.GetValues<AlertDestination>(), destinations.Order());
        var came = await duty.PostAsync(await duty.GetAsync("/staff/test-alert"), "/staff/test-alert?handler=Acknowledge");
        Assert.Contains("Example duty officer", came.Words, StringComparison.Ordinal);
        Assert.NotNull((await AlertTest.LoadAsync(service.Store)).Test?.AcknowledgedAt);
        Assert.DoesNotContain("I have got the test alert", came.Words, StringComparison.Ordinal);
    }

    private sealed class DeadLine : ISendOutbox
    {
        public OutboxWay Way => OutboxWay.Email;

        public Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancel) => Task.FromResult(SendOutcome.NotTaken);
    }
}
