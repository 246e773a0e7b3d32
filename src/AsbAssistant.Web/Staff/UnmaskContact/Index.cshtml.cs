using AsbAssistant.Cases;
using AsbAssistant.Interview;
using AsbAssistant.Staff;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.UnmaskContact;

/// <summary>
/// Shows the ways of contact that nobody has called safe, once, for a reason that is logged first. The answer to the post is the
/// page itself: a redirect would need an address that shows them again without a reason.
/// </summary>
internal sealed class UnmaskContactPage(CaseDesk desk, StaffLinks links, TimeProvider time) : CasePage(desk, links, time)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The ways in clear; empty until a reason was given.</summary>
    public IReadOnlyList<CaseChannel> Channels { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync(StaffAction.UseUnsafeChannel);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OpenAsync() is { } instead)
            return instead;
        if (OfficerDecides.UnsafeFault(Case, Who, Reason) is { } refused)
            return refused == Refused.NotConfirmedSafe ? NotFound() : Again(nameof(Reason), StaffWords.Of(refused));
        if (await Desk.ViewAsync(Reference, Who, "contact", Reason!.Trim(), Cancel) is not (_, Logged: true))
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        Channels = [.. Case.Reports.SelectMany(report => Case.ContactOf(report).Channels).Where(channel => channel.Kind is not ChannelKind.Chat)];
        return Page();
    }
}
