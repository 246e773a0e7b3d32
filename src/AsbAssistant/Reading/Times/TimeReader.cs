using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Goes over the words once and reads every time and frequency in them, in order.</summary>
internal static class TimeReader
{
    private const int LongestClause = 8;
    private const int LongestLead = 8;
    private const int LongestGap = 7;

    public static (IReadOnlyList<When> When, IReadOnlyList<HowOften> Often) Read(TokenLine line, Asked asked)
    {
        var when = new List<When>();
        var often = new List<HowOften>();
        var ended = -1;
        TimeGroup? half = null;
        for (var at = 0; at < line.Count;)
        {
            if (at == ended && when.Count > 0 && Beside(line, at, asked, when[^1]) is var (beside, afterBeside))
            {
                when.Add(beside);
                ended = at = afterBeside;
            }
            else if (!MayBegin(line, at, asked))
                at++;
            else if (Since(line, at, asked) is var (since, afterSince))
            {
                when.Add(since);
                at = afterSince;
            }
            else if (Lasting(line, at, asked) is var (lasting, afterLasting))
            {
                when.Add(lasting);
                at = afterLasting;
            }
            else if (TimeGroup.Gather(line, at, asked) is { } group && group.Stands(asked.IsAnswer || IsUntilNow(line, group)))
            {
                if (half is not null && group.IsOtherHalfOf(half) && IsOneSentence(line, half.End, group.Start) && !IsJoin(line[group.End]))
                {
                    var whole = TimeResolver.When(line, group.With(half), asked);
                    when[^1] = whole with { Text = line.Between(half.Start, group.End) };
                    (half, ended, at) = (null, group.End, group.End);
                    continue;
                }
                var told = when.Count;
                ended = at = Take(line, group, asked, when, often);
                half = when.Count == told + 1 && at == group.End && when[^1].Kind == WhenKind.Point ? group : null;
            }
            else
                at++;
        }
        return (when, often);
    }

    // Nothing begins with a sign, nor inside "12/34/56", nor with a word that tells nothing about time or leads to none.
    private static bool MayBegin(TokenLine line, int at, Asked asked)
    {
        if (line[at].IsNumber)
        {
            // Of numbers in a row only the last can begin anything, unless a word or a four-figure time announces the first.
            var isInARow = line[at + 1] is { IsNumber: true, Glued: false } && line[at].Length < 3 && !line[at - 1].IsWord && !asked.IsAnswer;
            return !isInARow && !(line[at].Glued && line[at - 1].Word is "/" or ":" or ".");
        }
        if (!line[at].IsWord)
            return false;
        for (var next = at; next < at + LongestLead; next++)
        {
            ref readonly var token = ref line[next];
            if (token.Word is "@" or "~" or "(" or "-")
                continue;
            if (!token.Meaning.IsLeader)
                return token.IsNumber || token.Meaning != WordMeaning.None;
        }
        return false;
    }

    // "From ten till now": a bare hour is meant.
    private static bool IsUntilNow(TokenLine line, TimeGroup group) => line[group.Start - 1].Is("from") && line[group.End].Word is "till" or "until" or "to"
        && (line[group.End + 1].Is("now") || (line[group.End + 1].Word is "just" or "right" && line[group.End + 2].Is("now")));

    private static int Take(TokenLine line, TimeGroup group, Asked asked, List<When> when, List<HowOften> often)
    {
        if (group.Often is not null)
        {
            var (habit, howOften) = TimeResolver.Habit(line, group, asked);
            often.Add(howOften);
            if (habit is not null)
                when.Add(habit);
            // "Six times this week" is a time as well.
            return group.Often.Value.Period ?? group.End;
        }
        var first = TimeResolver.When(line, group, asked);
        var end = group.End;
        if (Until(line, group, asked) is var (last, afterLast))
        {
            when.Add(Span(line.Between(group.Start, afterLast), first, last));
            return afterLast;
        }
        // "from March onwards": from then until now.
        if (line[group.Start - 1].Is("from") && (line.Take(ref end, "onwards") || line.Take(ref end, "onward") || line.Take(ref end, "on")))
            first = first with { Text = line.Between(group.Start, end), Kind = WhenKind.Since, To = null };
        when.Add(first);
        return end;
    }

    /// <summary>"since August", "since about 10 last night", "since we moved in in 2019".</summary>
    private static (When When, int End)? Since(TokenLine line, int at, Asked asked)
    {
        if (!line[at].Is("since"))
            return null;
        for (var next = at + 1; next <= at + LongestClause && !line[next].Is("since") && (line[next].Kind is TokenKind.Word or TokenKind.Number || line[next].Is(",")); next++)
        {
            if (!MayBegin(line, next, asked) || TimeGroup.Gather(line, next, asked) is not { Often: null } group || !group.Stands(asked.IsAnswer || IsHour(line, group)))
                continue;
            var isNear = next <= at + 3 && !(next == at + 3 && line[at + 1].Word is "he" or "she" or "they" or "i" or "we");
            if (!isNear && (group.Days is not { } days || (days.To is null && !line[group.End - 1].Is("ago") && !IsDated(line, group))))
                return null;
            var when = TimeResolver.When(line, group, asked);
            var approx = when.Approx || line[at - 1].Word is "about" or "around" or "roughly" or "~";
            return (when with { Text = line.Between(at, group.End), Kind = WhenKind.Since, To = null, Approx = approx }, group.End);
        }
        return null;
    }

    // "Since 1", with nothing behind that it could count.
    private static bool IsHour(TokenLine line, TimeGroup group) => group.Clock is not null && CalendarWords.IsFreeAfter(line[group.End]);

    private static bool IsDated(TokenLine line, TimeGroup group) => Enumerable.Range(group.Start, group.End - group.Start).Any(i => line[i].IsNumber);

    private static (When When, int End)? Lasting(TokenLine line, int at, Asked asked)
    {
        var end = at;
        if (DurationReader.Read(line, ref end, asked) is not var (begins, isByClock, approx))
            return null;
        var start = new LocalTime(DateOnly.FromDateTime(begins), isByClock ? new TimeOnly(begins.Hour, begins.Minute) : null);
        var now = new LocalTime(asked.Today, isByClock ? new TimeOnly(asked.Now.Hour, asked.Now.Minute) : null);
        return (new When(line.Between(at, end), WhenKind.Duration, start, now, approx), end);
    }

    /// <summary>The end of "from Friday to Sunday", "10pm last night till 3 this morning", "from March until now".</summary>
    private static (When When, int End)? Until(TokenLine line, TimeGroup first, Asked asked)
    {
        var at = first.End;
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

    private static bool IsJoin(Token token) => token.Word is "until" or "till" or "to" or "-" or "through" or "into";

    // "On Saturday night, police came at 1am": a day and a clock time near each other, and nothing else told, are one time.
    private static bool IsOneSentence(TokenLine line, int from, int to)
    {
        if (to - from > LongestGap)
            return false;
        for (var at = from; at < to; at++)
        {
            if (line[at].Word is "." or "!" or "?" or "\n" or ";" || line[at].Kind == TokenKind.None)
                return false;
        }
        return true;
    }

    /// <summary>Told by the time just before: "tuesday at 9pm | and again at 11pm", "last night | and the night before".</summary>
    private static (When When, int End)? Beside(TokenLine line, int at, Asked asked, When first)
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

    private static When Span(string text, When first, When last)
    {
        var to = last.To ?? last.From;
        var begins = first.From;
        // "From Friday to Monday", said on a Saturday: the Friday before that Monday.
        if (begins.Date > to.Date)
            begins = begins with { Date = begins.Date.DayNumber - to.Date.DayNumber <= 7 ? begins.Date.AddDays(-7) : begins.Date.AddYears(-1) };
        return new When(text, WhenKind.Span, begins, to, first.Approx || last.Approx);
    }
}
