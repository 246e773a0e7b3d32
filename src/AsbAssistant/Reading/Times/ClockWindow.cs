using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>From one clock time to another: "between 10 and 2", "11-4", "2300 to 0400", "from half 9 till gone midnight".</summary>
internal readonly record struct ClockWindow(ClockTime From, ClockTime To)
{
    public bool IsFirm => From.IsFirm || To.IsFirm;

    /// <summary>"9 to 5" is by day.</summary>
    public bool IsWorkingDay => From is { Hour: 9, Minute: 0 } && To is { Hour: 5, Minute: 0 };

    public static ClockWindow? Read(TokenLine line, ref int at)
    {
        var next = at;
        var lead = line[next].Word is "between" or "from" or "btw" ? line[next++].Word : "";
        var approx = Hedged(line, ref next);
        var spelt = lead.Length == 0 && line[next].IsWord;
        if (ClockReader.Read(line, ref next, bare: true) is not { } first)
            return null;
        // "From 7 in the morning": the start has a part of the day of its own.
        if (DayParts.Read(line, ref next, afterTime: true) is { } part)
            first = ClockOfDay.InPart(first, part) is var said ? first with { Hour = said.Hour, Minute = said.Minute, IsOpen = false } : first;
        // "ten to two" is ten minutes before two.
        if (!Joins(line, ref next, lead, spelt && !first.IsFirm))
            return null;
        approx |= Hedged(line, ref next);
        while (line[next].Word is "gone" or "past" or "after")
            next++;
        if (ClockReader.Read(line, ref next, bare: true) is not { } last)
            return null;
        // "3 or 4 times", "5-6 people": counts.
        if (!first.IsFirm && !last.IsFirm && !CalendarWords.IsFreeAfter(line[next]) && DayParts.Word(line[next]) is null && line[next].Word is not ("each" or "most" or "mostly" or "weekends" or "nightly" or "daily"))
            return null;
        at = next;
        return new ClockWindow(approx ? first with { IsApprox = true } : first, last);
    }

    private static bool Hedged(TokenLine line, ref int at)
    {
        var start = at;
        while (line[at].Word is "about" or "around" or "roughly" or "approx" or "say" or "like" or "nearly")
            at++;
        return at > start;
    }

    /// <summary>The two times of day, in the light of the part of the day that was said; the end may be on the next.</summary>
    public (TimeOnly From, TimeOnly To, bool IsGuess) Resolve(DayPart? part)
    {
        if (!To.IsOpen)
            return (Nearest(From, To.Candidates.First, forward: false), To.Candidates.First, false);
        if (!From.IsOpen)
            return (From.Candidates.First, part is { } ends ? ClockOfDay.InPart(To, ends) : Nearest(To, From.Candidates.First, forward: true), false);
        if (part is { } said)
        {
            var end = ClockOfDay.InPart(To, said);
            return (Nearest(From, end, forward: false), end, false);
        }
        var start = IsWorkingDay || From.IsWritten || From.Hour == 12 ? new TimeOnly(From.Hour, From.Minute) : From.Candidates.Second!.Value;
        return (start, Nearest(To, start, forward: true), true);
    }

    private static bool Joins(TokenLine line, ref int at, string lead, bool spelt)
    {
        if (line[at].Is("up"))
            at++;
        if (line[at].Is("-") && line[at + 1].Word is not "-")
        {
            at++;
            return true;
        }
        if (line[at].Word is "till" or "until" || (line[at].Is("while") && lead == "from") || (line[at].Is("to") && !spelt) || (line[at].Is("and") && lead is "between" or "btw") || line[at].Word is "through" or "thru")
        {
            at++;
            return true;
        }
        return false;
    }

    private static TimeOnly Nearest(ClockTime open, TimeOnly fixedTime, bool forward)
    {
        var (first, second) = open.Candidates;
        if (second is not { } later)
            return first;
        return Gap(first) <= Gap(later) ? first : later;

        // From one to the other, going on through midnight; a window of no length is a whole day.
        TimeSpan Gap(TimeOnly time)
        {
            var gap = forward ? time - fixedTime : fixedTime - time;
            return gap == TimeSpan.Zero ? TimeSpan.FromDays(1) : gap;
        }
    }
}
