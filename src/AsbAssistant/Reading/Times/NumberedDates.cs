using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>
/// Days told by number, day before month: "3/11", "3.11.26", "2026-11-03", "3rd Nov", "Nov 3rd", "the 17th".
/// Not "2/3 of them", "24/7", "9/10", "flat 3/4", "3rd floor".
/// </summary>
internal static class NumberedDates
{
    internal static readonly HashSet<string> Announces = new(StringComparer.Ordinal) { "on", "since", "from", "until", "till", "by", "dated", "before", "after", "to", "date", "between" };

    public static Days? Read(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        var read = DigitDates.Read(line, ref next, asked) ?? MonthDates.Read(line, ref next, asked) ?? OrdinalDates.Read(line, ref next, null, asked);
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
        var read = DigitDates.ByNumbers(line, ref next, asked) ?? MonthDates.Read(line, ref next, asked) ?? OrdinalDates.Read(line, ref next, weekday, asked);
        if (read is null && line[next] is { IsNumber: true, Value: > 12 and < 32 } number && CalendarWords.IsFreeAfter(line[next + 1]) && !line[next + 1].Is(":") && !line[next + 1].Is(".")
            && CalendarMath.DayOfMonth(number.Value, weekday, asked.Today) is { } date && date.DayOfWeek == weekday)
        {
            next++;
            read = new Days(date, Round: Unit.Month);
        }
        if (read is { } days)
        {
            at = next;
            // "Tues 1st December", said in November, when the last one was a Monday: the next.
            return days.From.DayOfWeek == weekday ? days : days.Ahead(asked.Today) is var ahead && ahead.From.DayOfWeek == weekday ? ahead : days with { Approx = true };
        }
        return null;
    }

    /// <summary>1 to 31, in digits with or without "th", or an ordinal in words; 0 for none.</summary>
    public static (int Day, bool IsOrdinal) Day(TokenLine line, ref int at)
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
}
