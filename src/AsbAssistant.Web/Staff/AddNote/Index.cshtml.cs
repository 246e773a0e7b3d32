using AsbAssistant.Staff;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.AddNote;

/// <summary>A note for colleagues.</summary>
internal sealed class AddNotePage(CaseDesk desk, StaffLinks links, TimeProvider time) : CasePage(desk, links, time)
{
    [BindProperty]
    public string? Words { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync(StaffAction.AddNote);

    public Task<IActionResult> OnPostAsync() =>
        DecideAsync(now => OfficerDecides.Note(now, Who, Words, Now), _ => nameof(Words), Done.Noted);
}
