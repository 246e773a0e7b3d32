using AsbAssistant.Cases;
using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.ReplyToResident;

/// <summary>Words to the resident in the chat, where they may be said at all.</summary>
internal sealed class ReplyToResidentPage(CaseDesk desk, CaseStore cases, StaffLinks links, TimeProvider time, ISpeakToResident chat)
    : CasePage(desk, links, time)
{
    /// <summary>The conversation of the report it answers, where the case has several.</summary>
    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Why nobody may write into this chat; null when somebody may.</summary>
    public Refused? Blocked => Case.ReplyBlocked();

    /// <summary>The chat was not called safe, after a threat or a weapon: a reason is asked.</summary>
    public bool NeedsReason => !Case.MayUse(ChannelKind.Chat);

    public Task<IActionResult> OnGetAsync() => ShowAsync(StaffAction.Reply);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OpenAsync() is { } instead)
            return instead;
        if (Case.Version != Seen)
            return Changed();
        var decided = OfficerDecides.Reply(Case, Who, To, Words, Reason, Now);
        if (!decided.IsOk)
            return Refuse(decided.Refusal);

        // One commit with the words in the talk: what the timeline says was said is what the resident finds.
        var work = new UnitOfWork();
        cases.Add(work, decided.Value);
        var text = $"**{Markdown.Escape(Who.Name)}:** {string.Join("\n\n", Lines(Words!).Select(Markdown.Escape))}";
        return await chat.SayAsync(new ConversationId(To ?? Case.Main.ConversationId), [Reply.Say(text)], work, Cancel) switch
        {
            Spoken.Said => Redirect(Links.Case(Reference, Done.Replied)),
            Spoken.Clashed => await OpenAsync() ?? Changed(),
            Spoken.Unknown => Again("", "This chat is no longer there. Nothing was sent. Reach the resident another way that is safe."),
            Spoken.OnlyAnswers => Again("", "The resident writes by a channel that we cannot begin in. Nothing was sent. Reach the resident another way that is safe."),
            Spoken.Unavailable => Again("", "This could not be saved. Nothing was sent. Try again in a minute."),
        };
    }

    private IActionResult Refuse(Refused refused) => refused == Refused.NotAllowed ? NotFound() : Again(
        refused switch
        {
            Refused.NoReason or Refused.NotConfirmedSafe => nameof(Reason),
            Refused.NobodyContacts or Refused.AbuseNamed => "",
            Refused.NothingChosen => nameof(To),
            _ => nameof(Words),
        },
        StaffWords.Of(refused));

    private static string[] Lines(string words) =>
        words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
