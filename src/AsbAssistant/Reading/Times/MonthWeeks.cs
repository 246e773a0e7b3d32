using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Weeks told by a date or within a month: "week commencing 9 November", "w/c 9th", "the first week of November", "the last day of October".</summary>
internal static class MonthWeeks
{
    private const int Last = 5;

    public static Days? Read(TokenLine line, ref int at, Asked asked) => Commencing(line, ref at, asked) ?? WithinMonth(line, ref at, asked);

    private static Days? Commencing(TokenLine line, ref int at, Asked asked)
    {
        var next = line[at].Is("the") ? at + 1 : at;
        if (!(line.Take(ref next, "week", "commencing") || line.Take(ref next, "week", "beginning") || line.Take(ref next, "week", "starting") || line.Take(ref next, "week", "of") || line.Take(ref next, "w", "/", "c") || line.Take(ref next, "wc")))
            return null;
        line.Take(ref next, "the");
        if ((WeekdayReader.Read(line, ref next, asked) ?? NumberedDates.Read(line, ref next, asked with { IsAnswer = true })) is not { To: null } day)
            return null;
        at = next;
        return new Days(day.From, day.From.AddDays(6));
    }

    private static Days? WithinMonth(TokenLine line, ref int at, Asked asked)
    {
        var next = line[at].Is("the") ? at + 1 : at;
        if (Place(line, ref next) is not { } place || line[next].Word is not ("week" or "weekend" or "day") || line[next + 1].Word is not ("of" or "in"))
            return null;
        var unit = line[next].Word;
        next += 2;
        var said = line[next].Word is "last" or "this" or "the" ? line[next++].Word : "";
        Days month;
        if (line[next].Is("month") && said.Length > 0)
            month = asked.Today.AddMonths(said == "last" ? -1 : 0) is var day ? CalendarMath.Month(day.Month, day.Year, asked.Today) : default;
        else if (CalendarWords.Month(line[next]) is { } number)
            month = CalendarMath.Month(number, said == "last" && number == asked.Today.Month ? asked.Today.Year - 1 : null, asked.Today);
        else
            return null;
        at = next + 1;
        var (first, end) = (month.From, month.To!.Value);
        switch (unit)
        {
            case "day":
                return place == Last ? new Days(end) : new Days(first.AddDays(place - 1));
            case "weekend":
                var saturday = place == Last ? CalendarMath.LatestBefore(end, DayOfWeek.Saturday) : first.AddDays(((6 - (int)first.DayOfWeek + 7) % 7) + (7 * (place - 1)));
                return new Days(saturday, saturday.AddDays(1));
            default:
                return place == Last ? new Days(end.AddDays(-6), end) : new Days(first.AddDays(7 * (place - 1)), first.AddDays((7 * place) - 1));
        }
    }

    private static int? Place(TokenLine line, ref int at)
    {
        if (line.Take(ref at, "last"))
            return Last;
        if (line[at] is { IsNumber: true, Value: >= 1 and <= 4 } number && line[at + 1].Word is "st" or "nd" or "rd" or "th")
        {
            at += 2;
            return number.Value;
        }
        return OrdinalWords.Value(line, ref at) is { } ordinal and <= 4 ? ordinal : null;
    }
}
