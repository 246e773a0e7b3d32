using AsbAssistant.Staff;
using AsbAssistant.Web.Staff.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.AssignCase;

/// <summary>Give a case to somebody who may see it.</summary>
internal sealed class AssignCasePage(CaseDesk desk, StaffLinks links, TimeProvider time, OfficerStore officers) : CasePage(desk, links, time)
{
    [BindProperty]
    public string? To { get; set; }

    public IReadOnlyList<Officer> Officers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await ShowAsync(StaffAction.Assign);
        await ReadOfficersAsync();
        return shown;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadOfficersAsync();
        return await DecideAsync(
            now => Officers.FirstOrDefault(officer => officer.Id.Value == To) is { } to ? OfficerDecides.Assign(now, Who, to, Now) : Refused.NobodyChosen,
            _ => nameof(To),
            Done.Assigned);
    }

    private async Task ReadOfficersAsync() =>
        Officers = [.. (await officers.AllAsync(1000, Cancel)).Select(account => account.ToOfficer())];
}
