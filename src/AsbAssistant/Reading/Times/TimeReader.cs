using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Goes over the words once and reads every time and frequency in them, in order.</summary>
internal static class TimeReader
{
    private const int LongestClause = 8;
    private const int LongestLead = 8;
    private const int LongestGap = 9;

    public static (IReadOnlyList<When> When, IReadOnlyList<HowOften> Often) Read(TokenLine line, Asked asked)
    {
        var when = new List<When>();
        var often = new List<HowOften>();
        var ended = -1;
        TimeGroup? half = null;
        for (var at = 0; at < line.Count;)
        {
            if (at == ended && when.Count > 0 && TimeJoin.Beside(line, at, asked, when[^1]) is var (beside, afterBeside))
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
            else if (TimeGroup.Gather(line, at, asked) is { } group && group.Stands(asked.IsAnswer || IsUntilNow(line, group) || IsAllThatIsSaid(line, group)))
            {
                if (half is not null && group.IsOtherHalfOf(half) && IsOneSentence(line, half.End, group.Start) && !TimeJoin.IsJoin(line[group.End]))
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
        // "Twice a week, sometimes the telly, sometimes shouting": what was counted is meant.
        if (often.Exists(o => o.Per is not null || o.Days.Count > 0))
            often.RemoveAll(o => o is { Times: null, Per: null, Window: null, Days.Count: 0 });
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

    // "Between 11 and 3".
    private static bool IsAllThatIsSaid(TokenLine line, TimeGroup group) => group.Window is not null && group.Start == 0 && group.End == line.Count && line[0].Is("between");

    private static int Take(TokenLine line, TimeGroup group, Asked asked, List<When> when, List<HowOften> often)
    {
        if (group.Often is not null)
        {
            var (habit, howOften) = TimeResolver.Habit(line, group, asked);
            // "Weeknights, Mon to Fri" says it twice.
            if (often is not [.., var before] || (before.Times, before.Per, before.Window) != (howOften.Times, howOften.Per, howOften.Window) || !before.Days.SequenceEqual(howOften.Days) || howOften.Days.Count == 0)
                often.Add(howOften);
            if (habit is not null)
                when.Add(habit);
            // "Six times this week" is a time as well.
            return group.Often.Value.Period ?? group.End;
        }
        var first = TimeResolver.When(line, group, asked);
        var end = group.End;
        if (group.Days is null && IsUsual(line, group.Start))
            first = TimeResolver.Usual(first, group, asked.Now);
        if (TimeJoin.Until(line, group, asked) is var (last, afterLast))
        {
            when.Add(TimeJoin.Span(line.Between(group.Start, afterLast), first, last));
            return afterLast;
        }
        // "from March onwards": from then until now.
        if (line[group.Start - 1].Is("from") && (line.Take(ref end, "onwards") || line.Take(ref end, "onward") || line.Take(ref end, "on")))
            first = first with { Text = line.Between(group.Start, end), Kind = WhenKind.Since, To = null };
        when.Add(first);
        return end;
    }

    // "They always start up around midnight", "usually between 5 and 6": a habit, and no night of its own.
    private static bool IsUsual(TokenLine line, int start)
    {
        for (var at = start - 1; at >= start - LongestClause && line[at].IsWord; at--)
        {
            if (line[at].Word is "usually" or "always" or "normally" or "generally" or "typically" or "tends" or "tend")
                return true;
        }
        return false;
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
            // "Since the start of July" names a day.
            var isStart = group.Days is { To: not null, From.Day: 1 } && group.Clock is null && !group.IsApprox && Enumerable.Range(at, group.End - at).Any(i => line[i].Word is "start" or "beginning");
            var approx = (when.Approx && !isStart) || line[at - 1].Word is "about" or "around" or "roughly" or "~";
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

    // "On Saturday night, police came at 1am": a day and a clock time near each other, and nothing else told, are one time.
    private static bool IsOneSentence(TokenLine line, int from, int to)
    {
        if (to - from > LongestGap)
            return false;
        for (var at = from; at < to; at++)
        {
            if (line[at].EndsSentence)
                return false;
        }
        return true;
    }
}
