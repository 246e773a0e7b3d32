using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Web.Cases.Alerts;
using AsbAssistant.Web.Cases.Outbox;
using AsbAssistant.Web.Staff.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Staff.TestAlert;

/// <summary>
/// Send a test alert to everybody an alert can go to, and say that it came. Outside Development the service takes no reports
/// until that has happened once.
/// </summary>
internal sealed class TestAlertPage(
    IStore store, IOptions<AlertOptions> options, OutboxSignal signal, OfficerNames names, StaffLinks links, TimeProvider time) : StaffPage
{
    public AlertTest? Test { get; private set; }

    public OfficerNames Names => names;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Who.May(StaffAction.TestAlerts))
            return NotFound();
        await names.LoadAsync(Cancel);
        Test = (await AlertTest.LoadAsync(store, Cancel)).Test;
        return Page();
    }

    public Task<IActionResult> OnPostSendAsync() => WriteAsync((work, version, _) =>
        AlertTest.Send(work, version, options.Value.Ways, Actor.Officer(Who.Id), time.GetUtcNow()));

    public Task<IActionResult> OnPostAcknowledgeAsync() => WriteAsync((work, version, test) =>
        test?.Acknowledge(work, version, Actor.Officer(Who.Id), time.GetUtcNow()));

    private async Task<IActionResult> WriteAsync(Func<UnitOfWork, long, AlertTest?, UnitOfWork?> write)
    {
        if (!Who.May(StaffAction.TestAlerts))
            return NotFound();
        var (version, test) = await AlertTest.LoadAsync(store, Cancel);
        if (write(new UnitOfWork(), version, test) is not { } work)
            return Redirect(links.TestAlert());
        var outcome = await store.CommitAsync(work, Cancel);
        if (outcome == CommitOutcome.Unavailable)
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        signal.After(work);
        return Redirect(links.TestAlert());
    }
}
