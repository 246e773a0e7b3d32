using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>
/// Days told by number, day before month: "3/11", "3.11.26", "2026-11-03", "3rd Nov", "Nov 3rd", "the 17th".
/// Not "2/3 of them", "24/7", "9/10", "flat 3/4", "3rd floor".
/// </summary>
internal static class NumberedDates
{
    private static readonly HashSet<string> Announces = new(StringComparer.Ordinal) { "on", "since", "from", "until", "till", "by", "dated", "before", "after", "to", "date", "between" };

    public static Days? Read(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        var read = ByNumbers(line, ref next, asked) ?? Spaced(line, ref next, asked) ?? DayThenMonth(line, ref next, asked) ?? MonthThenDay(line, ref next, asked) ?? Ordinal(line, ref next, null, asked);
        if (read is null || CalendarWords.IsStreet(line[next]))
            return null;
        at = next;
        return read;
    }

    /// <summary>The day of the month after a weekday: "tues 17th", "Friday the 20th of November", "Fri 20/11".</summary>
    public static Days? AfterWeekday(TokenLine line, ref int at, DayOfWeek weekday, Asked asked)
    {
        var next = line[at].Is(",") ? at + 1 : at;
        if (line[next].Is("the"))
            next++;
        var read = ByNumbers(line, ref next, asked) ?? DayThenMonth(line, ref next, asked) ?? MonthThenDay(line, ref next, asked) ?? Ordinal(line, ref next, weekday, asked);
        if (read is null && line[next] is { IsNumber: true, Value: > 12 and < 32 } number && CalendarWords.IsFreeAfter(line[next + 1]) && !line[next + 1].Is(":") && !line[next + 1].Is(".")
            && CalendarMath.DayOfMonth(number.Value, weekday, asked.Today) is { } date && date.DayOfWeek == weekday)
        {
            next++;
            read = new Days(date);
        }
        if (read is { } days)
        {
            at = next;
            return days.From.DayOfWeek == weekday ? days : days with { Approx = true };
        }
        return null;
    }

    private static Days? ByNumbers(TokenLine line, ref int at, Asked asked)
    {
        var first = line[at];
        var sign = line[at + 1];
        if (!first.IsNumber || first.Glued && line[at - 1].Kind is not TokenKind.Sign || !sign.Glued || sign.Word is not ("/" or "." or "-")
            || line[at + 2] is not { IsNumber: true, Glued: true, Length: <= 2 } second || CalendarWords.IsAddressing(line[at - 1]) || (first.Glued && line[at - 1].Word is not ("(" or "," or "\"" or "'")))
            return null;
        var three = line[at + 3].Is(sign.Word) && line[at + 3].Glued && line[at + 4] is { IsNumber: true, Glued: true };
        var end = at + (three ? 5 : 3);
        if (line[end] is { Glued: true } after && (after.IsNumber || after.IsWord || (after.Word is "/" or "." or "-" && line[end + 1] is { Glued: true, IsNumber: true })))
            return null;
        if (!three)
        {
            if ((sign.Is("/") || IsDottedDate(line, at, asked)) && first.Length <= 2 && IsTwoPartDate(line, at, asked) && CalendarMath.Date(first.Value, second.Value, null, asked.Today) is { } date)
            {
                at = end;
                return new Days(date);
            }
            return null;
        }
        var third = line[at + 4];
        DateOnly? read = first.Length == 4 ? CalendarMath.Date(third.Value, second.Value, first.Value, asked.Today)
            : first.Length > 2 || third.Length is not (2 or 4) ? null
            : CalendarMath.Date(first.Value, second.Value, CalendarMath.Year(third.Value), asked.Today);
        var swapped = read is null && first.Length <= 2 && third.Length is 2 or 4
            ? CalendarMath.Date(second.Value, first.Value, CalendarMath.Year(third.Value), asked.Today) : null;
        if ((read ?? swapped) is not { } found)
            return null;
        at = end;
        return new Days(found, Approx: read is null);
    }

    // "10 11 26", as the whole of an answer.
    private static Days? Spaced(TokenLine line, ref int at, Asked asked)
    {
        if (!asked.IsAnswer || line.Count != 3 || line[at] is not { IsNumber: true, Length: <= 2 } day || line[at + 1] is not { IsNumber: true, Length: <= 2, Glued: false } month
            || line[at + 2] is not { IsNumber: true, Length: 2 or 4, Glued: false } year || CalendarMath.Date(day.Value, month.Value, CalendarMath.Year(year.Value), asked.Today) is not { } date)
            return null;
        at += 3;
        return new Days(date);
    }

    // "17-11" and "17.11" as answers: no clock time has such hours or, to the minute, is told so.
    private static bool IsDottedDate(TokenLine line, int at, Asked asked) => asked.IsAnswer && line[at + 2].Value is >= 1 and <= 12 && line[at + 2].Length == 2
        && (line[at + 1].Is("-") ? line[at].Value > 12 : line.Count == 3 && line[at + 2].Value % 5 != 0);

    // "3/11" is a date; "2/3", "9/10", "24/7" and "4/5 times" are not, unless something says so.
    private static bool IsTwoPartDate(TokenLine line, int at, Asked asked)
    {
        var (day, month, after) = (line[at], line[at + 2], line[at + 3]);
        if (day.Value == 24 && month.Value == 7 && !line[at - 1].IsOneOf(Announces))
            return false;
        if (!CalendarWords.IsFreeAfter(after))
            return false;
        if (asked.IsAnswer || line[at - 1].IsOneOf(Announces) || CalendarWords.Weekday(line[at - 1]) is not null)
            return true;
        if (after.Is("of"))
            return false;
        var leadingNought = (day.Length == 2 && day.Value < 10) || (month.Length == 2 && month.Value < 10);
        var isShare = day.Value <= month.Value && (month.Value is 2 or 3 or 4 or 5 or 6 or 7 or 8 or 10 || day.Value + 1 == month.Value);
        var isOneOrOther = month.Value == day.Value + 1;
        return leadingNought || day.Value > 12 || (!isShare && !isOneOrOther);
    }

    private static Days? DayThenMonth(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        var (day, isOrdinal) = Day(line, ref next);
        if (day == 0)
            return null;
        if (Listed(line, next, asked) is var (listedMonth, listedYear) && CalendarMath.Date(day, listedMonth, listedYear, asked.Today) is { } listed)
        {
            at = next;
            return new Days(listed);
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
            return new Days(byNumber);
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
        return new Days(date);
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
            var (day, isOrdinal) = Day(line, ref next);
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
        var (day, isOrdinal) = Day(line, ref next);
        if (day == 0 || (!isOrdinal && !CalendarWords.IsFreeAfter(line[next]) && CalendarWords.Month(line[next]) is null)
            || (!isOrdinal && (month.Word is "may" or "march" && !month.Capital || line[next].Is(":"))))
            return null;
        var year = YearAfter(line, ref next, asked.Today);
        if (CalendarMath.Date(day, number, year, asked.Today) is not { } date)
            return null;
        at = next;
        return new Days(date);
    }

    private static Days? Ordinal(TokenLine line, ref int at, DayOfWeek? weekday, Asked asked)
    {
        var next = at;
        var (day, isOrdinal) = Day(line, ref next);
        if (day == 0 || !isOrdinal)
            return null;
        // In words only "on the first": "after the second he stopped" counts something else.
        var announced = weekday is not null || asked.IsAnswer
            || (line[at].IsNumber ? line[at - 1].IsOneOf(Announces) || (line[at - 1].Is("the") && line[at - 2].IsOneOf(Announces))
                : line[at - 1].Is("the") && line[at - 2].Word is "on" or "since" or "dated")
            || (line[at - 1].Is("the") && (IsTimed(line, next) || IsListed(line, at, next) || (line[at - 2].Is("of") && DayParts.Word(line[at - 3]) is not null)));
        if (line[next].Is("of") && line[next + 1].Word is "this" or "last" && line[next + 2].Is("month"))
        {
            var month = asked.Today.AddMonths(line[next + 1].Is("last") ? -1 : 0);
            if (CalendarMath.Date(day, month.Month, month.Year, asked.Today) is not { } inMonth)
                return null;
            at = next + 3;
            return new Days(inMonth);
        }
        if (line[next].Is("of") && line[next + 1].Is("the") && line[next + 2].Is("month") && CalendarMath.DayOfMonth(day, null, asked.Today) is { } ofTheMonth)
        {
            at = next + 3;
            return new Days(ofTheMonth);
        }
        if (!announced || !CalendarWords.IsFreeAfter(line[EndOfList(line, next)]) || CalendarMath.DayOfMonth(day, weekday, asked.Today) is not { } date)
            return null;
        at = next;
        return new Days(date);
    }

    // "The 3rd, the 9th and the 17th": several days say what one alone would not.
    private static bool IsListed(TokenLine line, int at, int end) => line[at].IsNumber
        && (EndOfList(line, end) > end || (line[at - 2].Word is "and" or "," or "&" && line[at - 3].Word is "st" or "nd" or "rd" or "th" or ","));

    // What stands behind the last may be what they count: "the 2nd and the 3rd floor".
    private static int EndOfList(TokenLine line, int at)
    {
        for (var days = 0; days < 8 && line[at].Word is "," or "and" or "&"; days++)
        {
            var more = at + (line[at].Is(",") && line[at + 1].Is("and") ? 2 : 1);
            if (!line[more].Is("the") || !line[more + 1].IsNumber || line[more + 2].Word is not ("st" or "nd" or "rd" or "th"))
                break;
            at = more + 3;
        }
        return at;
    }

    // "the 17th at 8ish": an ordinal with a clock time behind it is a day, whatever stands before.
    private static bool IsTimed(TokenLine line, int at)
    {
        var next = line[at].Word is "at" or "about" or "around" or "," ? at + 1 : at;
        return ClockReader.Read(line, ref next, bare: false) is { IsFirm: true };
    }

    /// <summary>1 to 31, in digits with or without "th", or an ordinal in words; 0 for none.</summary>
    private static (int Day, bool IsOrdinal) Day(TokenLine line, ref int at)
    {
        var token = line[at];
        if (token is { IsNumber: true, Length: <= 2, Value: > 0 and < 32 } && !(token.Glued && line[at - 1].Kind != TokenKind.Sign)
            && !(token.Glued && line[at - 1].Word is "/" or "." or ":" or "#" or "$") && !CalendarWords.IsAddressing(line[at - 1]))
        {
            var suffix = line[at + 1];
            if (suffix.Word is "st" or "nd" or "rd" or "th" && (suffix.Glued || !suffix.Is("st")))
            {
                at += 2;
                return (token.Value, true);
            }
            if (suffix is { IsWord: true, Glued: true } && CalendarWords.Month(suffix) is null)
                return default;
            at++;
            return (token.Value, false);
        }
        if (OrdinalWords.Value(line, ref at) is { } ordinal)
            return (ordinal, true);
        return default;
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
