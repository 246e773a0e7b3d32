using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.JoinReport;

/// <summary>Put another report about the same party to this case. Nobody who reported is told.</summary>
internal sealed class JoinReportPage(CaseDesk desk, CaseStore cases, StaffLinks links, TimeProvider time, IntakeSettings settings) : CasePage(desk, links, time)
{
    [BindProperty]
    public string? Other { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync(StaffAction.JoinReport);

    public async Task<IActionResult> OnPostAsync()
    {
        var other = await Desk.FindAsync(Other, Who, Cancel);
        Joined? joined = null;
        return await DecideAsync(
            now =>
            {
                var decided = Joining.Join(now, other, Who, Now, settings);
                joined = decided.IsOk ? decided.Value : null;
                return decided.IsOk ? decided.Value.Gaining : decided.Refusal;
            },
            _ => nameof(Other),
            Done.Joined,
            async (gaining, work) =>
            {
                cases.Add(work, joined!.Leaving);
                foreach (var held in joined.References)
                    await PointAsync(work, held, gaining.After.Id);
            });
    }

    // The reference that a resident holds opens the case their report is on now.
    private async Task PointAsync(UnitOfWork work, string held, CaseId to)
    {
        if (CaseReference.TryParse(held, out var reference) && await cases.AccessAsync(reference, Cancel) is (_, { } access))
            await cases.AddAccessAsync(work, reference, new ConversationId(access.ConversationId), to, null, Cancel);
    }
}
