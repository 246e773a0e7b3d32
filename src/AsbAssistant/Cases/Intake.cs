using AsbAssistant.Cases.Events;
using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>
/// What a resident's turn means for the case: pure, so that every promise about danger, restriction and clocks is tested
/// without a server. Deciding the same turn again about the case it made adds nothing.
/// </summary>
public static class Intake
{
    /// <summary>Decides about one turn; null when there is no case and nothing makes one.</summary>
    /// <param name="existing">the conversation's case as loaded; null when there is none</param>
    /// <param name="fresh">the id of a case, should one be made</param>
    /// <param name="report">all that is known after this turn</param>
    /// <param name="effects">what the interview decided in this turn</param>
    /// <param name="at">when the turn came</param>
    /// <param name="settings">how dates are worked out</param>
    public static CaseChange? Take(
        Case? existing, CaseId fresh, Report report, IReadOnlyList<Effect> effects, DateTimeOffset at, IntakeSettings settings)
    {
        var alerts = effects.OfType<Effect.RaiseAlert>().Select(e => e.Kind).ToList();
        var reasons = Reasons(effects, alerts);
        if (existing is null && reasons.Count == 0)
            return null;

        var draft = existing is null ? Opened(fresh, report, reasons, alerts, at) : Continued(existing, report, reasons, alerts, at);
        if (reasons.Contains(CaseReason.Sent) && !draft.Case.SentConversations.Contains(report.ConversationId))
            draft.Add(new ReportSent(report.ConversationId, report.SentAt ?? at), Actor.Resident);
        foreach (var withdrawal in effects.OfType<Effect.AskToWithdraw>())
            draft.Add(new ChangeAsked(ChangeKind.Withdraw, withdrawal.Words), Actor.Resident);
        Receive(draft, report.Files, settings);
        Settle(draft, alerts, settings);
        return draft.Done();
    }

    /// <summary>The talk went silent after self-harm or danger: a person is told once (handbook 5.6 point 9). A sealed note stays as it is.</summary>
    public static CaseChange? Abandoned(Case existing, DateTimeOffset lastWordsAt, DateTimeOffset at)
    {
        AlertKind[] disclosures = [AlertKind.Danger, AlertKind.SelfHarm];
        if (existing.NoContact || existing.SentAt is not null || !existing.Alerts.Any(disclosures.Contains)
            || existing.Alerts.Contains(AlertKind.AbandonedAfterDisclosure))
        {
            return null;
        }
        return new CaseDraft(existing, at)
            .Add(new AbandonedAfterDisclosure(lastWordsAt), Actor.System)
            .Add(new AlertRaised(AlertKind.AbandonedAfterDisclosure), Actor.System)
            .Done();
    }

    // An alert without a case would be about nothing: it makes one, whatever the interview forgot.
    private static List<CaseReason> Reasons(IReadOnlyList<Effect> effects, List<AlertKind> alerts) =>
    [
        .. effects.OfType<Effect.MakeCase>().Select(e => e.Reason),
        .. effects.OfType<Effect.SendReport>().Select(_ => CaseReason.Sent),
        .. alerts.Where(_ => !effects.OfType<Effect.MakeCase>().Any()).Select(a => a switch
        {
            AlertKind.DomesticAbuse => CaseReason.AbuseNote,
            AlertKind.InsecureHome => CaseReason.HomeInsecure,
            AlertKind.Unread => CaseReason.Unread,
            AlertKind.Danger or AlertKind.SelfHarm or AlertKind.Safeguarding or AlertKind.AbandonedAfterDisclosure => CaseReason.Danger,
        }),
    ];

    private static CaseDraft Opened(CaseId fresh, Report report, List<CaseReason> reasons, List<AlertKind> alerts, DateTimeOffset at) =>
        new CaseDraft(fresh, at).Add(
            new CaseOpened(reasons.Min(), report, Judging.Restriction([report], report.Shown), IsNote(report, reasons, alerts)), Actor.Resident);

    private static CaseDraft Continued(Case existing, Report report, List<CaseReason> reasons, List<AlertKind> alerts, DateTimeOffset at)
    {
        var draft = new CaseDraft(existing, at);
        var before = existing.Reports.FirstOrDefault(r => r.ConversationId == report.ConversationId);
        if (before is null || Canonical.Write(before) != Canonical.Write(report))
        {
            draft.Add(new ReportUpdated(report), Actor.Resident);
            if (before is not null && existing.SentConversations.Contains(report.ConversationId) && AsksMore(before.Contact, report.Contact))
                draft.Add(new ChangeAsked(ChangeKind.Contact, ""), Actor.Resident);
        }
        if (existing.NoContact && EndsNote(report, alerts))
            draft.Add(new NoContactChanged(false), Actor.System);
        else if (!existing.NoContact && existing.SentAt is null && existing.Alerts.All(IsNoDanger) && IsNote(report, reasons, alerts))
            draft.Add(new NoContactChanged(true), Actor.System);
        return draft;
    }

    private static bool IsNote(Report report, List<CaseReason> reasons, List<AlertKind> alerts) =>
        reasons.Contains(CaseReason.AbuseNote) && !EndsNote(report, alerts);

    // A child at home is no reason to ring a woman who asked for no contact: the safeguarding lead hears of it and meets the note.
    private static bool EndsNote(Report report, List<AlertKind> alerts) =>
        report.DangerNow == true || report.Contact.Wanted == true || alerts.Any(a => a is AlertKind.Danger or AlertKind.SelfHarm);

    private static bool IsNoDanger(AlertKind alert) => alert is not (AlertKind.Danger or AlertKind.SelfHarm);

    private static bool AsksMore(SafeContact before, SafeContact after)
    {
        var tightened = CaseContact.Tightened(before, after);
        return after.Channels.Any(c => c.CalledSafe != false && !tightened.Channels.Contains(c)) || (after.Wanted == true && before.Wanted != true);
    }

    private static void Receive(CaseDraft draft, IReadOnlyList<SentFile> files, IntakeSettings settings)
    {
        foreach (var file in files.Where(f => draft.Case.Evidence.All(i => i.File.Id != f.Id)))
            draft.Add(new EvidenceReceived(file, settings.WorkingDaysAfter(draft.At, settings.EvidenceReviewWorkingDays)), Actor.Resident);
    }

    private static void Settle(CaseDraft draft, IReadOnlyList<AlertKind> alerts, IntakeSettings settings)
    {
        IntakeRules.NeedRepairs(draft);
        IntakeRules.Judge(draft);
        IntakeRules.StartClocks(draft, settings);
        foreach (var alert in alerts.Where(a => !draft.Case.Alerts.Contains(a)).ToList())
            draft.Add(new AlertRaised(alert), Actor.System);
    }
}
