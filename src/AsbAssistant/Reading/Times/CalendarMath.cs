namespace AsbAssistant.Reading.Times;

/// <summary>Which day is meant, seen from today. The past is assumed: these are reports of what has happened.</summary>
internal static class CalendarMath
{
    /// <summary>The latest such weekday before today; today itself is called "today".</summary>
    public static DateOnly LatestBefore(DateOnly today, DayOfWeek day)
    {
        var back = ((int)today.DayOfWeek - (int)day + 7) % 7;
        return today.AddDays(back == 0 ? -7 : -back);
    }

    public static DateOnly NextAfter(DateOnly today, DayOfWeek day)
    {
        var forward = ((int)day - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(forward == 0 ? 7 : forward);
    }

    /// <summary>The Monday of the week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly InWeekOf(DateOnly monday, DayOfWeek day) => monday.AddDays(((int)day + 6) % 7);

    /// <summary>A day of a month, in the year said or else the latest year that makes it past.</summary>
    public static DateOnly? Date(int day, int month, int? year, DateOnly today)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        if (year is { } y)
            return y is >= 1900 and <= 2200 && day <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, day) : null;
        for (var candidate = today.Year; candidate > today.Year - 9 && candidate > 1; candidate--)
        {
            if (day <= DateTime.DaysInMonth(candidate, month) && new DateOnly(candidate, month, day) is var date && date <= today)
                return date;
        }
        return null;
    }

    /// <summary>The latest such day of a month that is not in the future; with a weekday, the latest on that weekday within a year.</summary>
    public static DateOnly? DayOfMonth(int day, DayOfWeek? weekday, DateOnly today)
    {
        if (day is < 1 or > 31)
            return null;
        DateOnly? latest = null;
        for (var back = 0; back < 13; back++)
        {
            var month = today.AddMonths(-back);
            if (day > DateTime.DaysInMonth(month.Year, month.Month) || new DateOnly(month.Year, month.Month, day) is var date && date > today)
                continue;
            date = new DateOnly(month.Year, month.Month, day);
            latest ??= date;
            if (weekday is null || date.DayOfWeek == weekday)
                return date;
        }
        return latest;
    }

    public static Days Month(int month, int? year, DateOnly today)
    {
        var first = new DateOnly(year ?? (month > today.Month ? today.Year - 1 : today.Year), month, 1);
        return new Days(first, first.AddMonths(1).AddDays(-1));
    }

    public static int Year(int said) => said < 100 ? (said < 70 ? 2000 : 1900) + said : said;
}
