using AsbAssistant.Cases;
using AsbAssistant.Triage;
using AsbAssistant.Web.Hosting;

namespace AsbAssistant.Web.Cases;

/// <summary>How dates are worked out here: the landlord's calendar on the clock on the wall; a day's promise runs to the day's end.</summary>
internal sealed class IntakeDates(WorkingCalendar calendar, LondonClock clock)
{
    public IntakeSettings Settings() => new()
    {
        WorkingDaysAfter = WorkingDaysAfter,
        FirstContactDue = (priority, from) => priority switch
        {
            // Handbook 5.3: the same hour; 7.1: working days, counted from the day after.
            PriorityLevel.Critical => from.AddHours(1),
            PriorityLevel.P1 => WorkingDaysAfter(from, 1),
            PriorityLevel.P2 => WorkingDaysAfter(from, 3),
            PriorityLevel.P3 => WorkingDaysAfter(from, 5),
            PriorityLevel.P4 => WorkingDaysAfter(from, 10),
        },
    };

    private DateTimeOffset WorkingDaysAfter(DateTimeOffset from, int days)
    {
        var anchor = DateOnly.FromDateTime(clock.Local(from));
        var due = days == 0 ? anchor : calendar.After(anchor, days);
        return clock.Instant(due.AddDays(1).ToDateTime(TimeOnly.MinValue)).AddSeconds(-1);
    }
}
