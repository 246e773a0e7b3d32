namespace AsbAssistant.Cases;

/// <summary>Bank holidays of England and Wales by the standing rules (Banking and Financial Dealings Act 1971, and common law days).</summary>
public static class BankHolidayRules
{
    /// <summary>The eight of a year, substitute days included; a proclaimed one-off is not among them.</summary>
    public static IReadOnlySet<DateOnly> EnglandAndWales(int year)
    {
        var easter = EasterSunday(year);
        var christmas = new DateOnly(year, 12, 25);
        return new SortedSet<DateOnly>
        {
            Substituted(new DateOnly(year, 1, 1)),
            easter.AddDays(-2),
            easter.AddDays(1),
            FirstMonday(year, 5),
            LastMonday(year, 5),
            LastMonday(year, 8),
            ChristmasDay(christmas),
            BoxingDay(christmas),
        };
    }

    /// <summary>Easter Sunday in the Gregorian calendar (the anonymous computus of 1876).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static DateOnly Substituted(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday or DayOfWeek.Friday => day,
    };

    // Two holidays in a row push each other's substitutes on.
    private static DateOnly ChristmasDay(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? new DateOnly(day.Year, 12, 27) : day;

    private static DateOnly BoxingDay(DateOnly christmas) => christmas.AddDays(1).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        ? new DateOnly(christmas.Year, 12, 28)
        : christmas.AddDays(1);

    private static DateOnly FirstMonday(int year, int month)
    {
        var day = new DateOnly(year, month, 1);
        return day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var day = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return day.AddDays(-(((int)day.DayOfWeek - (int)DayOfWeek.Monday + 7) % 7));
    }
}
