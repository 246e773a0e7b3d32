using AsbAssistant.Cases;
using AsbAssistant.Triage;
using AsbAssistant.Web.Hosting;

namespace AsbAssistant.Web.Cases;

/// <summary>How dates are worked out here: the landlord's calendar on the clock on the wall; a day's promise runs to the day's end.</summary>
internal sealed class IntakeDates(WorkingCalendar calendar, ServiceTargets targets, LondonClock clock)
{
    public IntakeSettings Settings() => new()
    {
        WorkingDaysAfter = WorkingDaysAfter,
        // Handbook 5.3: critical is the same hour; the others are working days, counted from the day after.
        FirstContactDue = (priority, from) => priority == PriorityLevel.Critical ? from.AddHours(1) : WorkingDaysAfter(from, targets.FirstContact[priority]),
        EvidenceReviewWorkingDays = targets.EvidenceReview,
        ComplaintAcknowledgeWorkingDays = targets.ComplaintAcknowledge,
        MakeSafeHours = targets.MakeSafeHours,
    };

    private DateTimeOffset WorkingDaysAfter(DateTimeOffset from, int days)
    {
        var anchor = DateOnly.FromDateTime(clock.Local(from));
        var due = days == 0 ? anchor : calendar.After(anchor, days);
        return clock.Instant(due.AddDays(1).ToDateTime(TimeOnly.MinValue)).AddSeconds(-1);
    }
}
