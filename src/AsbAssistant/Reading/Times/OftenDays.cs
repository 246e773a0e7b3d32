using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Days of the week on which it happens: "Fridays and Saturdays", "Sunday mornings", "at weekends", "weekdays", "Mon-Fri", "on a Friday night".</summary>
internal static class OftenDays
{
    public static readonly DayOfWeek[] Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];
    private static readonly DayOfWeek[] WorkingDays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static OftenWords WorkingWeek(int start, int end, DayPart? part) => new(start, end, new HowOften("", 5, null, Per.Week, WorkingDays), part);

    public static OftenWords? Read(TokenLine line, int at)
    {
        var next = at;
        if (line[next].Word is "at" && line[next + 1].Is("weekends") || line[next].Is("on") && line[next + 1].Word is "weekends" or "weekdays" or "weeknights")
            next++;
        switch (line[next].Word)
        {
            case "weekends":
                return new OftenWords(at, next + 1, new HowOften("", 1, null, Per.Week, Weekend), null);
            case "weekend" when line[next + 1].Word is "nights" or "mornings" or "evenings" or "afternoons":
                return new OftenWords(at, next + 2, new HowOften("", 1, null, Per.Week, Weekend), DayParts.Word(line[next + 1]));
            case "weekdays" or "weeknights":
                return WorkingWeek(at, next + 1, line[next].Is("weeknights") ? DayPart.Night : null);
            case "weekday" or "week" or "school" when line[next + 1].Word is "nights" or "mornings" or "evenings" or "afternoons":
                return WorkingWeek(at, next + 2, DayParts.Word(line[next + 1]));
            default:
                break;
        }
        if (CalendarWords.Weekday(line[next]) is { } first && line[next + 1].Word is "-" or "to" && CalendarWords.Weekday(line[next + 2]) is { } last && first == DayOfWeek.Monday && last is DayOfWeek.Friday or DayOfWeek.Thursday or DayOfWeek.Saturday or DayOfWeek.Sunday
            && !line[next - 1].Is("from") && !(line[next + 3].Word is "last" or "this" && line[next + 4].Is("week")))
        {
            var days = Enumerable.Range(1, last == DayOfWeek.Sunday ? 7 : (int)last).Select(d => (DayOfWeek)(d % 7)).ToList();
            return new OftenWords(at, next + 3, new HowOften("", days.Count, null, Per.Week, days), null);
        }
        var onA = line[next].Word is "on" or "of" && line[next + 1].Word is "a" && CalendarWords.Weekday(line[next + 2]) is not null
            && (line[next].Is("on") || !CalendarWords.IsDoubtful(line[next + 2]));
        if (onA)
            return From(line, at, next + 2, 1);
        // "Thurs fri and sat nights".
        var final = next;
        while (final < next + 6 && CalendarWords.Weekday(line[final]) is not null && CalendarWords.Weekday(line[final + 1]) is not null)
            final++;
        return IsPluralDay(line, final) ? From(line, at, next, 1) : null;
    }

    private static bool IsPluralDay(TokenLine line, int at) =>
        (CalendarWords.PluralWeekday(line[at]) is not null && !line[at - 1].Is("last") && !(line[at - 1].Is("of") && line[at - 2].Is("month")))
        || (CalendarWords.Weekday(line[at]) is not null && line[at + 1].Word is "nights" or "mornings" or "evenings" or "afternoons")
        || (CalendarWords.Weekday(line[at]) is not null && line[at + 1].Word is "and" or "&" or "/" && (CalendarWords.PluralWeekday(line[at + 2]) is not null || (CalendarWords.Weekday(line[at + 2]) is not null && line[at + 3].Word is "nights" or "mornings" or "evenings")));

    /// <summary>One or more days, with "and" or commas between, and a part of the day behind.</summary>
    public static OftenWords From(TokenLine line, int start, int at, double? share)
    {
        var days = new List<DayOfWeek>();
        DayPart? part = null;
        var next = at;
        while ((CalendarWords.Weekday(line[next]) ?? CalendarWords.PluralWeekday(line[next])) is { } day)
        {
            if (!days.Contains(day))
                days.Add(day);
            next++;
            if (DayParts.Word(line[next]) is { } said)
                (part, next) = (said, next + 1);
            var joined = next;
            if (line[joined].Word is "and" or "n" or "&" or "," or "/" or "or")
                joined++;
            if (line[joined].Word is "and" or "every")
                joined++;
            if ((joined == next && part is not null) || (CalendarWords.Weekday(line[joined]) ?? CalendarWords.PluralWeekday(line[joined])) is null)
                break;
            next = joined;
        }
        return new OftenWords(start, next, new HowOften("", share * days.Count, null, Per.Week, days), part);
    }
}
