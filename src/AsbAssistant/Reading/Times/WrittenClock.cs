using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>In digits: "10.30pm", "1030pm", "2300hrs", "22:15", "3ish", "at 9".</summary>
internal static class WrittenClock
{
    public static ClockTime? Read(TokenLine line, ref int at, bool bare)
    {
        var hours = line[at];
        if (hours is not { IsNumber: true, Length: <= 4, Value: >= 0 } || (hours.Glued && line[at - 1].Word is not ("-" or "(" or "\"" or "@" or "~" or "," or "\u2022"))
            || CalendarWords.IsAddressing(line[at - 1]) || line[at - 1].Word is "$" or "#")
            return null;
        var next = at + 1;
        if (hours.Length <= 2 && (line[next].Word is ":" or "." || (line[next].Is("h") && (hours.Value > 12 || line[at - 1].Is("at")))) && line[next].Glued && line[next + 1] is { IsNumber: true, Glued: true, Length: 2, Value: < 60 } minutes
            && hours.Value < 24 && !(line[next + 2] is { Glued: true } more && (more.IsNumber || (more.Word is "." or ":" or "/" or "-" or "%" && line[next + 3] is { IsNumber: true, Glued: true } && !more.Is("-")))))
        {
            // "23h15", as it is written in French and Portuguese.
            var colon = line[next].Word is ":" or "h";
            next += 2;
            if (ClockMarks.Meridiem(line, ref next) is { } afternoon)
                return hours.Value is 0 or > 12 ? ClockMarks.Taken(ref at, next, new ClockTime(hours.Value, minutes.Value, false, true))
                    : ClockMarks.Taken(ref at, next, new ClockTime((hours.Value % 12) + (afternoon ? 12 : 0), minutes.Value, false, true));
            if (line[next].Word is "hrs" or "hours" or "h")
                return ClockMarks.Taken(ref at, next + 1, new ClockTime(hours.Value, minutes.Value, false, true));
            // "11.45 last night" is a clock time, "£10.50" and "3.25" are not.
            var isDated = minutes.Value % 5 == 0 && line[next].Word is "last" or "this" or "yesterday" or "today" or "on" && !line[at - 1].Is("\u00A3");
            if ((!colon && !bare && !isDated) || line[next] is { IsWord: true, Glued: true } || line[next].Is("%"))
                return null;
            var exact = hours.Value > 12 || hours.Value == 0 || (hours.Length == 2 && hours.Value < 10);
            return ClockMarks.Taken(ref at, next, new ClockTime(hours.Value, minutes.Value, !exact, colon, IsWritten: true));
        }
        if (hours.Length >= 3)
            return FourDigits(line, ref at, hours, next, bare);
        if (hours.Value is >= 1 and <= 12)
        {
            if (ClockMarks.Meridiem(line, ref next) is { } afternoon && !(line[next - 1].Is("am") && !line[next - 1].Glued && line[next].Word is "i" or "not"))
                return ClockMarks.Taken(ref at, next, new ClockTime((hours.Value % 12) + (afternoon ? 12 : 0), 0, false, true));
            next = at + 1;
            if (ClockMarks.OClock(line, ref next))
                return ClockMarks.Taken(ref at, next, ClockMarks.Meridiem(line, ref next) is { } half ? new ClockTime((hours.Value % 12) + (half ? 12 : 0), 0, false, true) : new ClockTime(hours.Value, 0, true, true));
            var ish = next;
            if (ClockMarks.Ish(line, ref ish) && line[next].Glued)
                return ClockMarks.Taken(ref at, next, new ClockTime(hours.Value, 0, true, true));
        }
        if (hours.Value is >= 13 and <= 23 && ClockMarks.Meridiem(line, ref next) is not null)
            return ClockMarks.Taken(ref at, next, new ClockTime(hours.Value, 0, false, true));
        return bare && hours.Value is >= 1 and <= 12 && ClockMarks.IsLoose(line, at + 1) ? ClockMarks.Taken(ref at, at + 1, new ClockTime(hours.Value, 0, true, false)) : null;
    }

    private static bool IsDaySaid(TokenLine line, int at) => line[at].Word is "yesterday" or "tonight" || (line[at].Word is "last" or "this" && line[at + 1].Word is "night" or "morning" or "evening" or "afternoon")
        || (line[at].Is("on") && CalendarWords.Weekday(line[at + 1]) is not null);

    private static ClockTime? FourDigits(TokenLine line, ref int at, Token digits, int next, bool bare)
    {
        var (hour, minute) = (digits.Value / 100, digits.Value % 100);
        if (hour > 23 || minute > 59)
            return null;
        if (hour is >= 1 and <= 12 && ClockMarks.Meridiem(line, ref next) is { } afternoon)
            return ClockMarks.Taken(ref at, next, new ClockTime((hour % 12) + (afternoon ? 12 : 0), minute, false, true));
        if (digits.Length != 4)
            return null;
        if (line[next].Word is "hrs" or "hours" or "h" or "hr")
            return ClockMarks.Taken(ref at, next + 1, new ClockTime(hour, minute, false, true));
        // "in 2019" is a year, "at 2019" is not.
        var isYear = digits.Value is >= 1950 and <= 2035;
        // "2350 yesterday", but not "paid 1000 yesterday".
        if (minute % 5 == 0 && digits.Value % 500 != 0 && !isYear && IsDaySaid(line, next) && line[at - 1].Word is not ("paid" or "cost" or "spent" or "for" or "of" or "owed" or "pay" or "ref" or "reference"))
            return ClockMarks.Taken(ref at, next, new ClockTime(hour, minute, hour is >= 10 and <= 12, true, IsWritten: true));
        return (line[at - 1].Is("at") || (bare && !isYear)) && ClockMarks.IsLoose(line, next)
            ? ClockMarks.Taken(ref at, next, new ClockTime(hour, minute, false, CalendarWords.IsFreeAfter(line[next]) && (line[at - 1].Is("at") || hour < 10), IsWritten: true)) : null;
    }
}
