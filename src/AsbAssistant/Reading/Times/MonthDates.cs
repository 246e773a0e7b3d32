using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>"3rd Nov", "Nov 3rd", "the 10th of the 11th", "the 3rd, 5th and 9th of November". Not "the 3 may have".</summary>
internal static class MonthDates
{
    public static Days? Read(TokenLine line, ref int at, Asked asked) => DayThenMonth(line, ref at, asked) ?? MonthThenDay(line, ref at, asked);

    private static Days? DayThenMonth(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        var (day, isOrdinal) = NumberedDates.Day(line, ref next);
        if (day == 0)
            return null;
        if (Listed(line, next, asked) is var (listedMonth, listedYear) && CalendarMath.Date(day, listedMonth, listedYear, asked.Today) is { } listed)
        {
            at = next;
            return new Days(listed, Round: listedYear is null ? Unit.Year : null);
        }
        if (line[next].Is("of"))
            next++;
        if (line[next].Is("this") || line[next].Is("last"))
            return null;
        // "The 10th of the 11th".
        if (isOrdinal && line[next - 1].Is("of") && line[next].Is("the") && line[next + 1] is { IsNumber: true, Value: >= 1 and <= 12 } monthOrdinal && line[next + 2].Word is "st" or "nd" or "rd" or "th"
            && CalendarMath.Date(day, monthOrdinal.Value, null, asked.Today) is { } byNumber)
        {
            at = next + 3;
            return new Days(byNumber, Round: Unit.Year);
        }
        var month = line[next];
        if (CalendarWords.Month(month) is not { } number)
            return null;
        next++;
        if (line[next].Is(".") && line[next].Glued && line[next + 1].IsNumber)
            next++;
        var year = YearAfter(line, ref next, asked.Today);
        // "the 3 may have": a count and a verb.
        if (!isOrdinal && year is null && month.Word is "may" or "march" && !month.Capital && !CalendarWords.IsFreeAfter(line[next]))
            return null;
        if (CalendarMath.Date(day, number, year, asked.Today) is not { } date)
            return null;
        at = next;
        return new Days(date, Round: year is null ? Unit.Year : null);
    }

    // "The 3rd, 5th and 9th of November": the month of an earlier day is said with the last.
    private static (int Month, int? Year)? Listed(TokenLine line, int at, Asked asked)
    {
        var next = at;
        for (var more = 0; more < 5 && line[next].Word is "," or "and" or "&" or "or"; more++)
        {
            next++;
            if (line[next].Word is "and" or "the")
                next++;
            var (day, isOrdinal) = NumberedDates.Day(line, ref next);
            if (day == 0)
                return null;
            var end = line[next].Is("of") ? next + 1 : next;
            if (CalendarWords.Month(line[end]) is { } month && (isOrdinal || line[end].Capital || !CalendarWords.IsAlsoAName(line[end])))
            {
                end++;
                return (month, YearAfter(line, ref end, asked.Today));
            }
        }
        return null;
    }

    private static Days? MonthThenDay(TokenLine line, ref int at, Asked asked)
    {
        var month = line[at];
        if (CalendarWords.Month(month) is not { } number)
            return null;
        var next = at + (line[at + 1].Is("the") ? 2 : 1);
        var (day, isOrdinal) = NumberedDates.Day(line, ref next);
        if (day == 0 || (!isOrdinal && !CalendarWords.IsFreeAfter(line[next]) && CalendarWords.Month(line[next]) is null)
            || (!isOrdinal && (month.Word is "may" or "march" && !month.Capital || line[next].Is(":"))))
            return null;
        var year = YearAfter(line, ref next, asked.Today);
        if (CalendarMath.Date(day, number, year, asked.Today) is not { } date)
            return null;
        at = next;
        return new Days(date, Round: year is null ? Unit.Year : null);
    }

    private static int? YearAfter(TokenLine line, ref int at, DateOnly today)
    {
        var next = line[at].Word is "," or "/" or "-" or "." ? at + 1 : at;
        if (line[next].Is("'"))
            next++;
        var year = line[next];
        if (year.Word is "last" or "this" && line[next + 1].Is("year"))
        {
            at = next + 2;
            return today.Year - (year.Is("last") ? 1 : 0);
        }
        if (year is { IsNumber: true, Length: 4, Value: >= 1950 and <= 2100 } && !line[next + 1].Is(":") && line[next + 1].Word is not ("hrs" or "hours"))
        {
            at = next + 1;
            return year.Value;
        }
        if (year is { IsNumber: true, Length: 2, Value: >= 10 and <= 40 } && (line[next - 1].Word is "/" or "-" or "'" || (next == at && year.Value > 12 && !line[next + 1].IsWord && line[next + 1].Word is not (":" or "." or "-" or "/"))))
        {
            at = next + 1;
            return CalendarMath.Year(year.Value);
        }
        return null;
    }
}
