using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>
/// Weeks, weekends, months, seasons and years: "last week", "the weekend before last", "this year", "the past few weeks", and what
/// <see cref="MonthReader"/> and <see cref="Seasons"/> know.
/// </summary>
internal static class PeriodReader
{
    public static Days? Read(TokenLine line, ref int at, Asked asked)
    {
        if (!line[at].IsWord && line[at] is not { IsNumber: true, Length: 4 })
            return null;
        var next = at;
        var read = Stretching(line, ref next, asked) ?? MonthWeeks.Read(line, ref next, asked) ?? WeekOrWeekend(line, ref next, asked) ?? Seasons.Read(line, ref next, asked) ?? MonthReader.Read(line, ref next, asked);
        if (read is null || CalendarWords.IsStreet(line[next]))
            return null;
        at = next;
        return read;
    }

    /// <summary>"the last 3 weeks", "the past month", "these last few days": until now.</summary>
    internal static Days? Stretching(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        while (line[next].Word is "the" or "these" or "this")
            next++;
        if (line[next].Word is not ("last" or "past"))
            return null;
        var past = line[next].Is("past");
        next++;
        var counted = next;
        var amount = Amount.Read(line, ref next);
        if (Units.Of(line[next]) is not { } unit || line[next].Word is "morning" or "evening" or "afternoon" or "night" && !past || IsMinutesUncounted(unit, amount))
            return null;
        // "Last week" is a week of the calendar; "past week", "last few weeks" and "in the last week" end now.
        if (counted == next && !past && !Units.IsPlural(line[next]) && unit is not (Unit.Fortnight or Unit.Hour)
            && !(line[at].Is("the") && line[at - 1].Word is "in" or "within" or "over" or "during" && unit is not Unit.Weekend && !line[next + 1].Is("of")))
            return null;
        var n = amount is { } said ? said.High ?? said.Low : Units.IsPlural(line[next]) ? 2 : 1;
        at = next + 1;
        var start = Units.Before(asked.Now, unit, n);
        var approx = amount is { IsVague: true } || (amount is null && n > 1);
        return unit is Unit.Minute or Unit.Hour
            ? new Days(DateOnly.FromDateTime(start), asked.Today, Clock: new TimeOnly(start.Hour, start.Minute), Approx: approx)
            : new Days(DateOnly.FromDateTime(start), asked.Today, Approx: approx);
    }

    private static bool IsMinutesUncounted(Unit unit, Amount? amount) => unit == Unit.Minute && amount is null;

    internal static Days? WeekOrWeekend(TokenLine line, ref int at, Asked asked)
    {
        var next = line[at].Is("the") ? at + 1 : at;
        var said = line[next].Word is "last" or "this" or "next" or "previous" ? line[next++].Word : "";
        var unit = line[next].Word;
        // "They were back the next week": next to a time told before.
        if (unit is not ("week" or "weekend" or "month" or "year") || (said == "next" && (line[at].Is("the") || line[at - 1].Is("the"))))
            return null;
        next++;
        var today = asked.Today;
        var back = line.Take(ref next, "before", "last") ? 2
            : said is "last" or "previous" || line.Take(ref next, "just", "gone") ? 1
            : said == "next" ? -1 : said == "this" || (line[at - 1].Is("all") && unit != "weekend") ? 0 : (int?)null;
        if (unit == "weekend")
        {
            if (back is null && !(line[at].Is("the") && line[at - 1].Word is "at" or "over" or "on" or "during" or "since") && !line[at - 1].Is("all") && !asked.IsAnswer)
                return null;
            // "At the weekend", said on a Saturday, is the last whole one.
            var saturday = CalendarMath.LatestBefore(today, DayOfWeek.Sunday).AddDays(-1);
            var isWeekend = today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (said == "this" && isWeekend)
                saturday = today.DayOfWeek == DayOfWeek.Sunday ? today.AddDays(-1) : today;
            else if (back == -1)
                saturday = CalendarMath.NextAfter(today, DayOfWeek.Saturday);
            else if (back == 2)
                saturday = saturday.AddDays(-7);
            at = next;
            return new Days(saturday, saturday.AddDays(1));
        }
        if (back is not { } n)
            return null;
        at = next;
        switch (unit)
        {
            case "week":
                var monday = CalendarMath.Monday(today).AddDays(-7 * n);
                // "Last week on the Thursday".
                var weekday = line[next].Is("on") ? next + 1 : next;
                weekday += line[weekday].Is("the") ? 1 : 0;
                if (weekday > next && CalendarWords.Weekday(line[weekday]) is { } inWeek)
                {
                    at = weekday + 1;
                    return new Days(CalendarMath.InWeekOf(monday, inWeek));
                }
                return new Days(monday, monday.AddDays(6));
            case "month":
                var month = today.AddMonths(-n);
                // "Last month on the 28th".
                var day = next;
                if (line.Take(ref day, "on", "the") && line[day] is { IsNumber: true, Length: <= 2 } number && line[day + 1].Word is "st" or "nd" or "rd" or "th" && CalendarMath.Date(number.Value, month.Month, month.Year, today) is { } date)
                {
                    at = day + 2;
                    return new Days(date);
                }
                return CalendarMath.Month(month.Month, month.Year, today);
            default:
                return new Days(new DateOnly(today.Year - n, 1, 1), new DateOnly(today.Year - n, 12, 31));
        }
    }
}
