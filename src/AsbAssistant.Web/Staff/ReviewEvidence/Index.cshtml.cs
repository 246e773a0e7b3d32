using AsbAssistant.Cases;
using AsbAssistant.Staff;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.ReviewEvidence;

/// <summary>Say what a file shows. The resident is told that it was looked at, and when.</summary>
internal sealed class ReviewEvidencePage(CaseDesk desk, StaffLinks links, TimeProvider time) : CasePage(desk, links, time)
{
    [BindProperty(SupportsGet = true, Name = "file")]
    public string FileId { get; set; } = "";

    [BindProperty]
    public string? Outcome { get; set; }

    public EvidenceItem? Item => Case.Evidence.FirstOrDefault(item => item.File.Id == FileId);

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await ShowAsync(StaffAction.ReviewEvidence);
        return Case is not null && Item is null ? NotFound() : shown;
    }

    public Task<IActionResult> OnPostAsync() => DecideAsync(
        now => OfficerDecides.Review(now, Who, FileId, Outcome, Now), _ => nameof(Outcome), Done.Reviewed);
}
