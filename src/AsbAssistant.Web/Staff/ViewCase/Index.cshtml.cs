using AsbAssistant.Cases;
using AsbAssistant.Interview;
using AsbAssistant.Staff;
using AsbAssistant.Web.Staff.Layout;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.ViewCase;

/// <summary>Everything about one case on one page, what must not be done first.</summary>
internal sealed class ViewCasePage(CaseDesk desk, StaffLinks links, TimeProvider time, OfficerNames names) : CasePage(desk, links, time)
{
    [BindProperty(SupportsGet = true, Name = "done")]
    public Done? JustDone { get; set; }

    public OfficerNames Names => names;

    public CaseContact Contact => Case.Contact.Masked();

    public IReadOnlyList<CaseView> Views { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        if (await OpenAsync() is { } instead)
            return instead;
        await names.LoadAsync(Cancel);
        Views = await Desk.ViewsAsync(Case, Cancel);
        return Page();
    }

    /// <summary>Whether a number or address is kept back on this page.</summary>
    public bool AnyMasked => Case.Reports.SelectMany(report => Case.ContactOf(report).Channels)
        .Any(channel => channel.Safety != ChannelSafety.Usable && channel.Kind != ChannelKind.Chat);

    /// <summary>Whether the officer may do that to this case.</summary>
    public bool May(StaffAction action) => Who.May(action, Case);

    public string? DoneWords => JustDone switch
    {
        Done.Assigned => $"Given to {Case.Assignee?.Name}.",
        Done.Noted => "Your note is kept.",
        Done.ContactRecorded => "The contact is kept.",
        Done.Replied => "Your reply is in the chat.",
        Done.Reviewed => "The file is marked as looked at.",
        Done.Joined => "The other report is on this case now. Nobody was told.",
        Done.PriorityChanged => "The priority is changed.",
        null => null,
    };
}
