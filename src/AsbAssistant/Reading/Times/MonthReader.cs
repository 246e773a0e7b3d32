using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Months and years: "in August", "early November", "since 2019", "end of last year". Not a neighbour called May.</summary>
internal static class MonthReader
{
    private static readonly HashSet<string> Introductions = new(StringComparer.Ordinal)
    {
        "in", "since", "last", "this", "next", "until", "till", "from", "by", "of", "during", "before", "after", "around", "about", "back", "throughout", "late", "early", "mid", "between", "over", "to", "through", "and", "or", "end", "beginning", "start", "middle", "-",
    };

    private static readonly HashSet<string> MakesAName = new(StringComparer.Ordinal)
    {
        "next", "upstairs", "downstairs", "opposite", "above", "below", "moved", "came", "started", "lives", "lived", "got", "left", "went", "has", "had", "is", "was", "who", "said", "told", "does", "did", "and", "i", "you", "be", "have",
    };

    // "Since 2000 people moved in".
    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal) { "people", "residents", "homes", "flats", "houses", "tenants", "times", "complaints", "calls", "emails", "signatures", "pounds", "quid", "families" };

    // "She came in, May and her son": somebody's name. "He lost his job in may and": a month.
    private static readonly HashSet<string> ComesIn = new(StringComparer.Ordinal) { "came", "come", "comes", "coming", "let", "lets", "walked", "barged", "go", "goes", "went", "get", "got" };

    public static Days? Read(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        var third = Third(line, ref next);
        if (line[next].Word is "the" or "this" && third is not null && line[next + 1].Word is "year" or "month")
        {
            var whole = line[next + 1].Is("year")
                ? new Days(new DateOnly(asked.Today.Year, 1, 1), new DateOnly(asked.Today.Year, 12, 31))
                : CalendarMath.Month(asked.Today.Month, asked.Today.Year, asked.Today);
            at = next + 2;
            return Part(whole, third);
        }
        if (third is not null && line[next].Word is "last" && line[next + 1].Word is "year" or "month" or "week")
            return PeriodReader.WeekOrWeekend(line, ref next, asked) is { } period ? Part(period, third) is var part && (at = next) > 0 ? part : null : null;
        var said = line[next].Word is "last" or "this" or "next" ? line[next++].Word : "";
        if (CalendarWords.Month(line[next]) is { } month)
            return Month(line, ref at, next, month, said, third, asked);
        if (said.Length == 0 && Year(line, next, asked) is { } year && (line[at - 1].IsOneOf(Introductions) || third is not null || asked.IsAnswer))
        {
            at = next + 1;
            return Part(new Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), third);
        }
        return null;
    }

    private static Days? Month(TokenLine line, ref int at, int next, int month, string said, string? third, Asked asked)
    {
        var name = line[next];
        // "In March and April", but not Ant and Dec.
        var introduced = said.Length > 0 || third is not null || (line[at - 1].IsOneOf(Introductions) && !(line[at - 1].Word is "and" or "or" && CalendarWords.Month(line[at - 2]) is null && !line[at - 2].IsNumber)) || line[at - 1].Is("the") && line[at - 2].Is("of");
        next++;
        int? through = line[next].Word is "/" && CalendarWords.Month(line[next + 1]) is { } second ? second : null;
        if (through is not null)
            next += 2;
        var about = line.Take(ref next, "time");
        introduced |= about;
        var year = YearSaid(line, ref next, asked);
        if (!introduced && year is null && !asked.IsAnswer && (CalendarWords.IsAlsoAName(name) || name.Length < 4 || !name.Capital))
            return null;
        if (CalendarWords.IsAlsoAName(name) && year is null && line[next].IsOneOf(MakesAName) && !(line[next].Word is "and" && CalendarWords.Month(line[next + 1]) is not null)
            && !(name.Word is "august" or "march" && line[next].Word is "i" or "and") && !(line[at - 1].Word is "since" or "in" or "during" && (line[next].Is("i") || (line[next].Is("and") && !line[at - 2].IsOneOf(ComesIn))))
            && !(line[at - 1].Is("of") && line[at - 2].Word is "whole" or "all" or "most" or "rest"))
            return null;
        if (name.Word is "march" or "may" && said.Length == 0 && year is null && !asked.IsAnswer && !(line[at - 1].Word is "in" or "since" or "from" or "until" or "till" or "by" or "of" or "during" or "around" or "after" or "before" or "to" or "-" or "and" || third is not null))
            return null;
        if (name.Word == "may" && !name.Capital && line[at - 1].Word is "to" or "and" or "or" or "by" or "after" or "before")
            return null;
        at = next;
        var days = CalendarMath.Month(month, year, asked.Today);
        if (said == "next")
            days = CalendarMath.Month(month, month > asked.Today.Month ? asked.Today.Year : asked.Today.Year + 1, asked.Today);
        else if (said == "last" && year is null && month == asked.Today.Month)
            days = CalendarMath.Month(month, asked.Today.Year - 1, asked.Today);
        if (through is { } until && CalendarMath.Date(1, until, null, asked.Today) is not null)
            days = days with { To = CalendarMath.Month(until, year ?? (until < month ? days.From.Year + 1 : days.From.Year), asked.Today).To };
        return Part(days, third) is var part && about ? part with { Approx = true } : part;
    }

    /// <summary>"early", "mid", "the end of": a third of it, and only about.</summary>
    private static Days Part(Days whole, string? third)
    {
        if (third is null || whole.To is not { } to)
            return whole;
        var length = to.DayNumber - whole.From.DayNumber + 1;
        return third switch
        {
            "early" or "start" or "beginning" => new Days(whole.From, whole.From.AddDays((length / 3) - 1), Approx: true),
            "mid" or "middle" => new Days(whole.From.AddDays(length / 3), whole.From.AddDays((length * 2 / 3) - 1), Approx: true),
            _ => new Days(whole.From.AddDays(length * 2 / 3), to, Approx: true),
        };
    }

    private static string? Third(TokenLine line, ref int at)
    {
        var next = line[at].Is("the") ? at + 1 : at;
        if (line[next].Word is not ("early" or "late" or "mid" or "middle" or "start" or "beginning" or "end"))
            return null;
        var said = line[next].Word;
        next += line[next + 1].Word is "of" or "-" or "in" ? 2 : 1;
        at = next;
        return said;
    }

    internal static int? YearSaid(TokenLine line, ref int at, Asked asked)
    {
        var next = line[at].Word is "of" or "," or "in" ? at + 1 : at;
        if (Year(line, next, asked) is { } year)
        {
            at = next + 1;
            return year;
        }
        if (line[next].Word is "last" or "this" && line[next + 1].Is("year"))
        {
            at = next + 2;
            return asked.Today.Year - (line[next].Is("last") ? 1 : 0);
        }
        if (line.Take(ref next, "the", "year", "before", "last"))
        {
            at = next;
            return asked.Today.Year - 2;
        }
        return null;
    }

    private static int? Year(TokenLine line, int at, Asked asked) =>
        line[at] is { IsNumber: true, Length: 4 } year && year.Value >= 1940 && year.Value <= asked.Today.Year + 2 && !(year.Glued && line[at - 1].Word is not ("-" or "("))
        && !line[at + 1].Is(":") && line[at + 1].Word is not ("hrs" or "hours" or "h") && !(line[at + 1].Glued && (line[at + 1].IsWord || line[at + 1].Word is "/"))
        && (CalendarWords.IsFreeAfter(line[at + 1]) || (line[at - 1].Word is "since" or "summer" or "winter" or "spring" or "autumn" && !line[at + 1].IsOneOf(Counted))) ? year.Value : null;
}
