using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.ReplyToResident;

/// <summary>Words to the resident in the chat, where they may be said at all.</summary>
internal sealed class ReplyToResidentPage(CaseDesk desk, StaffLinks links, TimeProvider time, IEnumerable<ISpeakInTalks> speakers)
    : CasePage(desk, links, time)
{
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Why nobody may write into this chat; null when somebody may.</summary>
    public Refused? Blocked => Case.ReplyBlocked();

    /// <summary>The chat was not called safe, after a threat or a weapon: a reason is asked.</summary>
    public bool NeedsReason => !Case.MayUse(Interview.ChannelKind.Chat);

    public Task<IActionResult> OnGetAsync() => ShowAsync(StaffAction.Reply);

    public Task<IActionResult> OnPostAsync() => DecideAsync(
        now => OfficerDecides.Reply(now, Who, Words, Reason, Now),
        refused => refused switch
        {
            Refused.NoReason or Refused.NotConfirmedSafe => nameof(Reason),
            Refused.NobodyContacts or Refused.AbuseNamed => "",
            _ => nameof(Words),
        },
        Done.Replied,
        SayAsync);

    // Event and activity in one commit: what the timeline says was said is what the resident finds.
    private async Task SayAsync(CaseChange change, UnitOfWork work)
    {
        foreach (var speaker in speakers)
            await speaker.SayAsync(work, new ConversationId(change.After.Main.ConversationId), Words!.Trim(), Cancel);
    }
}
