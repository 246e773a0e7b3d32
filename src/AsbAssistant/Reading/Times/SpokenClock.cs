using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>"Half ten", "half past 9", "quarter to midnight", "ten past nine", "20 to 3".</summary>
internal static class SpokenClock
{
    private static readonly HashSet<string> Betting = new(StringComparer.Ordinal) { "it", "its", "he", "hes", "hell", "they", "theyre", "theyll", "that", "you", "youll", "says" };

    public static ClockTime? Read(TokenLine line, ref int at)
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
        if (Hour(line, ref next) is not { } hour || line[next].Is("of") || line[next].Is("%") || IsABet(line, at, next))
            return null;
        var open = ClockMarks.Meridiem(line, ref next);
        ClockMarks.OClock(line, ref next);
        var at12 = (hour * 60) + minutes + (12 * 60);
        at = next;
        return open is { } afternoon
            ? new ClockTime(((at12 / 60 % 12) + (afternoon ? 12 : 0)) % 24, at12 % 60, false, true)
            : new ClockTime(at12 / 60 % 12 == 0 ? 12 : at12 / 60 % 12, at12 % 60, true, true);
    }

    // "Ten to one it was him": odds, not a time.
    private static bool IsABet(TokenLine line, int start, int end) => line[end - 1].Is("one") && line[end - 2].Is("to") && !line[start - 1].IsWord && line[end].IsOneOf(Betting) && line[end + 1].Word is not ("stopped" or "started" or "began");

    private static int? Hour(TokenLine line, ref int at)
    {
        if (line[at] is { IsNumber: true, Value: >= 1 and <= 12, Length: <= 2 } && !line[at + 1].Is("%") && (ClockMarks.IsLoose(line[at + 1]) || line[at + 1].Word is "am" or "pm" or "ish" or "oclock"))
            return line[at++].Value;
        if (line[at].Meaning.Cardinal is not ({ } hour and >= 1 and <= 12) || line[at].Is("dozen"))
            return null;
        at++;
        return hour;
    }

    private static int? Minutes(TokenLine line, ref int at)
    {
        var next = at;
        // "Five and twenty past four", as the oldest still say it.
        if (line.Take(ref at, "five", "and", "twenty"))
            return 25;
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
}
