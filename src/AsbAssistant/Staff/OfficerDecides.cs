using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Staff;

/// <summary>
/// What officers decide about a case: each from the case as it is to the events that follow, or to a refusal. Nothing here loads,
/// saves or sends.
/// </summary>
public static class OfficerDecides
{
    /// <summary>The longest note, reply, reason or outcome.</summary>
    public const int MostSigns = 5_000;

    /// <summary>Gives the case to somebody who may meet it.</summary>
    public static Result<CaseChange, Refused> Assign(Case now, Officer who, Officer to, DateTimeOffset at) =>
        !who.May(StaffAction.Assign, now) ? Refused.NotAllowed
        : !to.MaySee(now) ? Refused.CannotBeTheirs
        : now.Assignee?.OfficerId == to.Id.Value ? Refused.NothingChanges
        : Done(now, at, new Assigned(to.Id.Value, to.Name), who);

    /// <summary>A note for colleagues. The resident never sees it.</summary>
    public static Result<CaseChange, Refused> Note(Case now, Officer who, string? words, DateTimeOffset at) =>
        !who.May(StaffAction.AddNote, now) ? Refused.NotAllowed
        : Fault(words) is { } fault ? fault
        : Done(now, at, new Noted(words!.Trim()), who);

    /// <summary>The resident was reached, or it was tried.</summary>
    /// <param name="now">the case</param>
    /// <param name="who">the officer</param>
    /// <param name="channel">how</param>
    /// <param name="reached">false for a try</param>
    /// <param name="words">what was said, or what happened</param>
    /// <param name="reason">why a way was used that is not confirmed safe; else not needed</param>
    /// <param name="at">when it was written down</param>
    public static Result<CaseChange, Refused> RecordContact(
        Case now, Officer who, ChannelKind channel, bool reached, string? words, string? reason, DateTimeOffset at)
    {
        if (!who.May(StaffAction.RecordContact, now))
            return Refused.NotAllowed;
        if (Fault(words) is { } fault)
            return fault;
        var isUnsafe = !now.MayUse(channel);
        if (isUnsafe && UnsafeFault(now, who, reason) is { } unsafeFault)
            return unsafeFault;
        return Done(now, at, new ContactRecorded(channel, reached, words!.Trim(), isUnsafe), who, isUnsafe ? reason!.Trim() : null);
    }

    /// <summary>
    /// Words into the chat, which the resident sees there and on coming back. Never into a sealed note, and never first into a
    /// chat where abuse was named, unless the resident has called the chat safe.
    /// </summary>
    /// <param name="now">the case</param>
    /// <param name="who">the officer</param>
    /// <param name="to">the conversation of one of its reports; null for the first</param>
    /// <param name="words">what to say</param>
    /// <param name="reason">why, where the chat is not confirmed safe; else not needed</param>
    /// <param name="at">when</param>
    public static Result<CaseChange, Refused> Reply(Case now, Officer who, string? to, string? words, string? reason, DateTimeOffset at)
    {
        if (!who.May(StaffAction.Reply, now))
            return Refused.NotAllowed;
        if (now.ReplyBlocked() is { } blocked)
            return blocked;
        if (to is not null && now.Reports.All(report => report.ConversationId != to))
            return Refused.NothingChosen;
        if (Fault(words) is { } fault)
            return fault;
        var isUnsafe = !now.MayUse(ChannelKind.Chat);
        if (isUnsafe && UnsafeFault(now, who, reason) is { } unsafeFault)
            return unsafeFault;
        return Done(now, at, new Replied(words!.Trim(), to ?? now.Main.ConversationId), who, isUnsafe ? reason!.Trim() : null);
    }

    /// <summary>What somebody saw in a file. A second look may say more; both stay in the timeline.</summary>
    public static Result<CaseChange, Refused> Review(Case now, Officer who, string? evidenceId, string? outcome, DateTimeOffset at) =>
        !who.May(StaffAction.ReviewEvidence, now) ? Refused.NotAllowed
        : now.Evidence.All(item => item.File.Id != evidenceId) ? Refused.NoSuchFile
        : Fault(outcome) is { } fault ? fault
        : Done(now, at, new EvidenceReviewed(evidenceId!, outcome!.Trim()), who);

    /// <summary>A person decides how soon, against the rules; new danger found later still lifts the case (promise 10).</summary>
    public static Result<CaseChange, Refused> OverridePriority(Case now, Officer who, PriorityLevel level, string? reason, DateTimeOffset at) =>
        !who.May(StaffAction.OverridePriority, now) ? Refused.NotAllowed
        : now.Priority?.Level == level ? Refused.NothingChanges
        : ReasonFault(reason) is { } fault ? fault
        : Done(now, at, new PriorityOverridden(level), who, reason!.Trim());

    /// <summary>Whether a way of contact may be used as it stands: what was not given may be used only where nothing is guarded.</summary>
    public static bool MayUse(this Case now, ChannelKind channel) =>
        now.Contact.Usable(channel)
        || (now.Contact is { Guarded: false, NoContact: false } && now.Contact.Channels.All(c => c.Kind != channel));

    /// <summary>Why nobody at all may write into the chat of this case; null when somebody may.</summary>
    public static Refused? ReplyBlocked(this Case now) =>
        now.NoContact ? Refused.NobodyContacts
        : AbuseWasNamed(now) && !now.Contact.Usable(ChannelKind.Chat) ? Refused.AbuseNamed
        : now.Contact.Channels.Any(c => c.Kind == ChannelKind.Chat && c.Safety == ChannelSafety.Unsafe) ? Refused.AbuseNamed
        : null;

    /// <summary>Whether an officer may see the masked ways of contact, having given that reason.</summary>
    public static Refused? UnsafeFault(Case now, Officer who, string? reason) =>
        !who.May(StaffAction.UseUnsafeChannel, now) ? Refused.NotConfirmedSafe : ReasonFault(reason);

    private static bool AbuseWasNamed(Case now) =>
        now.Shown.Risks.Contains(Risk.DomesticAbuse)
        || now.Shown.Suspects(Risk.DomesticAbuse)
        || now.Shown.Cues.Contains(Cue.SexualViolence)
        || now.Reports.Any(r => r.Path == InterviewPath.DomesticAbuse || r.Category == Triage.Category.DomesticAbuse);

    private static Refused? Fault(string? words) =>
        string.IsNullOrWhiteSpace(words) ? Refused.NoWords : words.Length > MostSigns ? Refused.TooLong : null;

    private static Refused? ReasonFault(string? reason) => Fault(reason) is Refused.NoWords ? Refused.NoReason : Fault(reason);

    private static CaseChange Done(Case now, DateTimeOffset at, CaseEvent what, Officer who, string? why = null) =>
        new CaseDraft(now, at).Add(what, Actor.Officer(who.Id), why).Done();
}
