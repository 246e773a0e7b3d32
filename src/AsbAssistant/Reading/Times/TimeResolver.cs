using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Turns the pieces of a time into dates and clock times.</summary>
internal static class TimeResolver
{
    private static readonly TimeOnly SmallHoursEnd = new(5, 0);
    private static readonly TimeSpan JustBeen = TimeSpan.FromHours(5);

    public static When When(TokenLine line, TimeGroup group, Asked asked)
    {
        var text = line.Between(group.Start, group.End);
        // "The early hours of this morning" says more than the morning.
        var part = group.Part == DayPart.SmallHours ? DayPart.SmallHours : group.Days?.Part ?? group.Part;
        var approx = group.IsApprox || group.Days is { Approx: true } || group.Clock is { IsApprox: true } || group.Window is { From.IsApprox: true } or { To.IsApprox: true };
        if (group.Window is { } window && group.Days is not { To: not null })
        {
            var (begins, to, guess) = window.Resolve(part);
            var day = group.Days is { } said ? ClockOfDay.DateOf(Day(said, begins, part, asked.Now), begins, part, window.From.IsMidnight) : LatestDay(begins, asked.Now);
            var kind = group.Days is null && part == DayPart.Night ? WhenKind.Recurring : WhenKind.Span;
            return new When(text, kind, new LocalTime(day, begins), new LocalTime(to <= begins ? day.AddDays(1) : day, to), approx || guess);
        }
        if (group.Clock is { } clock && group.Days is not { To: not null })
            return Point(text, group, clock, part, approx, asked);
        var days = group.Days ?? new Days(asked.Today);
        if (part == DayPart.SmallHours && days.To is null)
        {
            // The small hours of a day that is today's too have only just been.
            var day = days.Part is DayPart.Night ? days.From.AddDays(1) : days.Other ?? days.From;
            return new When(text, WhenKind.Span, new LocalTime(day, TimeOnly.MinValue), new LocalTime(day, SmallHoursEnd), true);
        }
        if (days.To is { } last)
        {
            var now = new TimeOnly(asked.Now.Hour, asked.Now.Minute);
            return new When(text, WhenKind.Span, new LocalTime(days.From, days.Clock), new LocalTime(last, days.Clock is null ? null : now), approx);
        }
        return new When(text, WhenKind.Point, new LocalTime(days.From, days.Clock), null, approx) { Other = days.Other is { } other && HasBegun(part, asked.Now) ? new LocalTime(other) : null };
    }

    /// <summary>The end of what goes on until now.</summary>
    public static When Now(Asked asked) => new("", WhenKind.Point, new LocalTime(asked.Today, new TimeOnly(asked.Now.Hour, asked.Now.Minute)), null, false);

    /// <summary>The latest time that a habit came round: "every Friday between 10 and 2".</summary>
    public static (When? When, HowOften Often) Habit(TokenLine line, TimeGroup group, Asked asked)
    {
        var words = group.Often!.Value;
        var text = line.Between(group.Start, group.End);
        var part = words.Part ?? group.Part;
        (TimeOnly From, TimeOnly? To)? clock = group.Window is { } window && window.Resolve(part ?? (window.IsWorkingDay ? null : DayPart.Night)) is var (begins, to, _) ? (begins, to)
            : group.Clock is { } at ? (part is { } p ? ClockOfDay.InPart(at, p) : ClockOfDay.Guess(at, asked.Today.AddDays(-1), asked.Now).Clock, null)
            : null;
        var often = words.Often with { Text = text, Window = clock is { To: { } end } habit ? new Window(habit.From, end) : null };
        if (clock is null && often.Days.Count == 0)
            return (null, often);
        var day = asked.Today;
        var intoNext = clock is { } said && ClockOfDay.DateOf(day, said.From, part, false) != day;
        for (var back = 0; back < 8; back++, day = day.AddDays(-1))
        {
            var date = intoNext ? day.AddDays(1) : day;
            var hasBeen = clock is { } time ? date.ToDateTime(time.From) <= asked.Now : date < asked.Today;
            if (hasBeen && (often.Days.Count == 0 || often.Days.Contains(day.DayOfWeek)))
                break;
        }
        var start = intoNext ? day.AddDays(1) : day;
        var until = clock is { To: { } stop } known ? new LocalTime(stop <= known.From ? start.AddDays(1) : start, stop) : (LocalTime?)null;
        return (new When(text, WhenKind.Recurring, new LocalTime(start, clock?.From), until, group.IsApprox || group.Clock is { IsApprox: true }), often);
    }

    /// <summary>What is usual: the latest day on which its hour has been.</summary>
    public static When Usual(When said, TimeGroup group, DateTime now)
    {
        said = said with { Kind = WhenKind.Recurring };
        if (group.Clock is not { } clock)
            return said;
        var time = group.Part is { } known ? ClockOfDay.InPart(clock, known) : ClockOfDay.Guess(clock, DateOnly.FromDateTime(now).AddDays(-1), now).Clock;
        return said with { From = new LocalTime(LatestDay(time, now), time) };
    }

    private static When Point(string text, TimeGroup group, ClockTime clock, DayPart? part, bool approx, Asked asked)
    {
        TimeOnly time;
        TimeOnly? other = null;
        var day = group.Days?.From;
        var today = group.Days?.Other;
        if (part is { } known)
            time = ClockOfDay.InPart(clock, known);
        else if (day is { } said)
            (time, other) = ClockOfDay.Guess(clock, said, asked.Now);
        else
        {
            // Without a day: the latest such time that has been.
            var (first, second) = clock.Candidates;
            (time, other) = second is { } later && IsLater(later, first, asked.Now) ? (later, first) : (first, second);
            // Typed at two in the morning, "half eleven" has just been.
            if (clock.IsFirm && asked.IsNight && asked.Now - LatestDay(time, asked.Now).ToDateTime(time) < JustBeen)
                other = null;
        }
        if (group.Days is { } days && Day(days, time, part, asked.Now) is var meant && meant != day)
            (day, today) = (meant, day);
        var date = day is { } d ? ClockOfDay.DateOf(d, time, part, clock.IsMidnight && !(d == asked.Today && part is null)) : LatestDay(time, asked.Now);
        var point = new LocalTime(date, time);
        LocalTime? alternative = other is { } o ? new LocalTime(day ?? LatestDay(o, asked.Now), o) : today is { } otherDay ? new LocalTime(otherDay, time) : null;
        return new When(text, WhenKind.Point, point, null, approx || other is not null) { Other = alternative };
    }

    // "Saturday at 2am", said later on a Saturday, is the night just gone; any other time of it would be called "today".
    private static DateOnly Day(Days said, TimeOnly time, DayPart? part, DateTime now) =>
        said.Other is { } today && time < SmallHoursEnd && part is not (DayPart.Night or DayPart.Evening) && today.ToDateTime(time) <= now ? today : said.From;

    // "Saturday night", said on a Saturday at noon, is not tonight.
    private static bool HasBegun(DayPart? part, DateTime now) => now.Hour >= part switch
    {
        DayPart.Afternoon => 12,
        DayPart.Evening or DayPart.Night => 17,
        DayPart.SmallHours or DayPart.Morning or null => 0,
    };

    private static bool IsLater(TimeOnly later, TimeOnly first, DateTime now) => LatestDay(later, now).ToDateTime(later) > LatestDay(first, now).ToDateTime(first);

    private static DateOnly LatestDay(TimeOnly time, DateTime now) =>
        DateOnly.FromDateTime(time <= TimeOnly.FromDateTime(now) ? now : now.AddDays(-1));
}
