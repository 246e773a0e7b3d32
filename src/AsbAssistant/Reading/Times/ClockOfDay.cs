namespace AsbAssistant.Reading.Times;

/// <summary>Which half of the day is meant.</summary>
internal static class ClockOfDay
{
    private const int NightEnds = 6;

    /// <summary>The candidate that lies in the part: "2 at night" is 02:00, "10 at night" 22:00.</summary>
    public static TimeOnly InPart(ClockTime time, DayPart part)
    {
        var (first, second) = time.Candidates;
        if (second is not { } later)
            return first;
        return part switch
        {
            DayPart.SmallHours or DayPart.Morning => first,
            DayPart.Afternoon or DayPart.Evening => later,
            DayPart.Night => first.Hour < NightEnds ? first : later,
        };
    }

    /// <summary>Said of a night, the hours after midnight belong to the next date: "last night at 2".</summary>
    public static DateOnly DateOf(DateOnly day, TimeOnly clock, DayPart? part, bool isMidnight) =>
        part == DayPart.SmallHours ? day
        : (part is DayPart.Night or DayPart.Evening && clock.Hour < NightEnds) || (isMidnight && part is not DayPart.Morning) ? day.AddDays(1) : day;

    /// <summary>Without a part: today the latest that has been; else the hour at which people are about.</summary>
    public static (TimeOnly Clock, TimeOnly? Other) Guess(ClockTime time, DateOnly day, DateTime now)
    {
        var (first, second) = time.Candidates;
        if (second is not { } later)
            return (first, null);
        if (day == DateOnly.FromDateTime(now))
            return later <= TimeOnly.FromDateTime(now) ? (later, first) : (first, later);
        return time.IsWritten ? (new TimeOnly(time.Hour, time.Minute), time.Hour == 12 ? first : later)
            : (later, first);
    }
}
