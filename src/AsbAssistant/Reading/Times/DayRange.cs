using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Days of one month, the month said once: "between 3 and 7 November", "3rd-7th Nov", "from the 3rd to the 7th of this month".</summary>
internal static class DayRange
{
    public static Days? Read(TokenLine line, ref int at, Asked asked)
    {
        var next = at + (line[at].Word is "between" or "from" ? 1 : 0);
        if (Day(line, ref next) is not { } first)
            return null;
        if (line[next].Word is not ("-" or "to" or "till" or "until" or "and") || (line[next].Is("and") && !line[at].Is("between")))
            return null;
        next++;
        if (Day(line, ref next) is not { } second || second <= first)
            return null;
        if (line[next].Is("of"))
            next++;
        int? month = CalendarWords.Month(line[next]);
        if (month is null || CalendarWords.IsStreet(line[next + 1]))
            return null;
        next++;
        int? year = line[next] is { IsNumber: true, Length: 4, Value: >= 1950 and <= 2100 } said ? said.Value : null;
        if (year is not null)
            next++;
        if (CalendarMath.Date(second, month.Value, year, asked.Today) is not { } last || CalendarMath.Date(first, month.Value, last.Year, asked.Today) is not { } from)
            return null;
        at = next;
        return new Days(from, last);
    }

    private static int? Day(TokenLine line, ref int at)
    {
        var next = line[at].Is("the") ? at + 1 : at;
        if (line[next] is not { IsNumber: true, Length: <= 2, Value: > 0 and < 32 } day || CalendarWords.IsAddressing(line[next - 1]) || (day.Glued && !line[next - 1].Is("-")))
            return null;
        at = next + (line[next + 1].Word is "st" or "nd" or "rd" or "th" ? 2 : 1);
        return day.Value;
    }
}
