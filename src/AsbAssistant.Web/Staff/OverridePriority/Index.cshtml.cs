using AsbAssistant.Staff;
using AsbAssistant.Triage;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.OverridePriority;

/// <summary>A person decides how soon, against the rules, with a reason.</summary>
internal sealed class OverridePriorityPage(CaseDesk desk, StaffLinks links, TimeProvider time) : CasePage(desk, links, time)
{
    [BindProperty]
    public PriorityLevel? Level { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync(StaffAction.OverridePriority);

    public Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        return DecideAsync(
            now => Level is { } level ? OfficerDecides.OverridePriority(now, Who, level, Reason, Now) : Refused.NothingChosen,
            refused => refused is Refused.NothingChosen or Refused.NothingChanges ? nameof(Level) : nameof(Reason),
            Done.PriorityChanged);
    }
}
