using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>What stands behind an hour: "am", "o'clock", "ish", or what it counts instead.</summary>
internal static class ClockMarks
{
    /// <summary>True for pm, false for am.</summary>
    public static bool? Meridiem(TokenLine line, ref int at)
    {
        var token = line[at];
        if (token.Word is "am" or "pm")
        {
            at++;
            return token.Is("pm");
        }
        if (token.Word is "a" or "p" && line[at + 1].Is(".") && line[at + 1].Glued && line[at + 2] is { Word: "m", Glued: true })
        {
            at += line[at + 3].Is(".") && line[at + 3].Glued ? 4 : 3;
            return token.Is("p");
        }
        if (token.Word is "a" or "p" && line[at + 1] is { Word: "m", Glued: false })
        {
            at += 2;
            return token.Is("p");
        }
        return null;
    }

    public static bool OClock(TokenLine line, ref int at) => line.Take(ref at, "oclock") || line.Take(ref at, "o", "clock") || line.Take(ref at, "clock");

    public static bool Ish(TokenLine line, ref int at) => line.Take(ref at, "ish") || line.Take(ref at, "-", "ish");

    public static ClockTime Taken(ref int at, int next, ClockTime time)
    {
        at = next;
        return time;
    }

    /// <summary>A bare number is an hour only if nothing behind it is counted by it.</summary>
    public static bool IsLoose(TokenLine line, int at) => IsLoose(line[at]) && !CalendarWords.IsStreet(line[at]) && !CalendarWords.IsStreet(line[at + 1])
        && !(line[at].Capital && !CalendarWords.IsFreeAfter(line[at]) && CalendarWords.Weekday(line[at]) is null);

    public static bool IsLoose(Token after) => !(after.Glued && (after.IsWord || after.IsNumber || after.Word is "/" or "%" or ":")) && Units.Of(after) is null && after.Word is not ("of" or "times" or "people" or "x" or "other" or "different" or "more");
}
