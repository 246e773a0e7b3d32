using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Goes over the words once and reads every time and frequency in them, in order.</summary>
internal static class TimeReader
{
    private const int LongestClause = 8;
    private const int LongestLead = 8;

    public static (IReadOnlyList<When> When, IReadOnlyList<HowOften> Often) Read(TokenLine line, Asked asked)
    {
        var when = new List<When>();
        var often = new List<HowOften>();
        for (var at = 0; at < line.Count;)
        {
            if (!MayBegin(line, at, asked))
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
                at = Take(line, group, asked, when, often);
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
        var joins = line[at].Word is "until" or "till" or "to" or "-" or "through" or "into" || (line[at].Is("and") && lead == "between");
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
        {
            // The clock time alone is the next one after the start.
            var start = TimeResolver.When(line, first, asked);
            var (early, late) = stop.Candidates;
            var part = second.Part;
            var time = part is { } said ? ClockOfDay.InPart(stop, said) : late is { } later && start.From.Clock is { } begins && later - begins < early - begins ? later : early;
            var after = start.From.Clock is { } begun ? time <= begun : time.Hour < 12 && first.Days?.Part is DayPart.Night or DayPart.Evening;
            end = end with { From = new LocalTime(after ? start.From.Date.AddDays(1) : start.From.Date, time) };
        }
        // "Friday into Saturday", said on a Saturday: today.
        if (end is { Kind: WhenKind.Point, Other: { Clock: null } today } && line[at].Is("into"))
            end = end with { From = today };
        return (end, second.End);
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
