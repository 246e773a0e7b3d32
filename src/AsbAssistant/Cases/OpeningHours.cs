namespace AsbAssistant.Cases;

/// <summary>When the landlord's people are there, local Europe/London: on Saturdays too where they say so, never on a holiday.</summary>
/// <param name="Days">opening and closing by day of the week; a day that is missing is closed</param>
public sealed record OpeningHours(IReadOnlyDictionary<DayOfWeek, (TimeOnly Opens, TimeOnly Closes)> Days)
{
    /// <summary>Whether somebody is there at that local time.</summary>
    public bool IsOpen(DateTime local, WorkingCalendar calendar) =>
        !calendar.IsHoliday(DateOnly.FromDateTime(local)) && Days.TryGetValue(local.DayOfWeek, out var hours)
        && TimeOnly.FromDateTime(local) >= hours.Opens && TimeOnly.FromDateTime(local) < hours.Closes;

    /// <summary>The local time when somebody is there next; now, when somebody is.</summary>
    public DateTime NextOpen(DateTime local, WorkingCalendar calendar)
    {
        if (IsOpen(local, calendar))
            return local;
        for (var ahead = 0; ahead < 60; ahead++)
        {
            var day = DateOnly.FromDateTime(local).AddDays(ahead);
            if (!calendar.IsHoliday(day) && Days.TryGetValue(day.DayOfWeek, out var hours) && day.ToDateTime(hours.Opens) > local)
                return day.ToDateTime(hours.Opens);
        }
        throw new InvalidOperationException("No opening hour in the next sixty days.");
    }
}
