using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>
/// Days of the week: "on Tuesday", "last Fri", "this Friday gone", "Sunday just gone", "Tuesday before last", "Tuesday of last week",
/// "a week last Tuesday", "a week ago Friday", "two Sundays ago", "Tuesday week", "tues 17th". Not "he sat on the sofa".
/// </summary>
internal static class WeekdayReader
{
    private static readonly HashSet<string> Before = new(StringComparer.Ordinal)
    {
        "on", "last", "this", "next", "since", "from", "until", "till", "late", "early", "every", "coming",
    };

    private static readonly HashSet<string> Named = new(StringComparer.Ordinal) { "is", "was", "are", "be", "hes", "shes", "its", "theyre", "dog", "cat", "man", "woman", "lad", "girl", "boy", "bloke", "someone", "somebody" };

    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "and", "or", "to", "-", ",", "&" };

    public static Days? Read(TokenLine line, ref int at, Asked asked) =>
        WeeksAround(line, ref at, asked) ?? SomeAgo(line, ref at, asked) ?? One(line, ref at, asked);

    // "His dog is called Sunday", "in my Sunday best"; but "I called Sunday", and "on Sunday school was shut".
    private static bool IsName(TokenLine line, int at, int day) =>
        (line[at - 1].Word is "called" or "named" && line[at - 2].IsOneOf(Named)) || (at == day && !line[at - 1].Is("on") && line[day + 1].Word is "best" or "roast" or "league" or "school" or "papers");

    private static Days? One(TokenLine line, ref int at, Asked asked)
    {
        if (!line[at].IsWord)
            return null;
        var next = at;
        if (line[next].Word is "the" or "that")
            next++;
        var said = "";
        if (line[next].Word is "last" or "this" or "next" or "past" or "coming" or "previous")
            said = line[next++].Word;
        if (said == "this" && line[next].Word is "past" or "coming" or "last")
            said = line[next++].Word;
        if (said == "last" && line[next].Is("week") && CalendarWords.Weekday(line[next + 1]) is { } inLastWeek)
        {
            at = next + 2;
            return new Days(CalendarMath.InWeekOf(CalendarMath.Monday(asked.Today).AddDays(-7), inLastWeek));
        }
        var token = line[next];
        if (line[at - 1].Word is "mr" or "mrs" or "ms" or "dr" || IsName(line, at, next) || (line[at - 1].Is("miss") && line[next].Capital))
            return null;
        if (CalendarWords.IsStreet(line[next + 1]) && (line[next + 1].Capital || line[at - 1].IsNumber))
            return null;
        // "last Friday's party": the apostrophe is gone.
        var possessive = said == "last" ? CalendarWords.PluralWeekday(token) : null;
        if ((CalendarWords.Weekday(token) ?? possessive) is not { } weekday)
            return null;
        if (CalendarWords.IsDoubtful(token) && said.Length == 0 && !IsMeant(line, next, asked))
            return null;
        next++;
        if (line[next].Is(".") && line[next].Glued && token.Length <= 5 && line[next + 1].IsNumber)
            next++;
        if (said.Length == 0 && NumberedDates.AfterWeekday(line, ref next, weekday, asked) is { } numbered)
        {
            at = next;
            return numbered;
        }
        at = next;
        return Said(line, ref at, said, weekday, asked.Today);
    }

    private static Days Said(TokenLine line, ref int at, string said, DayOfWeek weekday, DateOnly today)
    {
        var latest = CalendarMath.LatestBefore(today, weekday);
        if (line.Take(ref at, "before", "last"))
            return new Days(latest.AddDays(-7));
        if (line.Take(ref at, "the", "week", "before", "last"))
            return new Days(CalendarMath.InWeekOf(CalendarMath.Monday(today).AddDays(-14), weekday));
        if (line.Take(ref at, "of", "last", "week") || line.Take(ref at, "last", "week"))
            return new Days(CalendarMath.InWeekOf(CalendarMath.Monday(today).AddDays(-7), weekday));
        if (line.Take(ref at, "of", "this", "week") || line.Take(ref at, "this", "week"))
            return new Days(CalendarMath.InWeekOf(CalendarMath.Monday(today), weekday));
        if (line.Take(ref at, "just", "gone") || line.Take(ref at, "just", "past") || line.Take(ref at, "gone") || line.Take(ref at, "past") || EndsWithLast(line, ref at))
            return new Days(latest);
        if (said is "next" or "coming" || line.Take(ref at, "coming"))
            return new Days(CalendarMath.NextAfter(today, weekday));
        // "Since Wednesday week" looks back as "Wednesday week" looks on.
        var isSince = line[at - 2].Is("since");
        if (line[at].Is("week") && (isSince || !line[at + 1].IsWord) && said.Length == 0)
        {
            at++;
            return new Days(isSince ? latest.AddDays(-7) : CalendarMath.NextAfter(today, weekday).AddDays(7));
        }
        if (said == "this" && weekday == today.DayOfWeek)
            return new Days(today);
        return new Days(latest, Other: weekday == today.DayOfWeek && said != "last" ? today : null, Round: said == "last" ? null : Unit.Week);
    }

    /// <summary>"a week last Tuesday", "two weeks ago on Friday", "a fortnight last Sunday", "a week yesterday", "a week on Monday".</summary>
    private static Days? WeeksAround(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        if (Amount.Read(line, ref next) is not { High: null } amount || amount.Low > 520)
            return null;
        // "A month last Sunday".
        if (Units.Of(line[next]) == Unit.Month && line[next + 1].Is("last") && CalendarWords.Weekday(line[next + 2]) is { } lastDay)
        {
            at = next + 3;
            return new Days(CalendarMath.LatestBefore(asked.Today, lastDay).AddMonths(-(int)amount.Low));
        }
        if (Units.Of(line[next]) is not (Unit.Week or Unit.Fortnight))
            return null;
        var days = (int)amount.Low * (Units.Of(line[next]) == Unit.Week ? 7 : 14);
        next++;
        var ago = line[next].Word is "ago" or "back" or "past" or "gone";
        if (ago)
            next++;
        var on = line[next].Is("on");
        if (on || (ago && line[next].Is("from")))
            next++;
        if (line[next].Word is "yesterday" or "today" or "tomorrow" && (ago || line[next].Word is not "today"))
        {
            var offset = line[next].Word switch { "yesterday" => -1, "tomorrow" => 1, _ => 0 };
            at = next + 1;
            return new Days(asked.Today.AddDays(offset + (offset > 0 && !ago ? days : -days)), Approx: amount.IsVague);
        }
        if (line.Take(ref next, "last", "night"))
        {
            at = next;
            return new Days(asked.Today.AddDays(-1 - days), Part: DayPart.Night, Approx: amount.IsVague);
        }
        var last = line[next].Word is "last" or "past" or "this";
        if (last)
            next++;
        if (CalendarWords.Weekday(line[next]) is not { } weekday)
            return null;
        at = next + 1;
        var future = !ago && !last;
        return new Days(future
            ? CalendarMath.NextAfter(asked.Today, weekday).AddDays(days)
            : CalendarMath.LatestBefore(asked.Today, weekday).AddDays(-days), Approx: amount.IsVague);
    }

    /// <summary>"two Fridays ago", "a couple of Sundays back".</summary>
    private static Days? SomeAgo(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        if (Amount.Read(line, ref next) is not { High: null, Low: > 0 and < 100 } amount
            || (CalendarWords.PluralWeekday(line[next]) ?? CalendarWords.Weekday(line[next])) is not { } weekday || line[next + 1].Word is not ("ago" or "back"))
            return null;
        at = next + 2;
        return new Days(CalendarMath.LatestBefore(asked.Today, weekday).AddDays(-7 * ((int)amount.Low - 1)), Approx: amount.IsVague);
    }

    // "sat" and its like are days only in the company of a day.
    private static bool IsMeant(TokenLine line, int at, Asked asked)
    {
        var after = line[at + 1];
        if (line[at - 1].IsOneOf(Between) && (CalendarWords.Weekday(line[at - 2]) ?? CalendarWords.PluralWeekday(line[at - 2])) is not null)
            return true;
        if (line[at - 1].IsOneOf(Before) && !(line[at].Is("sat") && after.Word is "on" or "in" or "down" or "there" or "outside"))
            return true;
        if (after.Word is "gone" || (after.Word is "at" or "@" && line[at + 2].IsNumber && (!line[at].Is("sat") || !line[at - 1].IsWord)))
            return true;
        if (DayParts.Word(after) is not null || line[at + 2].Word is "st" or "nd" or "rd" or "th" || (after.IsNumber && (CalendarWords.Month(line[at + 2]) is not null || line[at + 2].Is("/"))) || (after.Word is "-" or "to" or "till" or "until" or "and" or "&" or "," && CalendarWords.Weekday(line[at + 2]) is not null && !CalendarWords.IsDoubtful(line[at + 2])))
            return true;
        return asked.IsAnswer && line.Count <= 6 && !(line[at].Is("sun") && line[at - 1].Is("the"));
    }

    private static bool EndsWithLast(TokenLine line, ref int at)
    {
        if (!line[at].Is("last") || line[at + 1].Word is "week" or "night" or "month" or "year" or "time" || line[at + 1].IsWord)
            return false;
        at++;
        return true;
    }
}
