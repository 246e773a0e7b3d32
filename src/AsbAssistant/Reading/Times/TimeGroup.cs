using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>
/// Pieces that stand together and tell one time: "tues 17th | about 9pm", "half ten | last night", "every Friday | between 10 and 2".
/// At most one of each kind; what comes twice begins another time.
/// </summary>
internal sealed class TimeGroup
{
    private const int LongestJoin = 3;

    private static readonly HashSet<string> Joins = new(StringComparer.Ordinal)
    {
        "at", "on", "in", "of", "the", "around", "about", "round", "roundabout", "roughly", "approximately", "approx", "just", "after", "before", "gone", "by", ",", "-", "(", "@", "~", "like", "say", "sometime", "early", "late", "maybe", "probably", "past", "nearly", "usually", "mostly", "always",
    };

    private static readonly HashSet<string> Hedges = new(StringComparer.Ordinal)
    {
        "around", "about", "roughly", "roundabout", "approximately", "approx", "just", "after", "before", "gone", "~", "like", "say", "sometime", "maybe", "probably", "past", "nearly", "almost", "towards", "circa", "think", "time",
    };

    public int Start { get; private set; } = -1;

    public int End { get; private set; }

    public Days? Days { get; private set; }

    public ClockTime? Clock { get; private set; }

    public ClockWindow? Window { get; private set; }

    public DayPart? Part { get; private set; }

    public OftenWords? Often { get; private set; }

    public bool IsApprox { get; private set; }

    /// <summary>Enough to be a time in any company.</summary>
    public bool Stands(bool isAnswer) =>
        Days is not null || Often is not null || Clock is { IsFirm: true } || Window is { IsFirm: true }
        || ((Clock is not null || Window is not null) && (isAnswer || Part is not null)) || (isAnswer && Part is DayPart.SmallHours);

    private bool IsDayAlone => Days is { To: null, Clock: null } && Clock is null && Window is null && Often is null;

    private bool IsClockAlone => (Clock is not null || Window is { IsFirm: true }) && Days is null && Part is null && Often is null;

    /// <summary>One tells a day and nothing else, the other a clock time and nothing else.</summary>
    public bool IsOtherHalfOf(TimeGroup other) => (IsDayAlone && other.IsClockAlone) || (IsClockAlone && other.IsDayAlone);

    /// <summary>Both halves as one.</summary>
    public TimeGroup With(TimeGroup half)
    {
        (Days, Clock, Window, Part, IsApprox) = (Days ?? half.Days, Clock ?? half.Clock, Window ?? half.Window, Part ?? half.Part, IsApprox || half.IsApprox);
        return this;
    }

    public static TimeGroup? Gather(TokenLine line, int at, Asked asked)
    {
        var group = line.Blank ?? new TimeGroup();
        line.Blank = null;
        var next = at;
        while (group.Add(line, ref next, asked)) { }
        if (group.Start < 0)
        {
            // Most places tell no time: what wasn't filled serves the next.
            line.Blank = group;
            return null;
        }
        if (IsHedged(line, group))
            group.IsApprox = true;
        // "I think it was Wednesday".
        var was = line[group.Start - 1].Word is "the" or "on" ? group.Start - 2 : group.Start - 1;
        group.IsApprox |= line[was].Is("was") && line[was - 1].Is("it") && line[was - 2].Is("think");
        if (group.Days is { Round: not null } days && Tense.IsAhead(line, group.Start, group.End))
            group.Days = days.Ahead(asked.Today);
        if (line.Take(ref next, "or", "so") || line.Take(ref next, "ish") || line.Take(ref next, "or", "thereabouts") || line.Take(ref next, "sometime") || line.Take(ref next, "some", "time")
            || line.Take(ref next, "roughly") || line.Take(ref next, "approx") || line.Take(ref next, "approximately") || line.Take(ref next, "give", "or", "take") || line.Take(ref next, "or", "something") || line.Take(ref next, "or", "around", "then"))
        {
            group.IsApprox = true;
            group.End = next;
        }
        return group;
    }

    // "About half ten", "round the middle of May", "it was round ten", "around on Tuesday".
    private static bool IsHedged(TokenLine line, TimeGroup group)
    {
        ref readonly var before = ref line[group.Start - 1];
        ref readonly var second = ref line[group.Start - 2];
        return before.Word switch
        {
            "the" => second.IsOneOf(Hedges),
            "round" => group.Clock is not null && second.Word is "was" or "at" or "its",
            "in" or "on" or "at" => second.Word is "sometime" or "around" or "about" or "maybe" or "probably" or "roughly" or "think" && !IsLoitering(line, group.Start - 2),
            _ => before.IsOneOf(Hedges),
        };
    }

    // "Hanging about at half five" doubts nobody's clock.
    private static bool IsLoitering(TokenLine line, int at) => line[at].Word is "around" or "about" && line[at - 1].IsWord && (line[at - 1].Word.EndsWith("ing", StringComparison.Ordinal) || line[at - 1].Word is "hung" or "stood" or "sat" or "messed" or "walked" or "ran" or "drove" or "hang" or "hangs");

    private bool Add(TokenLine line, ref int at, Asked asked)
    {
        var hedged = false;
        for (var piece = at; piece <= at + (Start < 0 ? 0 : LongestJoin); piece++)
        {
            var next = piece;
            if (Piece(line, ref next, asked))
            {
                if (Start < 0)
                    Start = piece;
                End = at = next;
                IsApprox |= hedged;
                return true;
            }
            // "Every other Saturday from 11pm".
            if (!line[piece].IsOneOf(Joins) && !(Often is not null && line[piece].Is("from")))
                return false;
            hedged |= line[piece].IsOneOf(Hedges) || line[piece].Is("round");
        }
        return false;
    }

    private bool Piece(TokenLine line, ref int at, Asked asked)
    {
        if (Often is null && Days is null && OftenReader.Read(line, at) is { } often)
        {
            Often = often;
            at = often.End;
            return true;
        }
        if (Days is null && Often is null && ReadDays(line, ref at, asked) is { } days)
        {
            Days = days;
            return true;
        }
        // "Dinnertime, 1pm", "teatime around 5".
        if (Clock is { IsMeal: true } meal && ClockReader.Read(line, ref at, bare: false) is { IsMeal: false } told)
        {
            Clock = told.IsOpen && told.Candidates is var (early, late) && late is { } later ? told with { Hour = (meal.Hour - 6 < early.Hour ? early : later).Hour, IsOpen = false } : told;
            return true;
        }
        if (Clock is null && Window is null)
        {
            if (ClockWindow.Read(line, ref at) is { } window)
            {
                Window = window;
                return true;
            }
            if (ClockReader.Read(line, ref at, asked.IsAnswer || ClockReader.IsAnnounced(line, at)) is { } clock)
            {
                Clock = clock;
                return true;
            }
        }
        if (Part is null && Days?.Part is null && Days?.Clock is null && DayParts.Read(line, ref at, afterTime: Start >= 0) is { } part)
        {
            Part = part;
            return true;
        }
        return false;
    }

    private static Days? ReadDays(TokenLine line, ref int at, Asked asked) =>
        DayRange.Read(line, ref at, asked) ?? NamedDays.Read(line, ref at, asked) ?? WeekdayReader.Read(line, ref at, asked)
        ?? RelativeDays.Read(line, ref at, asked) ?? NumberedDates.Read(line, ref at, asked) ?? PeriodReader.Read(line, ref at, asked);
}
