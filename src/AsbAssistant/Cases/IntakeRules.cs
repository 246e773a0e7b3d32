using System.Globalization;
using AsbAssistant.Cases.Events;
using AsbAssistant.Interview;
using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>What follows from a case by rule after each turn: priority, restriction, clocks.</summary>
internal static class IntakeRules
{
    /// <summary>Priority and restriction, written only where they differ from before.</summary>
    public static void Judge(CaseDraft draft)
    {
        var judged = Judging.Priority(draft.Case);
        var now = draft.Case.Priority;
        if (now is null || now.Ruled != judged.Level || now.Rule != judged.Rule || draft.Case.Kind != judged.Kind)
            draft.Add(judged, Actor.System);

        var restriction = Judging.Restriction(draft.Case.Reports, draft.Case.Shown);
        if (restriction > draft.Case.Restriction)
            draft.Add(new RestrictionRaised(restriction), Actor.System);
    }

    /// <summary>What needs making safe, known from the moment of the message (handbook 7.4).</summary>
    public static void NeedRepairs(CaseDraft draft)
    {
        if (draft.Case.Repair is not null)
            return;
        if (draft.Case.Reports.Min(r => r.HomeInsecureSince) is { } awareAt)
            draft.Add(new RepairNeeded(awareAt, Insecure: true), Actor.System);
    }

    /// <summary>Every promise that the case now carries, with its date. A sealed note has none that would make anyone contact her.</summary>
    public static void StartClocks(CaseDraft draft, IntakeSettings settings)
    {
        if (draft.Case.Repair is { Insecure: true } repair)
        {
            // Elapsed hours, so across the night the clocks change too: an instant plus 24 hours.
            var due = repair.AwareAt.ToUniversalTime().AddHours(settings.MakeSafeHours);
            Start(draft, ClockIds.MakeSafe, repair.AwareAt, due, string.Create(CultureInfo.InvariantCulture, $"{settings.MakeSafeHours} hours, elapsed"));
        }
        if (draft.Case.NoContact)
            return;

        if (draft.Case.Reports.FirstOrDefault(r => r.Complaint == ComplaintAnswer.Wanted) is { } complains && draft.Case.Complaint is null)
            draft.Add(new ComplaintLogged(complains.ComplaintAt ?? draft.At), Actor.Resident);
        if (draft.Case.Complaint is { } complaint)
            Start(draft, ClockIds.ComplaintAcknowledge, complaint.ReceivedAt, settings.WorkingDaysAfter(complaint.ReceivedAt, settings.ComplaintAcknowledgeWorkingDays), Days(settings.ComplaintAcknowledgeWorkingDays));

        if (draft.Case.NotRead)
            Start(draft, ClockIds.ReadByPerson, draft.Case.OpenedAt, settings.WorkingDaysAfter(draft.Case.OpenedAt, 0), "the same day");

        if (draft.Case.Priority is { } priority && (draft.Case.SentAt is not null || priority.Level == PriorityLevel.Critical))
        {
            var anchor = draft.Case.Clocks.FirstOrDefault(c => c.Id == ClockIds.FirstContact)?.Anchor ?? draft.Case.SentAt ?? draft.Case.OpenedAt;
            Start(draft, ClockIds.FirstContact, anchor, settings.FirstContactDue(priority.Level, anchor), $"first contact, {priority.Level.ToString().ToLowerInvariant()}");
        }
    }

    // A start that would change nothing is not written; one that comes later never moves a date (handbook 7.5).
    private static void Start(CaseDraft draft, string clock, DateTimeOffset anchor, DateTimeOffset due, string rule)
    {
        var running = draft.Case.Clocks.FirstOrDefault(c => c.Id == clock);
        if (running is null || due < running.Due || anchor < running.Anchor)
            draft.Add(new ClockStarted(clock, anchor.ToUniversalTime(), due.ToUniversalTime(), rule), Actor.System);
    }

    private static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} working days");
}
