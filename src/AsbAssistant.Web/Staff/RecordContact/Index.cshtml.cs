using AsbAssistant.Interview;
using AsbAssistant.Staff;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.RecordContact;

/// <summary>Write down that the resident was reached, or that it was tried.</summary>
internal sealed class RecordContactPage(CaseDesk desk, StaffLinks links, TimeProvider time) : CasePage(desk, links, time)
{
    [BindProperty]
    public ChannelKind? Channel { get; set; }

    [BindProperty]
    public bool? Reached { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync(StaffAction.RecordContact);

    public Task<IActionResult> OnPostAsync()
    {
        // A value that is no channel is one not chosen; the sentence below says so, not the framework's.
        ModelState.Clear();
        return DecideAsync(
            now => Channel is { } channel && Reached is { } reached
                ? OfficerDecides.RecordContact(now, Who, channel, reached, Words, Reason, Now)
                : Refused.NothingChosen,
            refused => refused switch
            {
                Refused.NothingChosen => Channel is null ? nameof(Channel) : nameof(Reached),
                Refused.NoReason or Refused.NotConfirmedSafe => nameof(Reason),
                _ => nameof(Words),
            },
            Done.ContactRecorded);
    }
}
