namespace AsbAssistant.Cases;

/// <summary>
/// Working days of one nation and landlord (handbook 7.5): Monday to Friday, no bank holiday, no closure day. Bank holidays come
/// from a table; after its last year they are worked out by rule and marked so, because one-off holidays happen.
/// </summary>
/// <param name="BankHolidays">the table</param>
/// <param name="Closures">the landlord's own closed days</param>
public sealed record WorkingCalendar(IReadOnlySet<DateOnly> BankHolidays, IReadOnlySet<DateOnly> Closures)
{
    // Nobody promises more than a year of working days; a calendar without any would otherwise never end.
    private const int FurthestDays = 1000;

    private int LastTableYear => BankHolidays.Count == 0 ? 0 : BankHolidays.Max().Year;

    /// <summary>True where a date lies beyond the table and holidays are worked out by rule.</summary>
    public bool IsByRule(DateOnly date) => date.Year > LastTableYear;

    /// <summary>Whether people work on that day.</summary>
    public bool IsWorkingDay(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(date);

    /// <summary>Whether it is a bank holiday or a closure day.</summary>
    public bool IsHoliday(DateOnly date) =>
        Closures.Contains(date) || (IsByRule(date) ? BankHolidayRules.EnglandAndWales(date.Year).Contains(date) : BankHolidays.Contains(date));

    /// <summary>
    /// The n-th working day after a day; counting starts with the day after. Zero gives the day itself, or the next working day
    /// where it is none.
    /// </summary>
    public DateOnly After(DateOnly anchor, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var day = anchor;
        var left = workingDays;
        for (var i = 0; i < FurthestDays; i++)
        {
            if (IsWorkingDay(day) && (day > anchor || workingDays == 0) && (workingDays == 0 || --left == 0))
                return day;
            day = day.AddDays(1);
        }
        throw new InvalidOperationException($"No {workingDays} working days in the {FurthestDays} days after {anchor:yyyy-MM-dd}.");
    }
}
