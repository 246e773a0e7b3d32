using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>
/// Weeks, weekends, months, seasons and years: "last week", "the weekend before last", "in August", "early November", "last summer",
/// "in 2019", "the past few weeks". Not a neighbour called May, and not Spring Close.
/// </summary>
internal static class PeriodReader
{
    private static readonly HashSet<string> Introductions = new(StringComparer.Ordinal)
    {
        "in", "since", "last", "this", "next", "until", "till", "from", "by", "of", "during", "before", "after", "around", "about", "back", "throughout", "late", "early", "mid", "between", "over", "to", "through", "and", "or", "end", "beginning", "start", "middle", "-",
    };

    private static readonly HashSet<string> BeforeSeason = new(StringComparer.Ordinal) { "in", "since", "until", "till", "by", "from", "early", "late", "mid" };

    private static readonly HashSet<string> BeforeTheSeason = new(StringComparer.Ordinal) { "in", "since", "until", "till", "by", "from", "over", "during", "through", "throughout", "before", "after" };

    private static readonly HashSet<string> MakesAName = new(StringComparer.Ordinal)
    {
        "next", "upstairs", "downstairs", "opposite", "above", "below", "moved", "came", "started", "lives", "lived", "got", "left", "went", "has", "had", "is", "was", "who", "said", "told", "does", "did", "and", "i", "you", "be", "have",
    };

    public static Days? Read(TokenLine line, ref int at, Asked asked)
    {
        if (!line[at].IsWord && line[at] is not { IsNumber: true, Length: 4 })
            return null;
        var next = at;
        var read = Stretching(line, ref next, asked) ?? MonthWeeks.Read(line, ref next, asked) ?? WeekOrWeekend(line, ref next, asked) ?? Season(line, ref next, asked) ?? MonthOrYear(line, ref next, asked);
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

    private static Days? WeekOrWeekend(TokenLine line, ref int at, Asked asked)
    {
        var next = line[at].Is("the") ? at + 1 : at;
        var said = line[next].Word is "last" or "this" or "next" or "previous" ? line[next++].Word : "";
        var unit = line[next].Word;
        if (unit is not ("week" or "weekend" or "month" or "year"))
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

    private static Days? Season(TokenLine line, ref int at, Asked asked)
    {
        var next = line[at].Is("the") ? at + 1 : at;
        var said = line[next].Word is "last" or "this" ? line[next++].Word : "";
        int? start = line[next].Word switch { "spring" => 3, "summer" => 6, "autumn" => 9, "winter" => 12, _ => null };
        if (start is not { } month || (said.Length == 0 && !line[at - 1].IsOneOf(line[at].Is("the") ? BeforeTheSeason : BeforeSeason)))
            return null;
        next++;
        int? year = YearSaid(line, ref next, asked);
        if (CalendarWords.IsStreet(line[next]) || line[next].Word is "holidays" or "term" or "fete" or "break")
            return null;
        var first = new DateOnly(year ?? asked.Today.Year, month, 1);
        if (year is null && first > asked.Today)
            first = first.AddYears(-1);
        // "Last" names the season before the one we are in.
        if (said == "last" && first.AddMonths(3) > asked.Today && year is null)
            first = first.AddYears(-1);
        at = next;
        return new Days(first, first.AddMonths(3).AddDays(-1), Approx: true);
    }

    private static Days? MonthOrYear(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        var third = Third(line, ref next);
        if (line[next].Word is "the" or "this" && third is not null && line[next + 1].Word is "year" or "month")
        {
            var whole = line[next + 1].Is("year")
                ? new Days(new DateOnly(asked.Today.Year, 1, 1), new DateOnly(asked.Today.Year, 12, 31))
                : CalendarMath.Month(asked.Today.Month, asked.Today.Year, asked.Today);
            at = next + 2;
            return Part(whole, third);
        }
        if (third is not null && line[next].Word is "last" && line[next + 1].Word is "year" or "month" or "week")
            return WeekOrWeekend(line, ref next, asked) is { } period ? Part(period, third) is var part && (at = next) > 0 ? part : null : null;
        var said = line[next].Word is "last" or "this" or "next" ? line[next++].Word : "";
        if (CalendarWords.Month(line[next]) is { } month)
            return Month(line, ref at, next, month, said, third, asked);
        if (said.Length == 0 && Year(line, next, asked) is { } year && (line[at - 1].IsOneOf(Introductions) || third is not null || asked.IsAnswer))
        {
            at = next + 1;
            return Part(new Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), third);
        }
        return null;
    }

    private static Days? Month(TokenLine line, ref int at, int next, int month, string said, string? third, Asked asked)
    {
        var name = line[next];
        // "In March and April", but not Ant and Dec.
        var introduced = said.Length > 0 || third is not null || (line[at - 1].IsOneOf(Introductions) && !(line[at - 1].Word is "and" or "or" && CalendarWords.Month(line[at - 2]) is null && !line[at - 2].IsNumber)) || line[at - 1].Is("the") && line[at - 2].Is("of");
        next++;
        int? through = line[next].Word is "/" && CalendarWords.Month(line[next + 1]) is { } second ? second : null;
        if (through is not null)
            next += 2;
        var about = line.Take(ref next, "time");
        introduced |= about;
        var year = YearSaid(line, ref next, asked);
        if (!introduced && year is null && !asked.IsAnswer && (CalendarWords.IsAlsoAName(name) || name.Length < 4 || !name.Capital))
            return null;
        if (CalendarWords.IsAlsoAName(name) && year is null && line[next].IsOneOf(MakesAName) && !(line[next].Word is "and" && CalendarWords.Month(line[next + 1]) is not null)
            && !(name.Word is "august" or "march" && line[next].Word is "i" or "and"))
            return null;
        if (name.Word is "march" or "may" && said.Length == 0 && year is null && !asked.IsAnswer && !(line[at - 1].Word is "in" or "since" or "from" or "until" or "till" or "by" or "of" or "during" or "around" or "after" or "before" or "to" or "-" or "and" || third is not null))
            return null;
        if (name.Word == "may" && !name.Capital && line[at - 1].Word is "to" or "and" or "or" or "by" or "after" or "before")
            return null;
        at = next;
        var days = CalendarMath.Month(month, year, asked.Today);
        if (said == "next")
            days = CalendarMath.Month(month, month > asked.Today.Month ? asked.Today.Year : asked.Today.Year + 1, asked.Today);
        else if (said == "last" && year is null && month == asked.Today.Month)
            days = CalendarMath.Month(month, asked.Today.Year - 1, asked.Today);
        if (through is { } until && CalendarMath.Date(1, until, null, asked.Today) is not null)
            days = days with { To = CalendarMath.Month(until, year ?? (until < month ? days.From.Year + 1 : days.From.Year), asked.Today).To };
        return Part(days, third) is var part && about ? part with { Approx = true } : part;
    }

    /// <summary>"early", "mid", "the end of": a third of it, and only about.</summary>
    private static Days Part(Days whole, string? third)
    {
        if (third is null || whole.To is not { } to)
            return whole;
        var length = to.DayNumber - whole.From.DayNumber + 1;
        return third switch
        {
            "early" or "start" or "beginning" => new Days(whole.From, whole.From.AddDays((length / 3) - 1), Approx: true),
            "mid" or "middle" => new Days(whole.From.AddDays(length / 3), whole.From.AddDays((length * 2 / 3) - 1), Approx: true),
            _ => new Days(whole.From.AddDays(length * 2 / 3), to, Approx: true),
        };
    }

    private static string? Third(TokenLine line, ref int at)
    {
        var next = line[at].Is("the") ? at + 1 : at;
        if (line[next].Word is not ("early" or "late" or "mid" or "middle" or "start" or "beginning" or "end"))
            return null;
        var said = line[next].Word;
        next += line[next + 1].Word is "of" or "-" or "in" ? 2 : 1;
        at = next;
        return said;
    }

    private static int? YearSaid(TokenLine line, ref int at, Asked asked)
    {
        var next = line[at].Word is "of" or "," or "in" ? at + 1 : at;
        if (Year(line, next, asked) is { } year)
        {
            at = next + 1;
            return year;
        }
        if (line[next].Word is "last" or "this" && line[next + 1].Is("year"))
        {
            at = next + 2;
            return asked.Today.Year - (line[next].Is("last") ? 1 : 0);
        }
        if (line.Take(ref next, "the", "year", "before", "last"))
        {
            at = next;
            return asked.Today.Year - 2;
        }
        return null;
    }

    private static int? Year(TokenLine line, int at, Asked asked) =>
        line[at] is { IsNumber: true, Length: 4 } year && year.Value >= 1940 && year.Value <= asked.Today.Year + 2 && !(year.Glued && line[at - 1].Word is not ("-" or "("))
        && !line[at + 1].Is(":") && line[at + 1].Word is not ("hrs" or "hours" or "h") && !(line[at + 1].Glued && (line[at + 1].IsWord || line[at + 1].Word is "/"))
        && CalendarWords.IsFreeAfter(line[at + 1]) ? year.Value : null;
}
