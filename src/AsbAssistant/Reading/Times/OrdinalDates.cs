using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>A day of the month by itself: "on the 17th", "the 1st of last month", "the 3rd, the 9th and the 17th". Not "3rd floor".</summary>
internal static class OrdinalDates
{
    private const int FloorsAway = 12;

    public static Days? Read(TokenLine line, ref int at, DayOfWeek? weekday, Asked asked)
    {
        var next = at;
        var (day, isOrdinal) = NumberedDates.Day(line, ref next);
        if (day == 0 || !isOrdinal)
            return null;
        // In words only "on the first": "after the second he stopped" counts something else.
        var announced = weekday is not null || asked.IsAnswer
            || (line[at].IsNumber ? line[at - 1].IsOneOf(NumberedDates.Announces) || (line[at - 1].Is("the") && line[at - 2].IsOneOf(NumberedDates.Announces))
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
            return new Days(ofTheMonth, Round: Unit.Month);
        }
        // "He's on the 3rd floor and I hear it on the 1st".
        announced = announced && (asked.IsAnswer || !Enumerable.Range(at - FloorsAway, FloorsAway).Any(i => line[i].Word is "floor" or "floors"));
        if (!announced || !CalendarWords.IsFreeAfter(line[EndOfList(line, next)]) || CalendarMath.DayOfMonth(day, weekday, asked.Today) is not { } date)
            return null;
        at = next;
        return new Days(date, Round: Unit.Month);
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
}
