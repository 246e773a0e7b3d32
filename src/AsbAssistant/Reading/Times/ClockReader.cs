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
        if ((Named(line, ref next) ?? Spoken(line, ref next) ?? Digits(line, ref next, bare) ?? Word(line, ref next, bare)) is not { } time)
            return null;
        if (Ish(line, ref next))
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
            case "midnight":
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
        "lunch" or "dinner" => new ClockTime(12, 30, false, true, IsApprox: true),
        "breakfast" => new ClockTime(8, 0, false, true, IsApprox: true),
        _ => new ClockTime(17, 0, false, true, IsApprox: true),
    };

    /// <summary>"half ten", "half past 9", "quarter to midnight", "ten past nine", "20 to 3".</summary>
    private static ClockTime? Spoken(TokenLine line, ref int at)
    {
        // Quickly past what begins no spoken time.
        if (line[at].Kind == TokenKind.Sign || (line[at].IsNumber && line[at + 1].Kind != TokenKind.Word))
            return null;
        var next = at + (line[at].Is("a") && line[at + 1].Is("quarter") ? 1 : 0);
        int minutes;
        if (line[next].Is("half"))
        {
            next++;
            if (line[next].Is("past"))
                next++;
            // German says it the other way; in English "half ten" is half past ten.
            minutes = 30;
        }
        else
        {
            if (line[next].Is("quarter"))
                (minutes, next) = (15, next + 1);
            else if (Minutes(line, ref next) is { } said)
                minutes = said;
            else
                return null;
            var to = line[next].Word is "to" or "before" or "til" or "till";
            if (!to && line[next].Word is not ("past" or "after"))
                return null;
            // "10 to 2" in digits is more often from ten to two, unless the clock is plainly meant; "from 5 to 11" always is.
            if (to && line[at].IsNumber && line[next + 1].IsNumber && line[next - 1].IsNumber && (line[at - 1].Word is "from" or "between" || (line[at].Value is 10 && line[at - 1].Word is not ("at" or "about" or "around"))))
                return null;
            minutes = to ? -minutes : minutes;
            next++;
        }
        if (line[next].Word is "midnight" or "noon" or "midday")
        {
            var total = (line[next].Is("midnight") ? 24 * 60 : 12 * 60) + minutes;
            at = next + 1;
            return new ClockTime(total / 60 % 24, total % 60, false, true, IsMidnight: total >= 24 * 60);
        }
        if (Hour(line, ref next) is not { } hour || line[next].Is("of") || line[next].Is("%"))
            return null;
        var open = Meridiem(line, ref next);
        OClock(line, ref next);
        var at12 = (hour * 60) + minutes + (12 * 60);
        at = next;
        return open is { } afternoon
            ? new ClockTime(((at12 / 60 % 12) + (afternoon ? 12 : 0)) % 24, at12 % 60, false, true)
            : new ClockTime(at12 / 60 % 12 == 0 ? 12 : at12 / 60 % 12, at12 % 60, true, true);
    }

    private static ClockTime? Digits(TokenLine line, ref int at, bool bare)
    {
        var hours = line[at];
        if (hours is not { IsNumber: true, Length: <= 4, Value: >= 0 } || (hours.Glued && line[at - 1].Word is not ("-" or "(" or "\"" or "@" or "~" or "," or "\u2022"))
            || CalendarWords.IsAddressing(line[at - 1]) || line[at - 1].Word is "$" or "#")
            return null;
        var next = at + 1;
        if (hours.Length <= 2 && line[next].Word is ":" or "." && line[next].Glued && line[next + 1] is { IsNumber: true, Glued: true, Length: 2, Value: < 60 } minutes
            && hours.Value < 24 && !(line[next + 2] is { Glued: true } more && (more.IsNumber || (more.Word is "." or ":" or "/" or "-" or "%" && line[next + 3] is { IsNumber: true, Glued: true } && !more.Is("-")))))
        {
            var colon = line[next].Is(":");
            next += 2;
            if (Meridiem(line, ref next) is { } afternoon)
                return hours.Value is 0 or > 12 ? Taken(ref at, next, new ClockTime(hours.Value, minutes.Value, false, true))
                    : Taken(ref at, next, new ClockTime((hours.Value % 12) + (afternoon ? 12 : 0), minutes.Value, false, true));
            if (line[next].Word is "hrs" or "hours" or "h")
                return Taken(ref at, next + 1, new ClockTime(hours.Value, minutes.Value, false, true));
            // "11.45 last night" is a clock time, "£10.50" and "3.25" are not.
            var isDated = minutes.Value % 5 == 0 && line[next].Word is "last" or "this" or "yesterday" or "today" or "on" && !line[at - 1].Is("\u00A3");
            if ((!colon && !bare && !isDated) || line[next] is { IsWord: true, Glued: true } || line[next].Is("%"))
                return null;
            var exact = hours.Value > 12 || hours.Value == 0 || (hours.Length == 2 && hours.Value < 10);
            return Taken(ref at, next, new ClockTime(hours.Value, minutes.Value, !exact, colon, IsWritten: true));
        }
        if (hours.Length >= 3)
            return FourDigits(line, ref at, hours, next, bare);
        if (hours.Value is >= 1 and <= 12)
        {
            if (Meridiem(line, ref next) is { } afternoon && !(line[next - 1].Is("am") && !line[next - 1].Glued && line[next].Word is "i" or "not"))
                return Taken(ref at, next, new ClockTime((hours.Value % 12) + (afternoon ? 12 : 0), 0, false, true));
            next = at + 1;
            if (OClock(line, ref next))
                return Taken(ref at, next, Meridiem(line, ref next) is { } half ? new ClockTime((hours.Value % 12) + (half ? 12 : 0), 0, false, true) : new ClockTime(hours.Value, 0, true, true));
            var ish = next;
            if (Ish(line, ref ish) && line[next].Glued)
                return Taken(ref at, next, new ClockTime(hours.Value, 0, true, true));
        }
        if (hours.Value is >= 13 and <= 23 && Meridiem(line, ref next) is not null)
            return Taken(ref at, next, new ClockTime(hours.Value, 0, false, true));
        return bare && hours.Value is >= 1 and <= 12 && IsLoose(line, at + 1) ? Taken(ref at, at + 1, new ClockTime(hours.Value, 0, true, false)) : null;
    }

    private static ClockTime? FourDigits(TokenLine line, ref int at, Token digits, int next, bool bare)
    {
        var (hour, minute) = (digits.Value / 100, digits.Value % 100);
        if (hour > 23 || minute > 59)
            return null;
        if (hour is >= 1 and <= 12 && Meridiem(line, ref next) is { } afternoon)
            return Taken(ref at, next, new ClockTime((hour % 12) + (afternoon ? 12 : 0), minute, false, true));
        if (digits.Length != 4)
            return null;
        if (line[next].Word is "hrs" or "hours" or "h" or "hr")
            return Taken(ref at, next + 1, new ClockTime(hour, minute, false, true));
        // "in 2019" is a year, "at 2019" is not.
        var isYear = digits.Value is >= 1950 and <= 2035;
        return (line[at - 1].Is("at") || (bare && !isYear)) && IsLoose(line, next)
            ? Taken(ref at, next, new ClockTime(hour, minute, false, CalendarWords.IsFreeAfter(line[next]) && (line[at - 1].Is("at") || hour < 10), IsWritten: true)) : null;
    }

    private static ClockTime? Word(TokenLine line, ref int at, bool bare)
    {
        if (!line[at].IsWord)
            return null;
        if (line[at].Meaning.Cardinal is not ({ } hour and >= 1 and <= 12) || line[at].Is("dozen"))
            return null;
        var next = at + 1;
        if (OClock(line, ref next))
            return Taken(ref at, next, Meridiem(line, ref next) is { } half ? new ClockTime((hour % 12) + (half ? 12 : 0), 0, false, true) : new ClockTime(hour, 0, true, true));
        if (Minute(line, next) is var (minute, end) && end > next)
            return Taken(ref at, end, Meridiem(line, ref end) is { } later ? new ClockTime((hour % 12) + (later ? 12 : 0), minute, false, true) : new ClockTime(hour, minute, true, bare));
        if (Meridiem(line, ref next) is { } afternoon && !(line[next - 1].Is("am") && line[next].Word is "i" or "not" or "the"))
            return Taken(ref at, next, new ClockTime((hour % 12) + (afternoon ? 12 : 0), 0, false, true));
        var ish = at + 1;
        if (Ish(line, ref ish))
            return Taken(ref at, at + 1, new ClockTime(hour, 0, true, true));
        return bare && IsLoose(line, at + 1) && !IsCount(line, at) ? Taken(ref at, at + 1, new ClockTime(hour, 0, true, false)) : null;
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

    // A bare number is an hour only if nothing behind it is counted by it.
    private static bool IsLoose(TokenLine line, int at) => IsLoose(line[at]) && !CalendarWords.IsStreet(line[at]) && !CalendarWords.IsStreet(line[at + 1])
        && !(line[at].Capital && !CalendarWords.IsFreeAfter(line[at]) && CalendarWords.Weekday(line[at]) is null);

    private static bool IsLoose(Token after) => !(after.Glued && (after.IsWord || after.IsNumber || after.Word is "/" or "%" or ":")) && Units.Of(after) is null && after.Word is not ("of" or "times" or "people" or "x" or "other" or "different" or "more");

    private static int? Hour(TokenLine line, ref int at)
    {
        if (line[at] is { IsNumber: true, Value: >= 1 and <= 12, Length: <= 2 } && !line[at + 1].Is("%") && (IsLoose(line[at + 1]) || line[at + 1].Word is "am" or "pm" or "ish" or "oclock"))
            return line[at++].Value;
        if (line[at].Meaning.Cardinal is not ({ } hour and >= 1 and <= 12) || line[at].Is("dozen"))
            return null;
        at++;
        return hour;
    }

    private static int? Minutes(TokenLine line, ref int at)
    {
        var next = at;
        if (line[at] is { Glued: true } || line[at].Word is "a" or "an" || Amount.Number(line, ref next) is not { } said || said % 1 != 0 || said is < 1 or > 59)
            return null;
        var named = line[next].Word is "minutes" or "mins" or "minute" or "min";
        if (named)
            next++;
        if (!named && said % 5 != 0)
            return null;
        at = next;
        return (int)said;
    }

    /// <summary>True for pm, false for am.</summary>
    private static bool? Meridiem(TokenLine line, ref int at)
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

    private static bool OClock(TokenLine line, ref int at) => line.Take(ref at, "oclock") || line.Take(ref at, "o", "clock") || line.Take(ref at, "clock");

    private static bool Ish(TokenLine line, ref int at) => line.Take(ref at, "ish") || line.Take(ref at, "-", "ish");

    private static ClockTime Taken(ref int at, int next, ClockTime time)
    {
        at = next;
        return time;
    }
}
