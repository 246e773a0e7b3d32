using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>What the time just before goes on to: "from Friday to Sunday", "tuesday at 9pm and again at 11pm", "last night and the night before".</summary>
internal static class TimeJoin
{
    private const int LongestGap = 7;

    /// <summary>The end of "from Friday to Sunday", "10pm last night till 3 this morning", "from March until now".</summary>
    public static (When When, int End)? Until(TokenLine line, TimeGroup first, Asked asked)
    {
        var at = AfterGoingOn(line, first.End);
        var lead = line[first.Start - 1].Word;
        var joins = IsJoin(line[at]) || (line[at].Is("and") && lead == "between");
        if (!joins || first.Window is not null)
            return null;
        if (line[at + 1].Word is "just" or "right" && line[at + 2].Is("now"))
            return (TimeResolver.Now(asked), at + 3);
        if (line[at].Word is not "-" && line[at + 1].Word is "now" or "date" || line[at].Word is "until" or "till" && line[at + 1].Word is "today")
            return (new When("", WhenKind.Point, new LocalTime(asked.Today), null, false), at + 2);
        var next = at + 1;
        while (line[next].Word is "about" or "around" or "roughly" or "the" or "gone" or "nearly" or "early" or "late" && next < at + 4)
            next++;
        if (TimeGroup.Gather(line, next, asked with { IsAnswer = true }) is not { Often: null, Window: null } second || !second.Stands(isAnswer: true))
            return null;
        if (second.Days is null && (second.Clock is not { } clock || (!clock.IsFirm && first.Clock is null && line[at].Word is "to" or "-")))
            return null;
        var end = TimeResolver.When(line, second, asked);
        if (second.Days is null && second.Clock is { } stop)
            end = end with { From = Next(TimeResolver.When(line, first, asked).From, first.Days?.Part, stop, second.Part) };
        // "Friday into Saturday", said on a Saturday: today.
        if (end is { Kind: WhenKind.Point, Other: { Clock: null } today } && line[at].Is("into"))
            end = end with { From = today };
        return (end, second.End);
    }

    // "At 9 last night and didn't stop | till 4", "it started at 10 and went on | until 2".
    private static int AfterGoingOn(TokenLine line, int end)
    {
        if (!line[end].Is("and") && !line[end].Is(","))
            return end;
        var ends = false;
        for (var at = end + 1; at <= end + LongestGap && line[at].IsWord; at++)
        {
            if (line[at].Word is "till" or "until")
                return ends ? at : end;
            ends |= line[at].Word is "stop" or "stopped" or "finish" or "finished" or "end" or "ended" or "on" or "lasted" or "up" or "quiet" or "over" or "carried" or "off";
        }
        return end;
    }

    public static bool IsJoin(Token token) => token.Word is "until" or "till" or "to" or "-" or "through" or "into";

    /// <summary>Told by the time just before: "tuesday at 9pm | and again at 11pm", "last night | and the night before".</summary>
    public static (When When, int End)? Beside(TokenLine line, int at, Asked asked, When first)
    {
        if (first.Kind != WhenKind.Point || line[at].Word is not ("and" or "," or "&"))
            return null;
        var next = at + (line[at].Is(",") && line[at + 1].Is("and") ? 2 : 1);
        if (line[next].Is("the") && line[next + 1].Word is "night" or "day" or "evening" or "morning" && line[next + 2].Is("before") && (!line[next + 3].IsWord || line[next + 3].Word is "that" or "too" or "as" or "and" or "it" or "he" or "she" or "they"))
            return (new When(line.Between(next, next + 3), WhenKind.Point, new LocalTime(first.From.Date.AddDays(-1)), null, first.Approx), next + 3);
        if (first.From.Clock is null)
            return null;
        var approx = false;
        for (; line[next].Word is "again" or "at" or "then" or "about" or "around" && next < at + 5; next++)
            approx |= line[next].Word is "about" or "around";
        if (TimeGroup.Gather(line, next, asked) is not { Often: null, Window: null, Days: null, Clock: { IsFirm: true } clock } second)
            return null;
        return (new When(line.Between(second.Start, second.End), WhenKind.Point, Next(first.From, null, clock, second.Part), null, approx || second.IsApprox || clock.IsApprox), second.End);
    }

    // A clock time alone is the next one after the start.
    private static LocalTime Next(LocalTime start, DayPart? startsIn, ClockTime clock, DayPart? part)
    {
        var (early, late) = clock.Candidates;
        var time = part is { } said ? ClockOfDay.InPart(clock, said) : late is { } later && start.Clock is { } begins && later - begins < early - begins ? later : early;
        var isNextDay = start.Clock is { } begun ? time <= begun : time.Hour < 12 && startsIn is DayPart.Night or DayPart.Evening;
        return new LocalTime(isNextDay ? start.Date.AddDays(1) : start.Date, time);
    }

    public static When Span(string text, When first, When last)
    {
        var to = last.To ?? last.From;
        var begins = first.From;
        // "From Friday to Monday", said on a Saturday: the Friday before that Monday.
        if (begins.Date > to.Date)
            begins = begins with { Date = begins.Date.DayNumber - to.Date.DayNumber <= 7 ? begins.Date.AddDays(-7) : begins.Date.AddYears(-1) };
        return new When(text, first.Kind == WhenKind.Recurring ? WhenKind.Recurring : WhenKind.Span, begins, to, first.Approx || last.Approx);
    }
}
