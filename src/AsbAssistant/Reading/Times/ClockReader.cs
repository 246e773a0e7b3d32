using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Clock times as said and written: "half ten", "ten to midnight", "quarter past 1", "10.30pm", "1030pm", "2300hrs", "22:15", "noon", "tea time", "3ish".</summary>
internal static class ClockReader
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "at", "about", "around", "by", "gone", "till", "until", "from", "between", "approx", "approximately", "roughly", "since", "@", "~", "before", "after", "past", "circa", "nearly", "almost", "say", "like",
    };

    /// <param name="line">the words</param>
    /// <param name="at">where; moved on when something is read</param>
    /// <param name="bare">a number alone may be an hour here</param>
    public static ClockTime? Read(TokenLine line, ref int at, bool bare)
    {
        var next = at;
        // "The back of nine", as it is said in Scotland: soon after. Of a house too, so it tells a time only beside a day.
        var isBackOf = line.Take(ref next, "back", "of") || line.Take(ref next, "back", "o");
        bare |= isBackOf;
        if ((Named(line, ref next) ?? SpokenClock.Read(line, ref next) ?? WrittenClock.Read(line, ref next, bare) ?? Word(line, ref next, bare)) is not { } time)
            return null;
        if (isBackOf)
            time = time with { IsApprox = true };
        if (ClockMarks.Ish(line, ref next))
            time = time with { IsApprox = true, IsFirm = true };
        at = next;
        return time;
    }

    /// <summary>A word that lets a bare number be an hour stands before it, or a part of the day behind: "3 in the morning".</summary>
    public static bool IsAnnounced(TokenLine line, int at) => line[at - 1].IsOneOf(Prepositions)
        || (line[at + 1].Is("in") && line[at + 2].Is("the") && line[at + 3].Word is "morning" or "afternoon" or "evening") || (line[at + 1].Is("at") && line[at + 2].Is("night"));

    private static ClockTime? Named(TokenLine line, ref int at)
    {
        var token = line[at];
        if (token is { IsNumber: true, Value: 12, Glued: false } && line[at + 1].Word is "midnight" or "noon" or "midday")
            token = line[++at];
        switch (token.Word)
        {
            case "midnight" when line[at + 1].Word is not ("blue" or "black" or "purple" or "feast" or "snack" or "snacks"):
                at++;
                return new ClockTime(0, 0, false, true, IsMidnight: true);
            case "noon" or "midday":
                at++;
                return new ClockTime(12, 0, false, true);
            case "teatime" or "dinnertime" or "lunchtime" or "breakfasttime":
                at++;
                return Meal(token.Word[..^4]);
            case "tea" or "lunch" or "breakfast" or "dinner" when line[at + 1].Is("time"):
                at += 2;
                return Meal(token.Word);
            default:
                return null;
        }
    }

    private static ClockTime Meal(string meal) => meal switch
    {
        "lunch" or "dinner" => new ClockTime(12, 30, false, true, IsApprox: true, IsMeal: true),
        "breakfast" => new ClockTime(8, 0, false, true, IsApprox: true, IsMeal: true),
        _ => new ClockTime(17, 0, false, true, IsApprox: true, IsMeal: true),
    };

    private static ClockTime? Word(TokenLine line, ref int at, bool bare)
    {
        if (!line[at].IsWord)
            return null;
        if (line[at].Meaning.Cardinal is not ({ } hour and >= 1 and <= 12) || line[at].Is("dozen"))
            return null;
        var next = at + 1;
        if (ClockMarks.OClock(line, ref next))
            return ClockMarks.Taken(ref at, next, ClockMarks.Meridiem(line, ref next) is { } half ? new ClockTime((hour % 12) + (half ? 12 : 0), 0, false, true) : new ClockTime(hour, 0, true, true));
        if (Minute(line, next) is var (minute, end) && end > next)
            return ClockMarks.Taken(ref at, end, ClockMarks.Meridiem(line, ref end) is { } later ? new ClockTime((hour % 12) + (later ? 12 : 0), minute, false, true) : new ClockTime(hour, minute, true, bare));
        if (ClockMarks.Meridiem(line, ref next) is { } afternoon && !(line[next - 1].Is("am") && line[next].Word is "i" or "not" or "the"))
            return ClockMarks.Taken(ref at, next, new ClockTime((hour % 12) + (afternoon ? 12 : 0), 0, false, true));
        var ish = at + 1;
        if (ClockMarks.Ish(line, ref ish))
            return ClockMarks.Taken(ref at, at + 1, new ClockTime(hour, 0, true, true));
        return bare && ClockMarks.IsLoose(line, at + 1) && !IsCount(line, at) ? ClockMarks.Taken(ref at, at + 1, new ClockTime(hour, 0, true, false)) : null;
    }

    // "Two lads", "no one is hurt", "one of them": a number spelt out counts something, or nobody, more often than it tells an hour.
    private static bool IsCount(TokenLine line, int at) =>
        (line[at + 1].IsWord && !CalendarWords.IsFreeAfter(line[at + 1]))
        || (line[at].Is("one") && line[at - 1].Word is "no" or "any" or "some" or "every" or "each" or "which" or "this" or "that" or "only" or "not");

    // "ten thirty", "nine fifteen pm".
    private static (int Minute, int End)? Minute(TokenLine line, int at) => line[at].Word switch
    {
        "thirty" when !line[at + 1].IsWord || CalendarWords.IsFreeAfter(line[at + 1]) || line[at + 1].Word is "pm" or "am" => (30, at + 1),
        "fifteen" when !line[at + 1].IsWord || CalendarWords.IsFreeAfter(line[at + 1]) || line[at + 1].Word is "pm" or "am" => (15, at + 1),
        _ => null,
    };
}
