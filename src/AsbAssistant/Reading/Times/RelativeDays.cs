using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Days seen from today: "yesterday", "last night", "the night before last", "this morning", "a fortnight ago", "20 mins ago", "right now".</summary>
internal static class RelativeDays
{
    private static readonly HashSet<string> JustNow = new(StringComparer.Ordinal) { "now", "minute", "second", "moment" };

    public static Days? Read(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        var read = Ago(line, ref next, asked) ?? Ahead(line, ref next, asked) ?? Named(line, ref next, asked) ?? Beside(line, ref next, asked);
        if (read is null || CalendarWords.IsStreet(line[next]))
            return null;
        at = next;
        return read;
    }

    private static Days? Named(TokenLine line, ref int at, Asked asked)
    {
        if (!line[at].IsWord)
            return null;
        var today = asked.Today;
        if (line.Take(ref at, "day", "before", "yesterday"))
            return new Days(today.AddDays(-2));
        if (line.Take(ref at, "day", "after", "tomorrow"))
            return new Days(today.AddDays(2));
        if (line.Take(ref at, "night", "before", "last") || line.Take(ref at, "evening", "before", "last"))
            return new Days(today.AddDays(-2), Part: DayPart.Night);
        if (line.Take(ref at, "other", "day") || line.Take(ref at, "other", "night") || line.Take(ref at, "other", "evening") || line.Take(ref at, "other", "morning"))
            return line[at - 3].Is("the") ? new Days(today.AddDays(-7), today.AddDays(-1), Approx: true) : null;
        var (first, second) = (line[at].Word, line[at + 1].Word);
        switch (first)
        {
            case "yesterday" or "yesterdays":
                at++;
                return new Days(today.AddDays(-1));
            case "lastnight":
                at++;
                return new Days(today.AddDays(-1), Part: DayPart.Night);
            case "today" or "todays":
                at++;
                return new Days(today);
            case "tonight" or "tonights":
                at++;
                return new Days(asked.Evening, Part: DayPart.Night);
            case "tomorrow":
                at++;
                return new Days(today.AddDays(1));
            case "last" or "yester" when second is "night" or "nights" or "evening" or "eve":
                at += 2;
                return new Days(today.AddDays(-1), Part: DayPart.Night);
            case "this" when DayParts.Word(line[at + 1]) is { } part && second[^1] != 's' && part != DayPart.Night:
                at += 2;
                return new Days(part is DayPart.Evening ? asked.Evening : today, Part: part);
            case "right" or "just" when second == "now":
                at += 2;
                return Days.At(asked.Now, approx: first == "just" && !IsGoingOn(line, at - 2));
            case "now" when (asked.IsAnswer && second is not ("and" or "that" or "he" or "she" or "they")) || IsGoingOn(line, at):
                at++;
                return Days.At(asked.Now, approx: false);
            case "this" when second == "time" && line[at + 2].Is("last") && Units.Of(line[at + 3]) is { } lastUnit:
                at += 4;
                return new Days(DateOnly.FromDateTime(Units.Before(asked.Now, lastUnit, 1)), Approx: true);
            case "this" when line[at + 1].IsOneOf(JustNow) && second != "now":
                at += 2;
                return Days.At(asked.Now, approx: false);
            case "as" when second is "we" or "i" && line[at + 2].Word is "speak" or "type" or "write":
                at += 3;
                return Days.At(asked.Now, approx: false);
            default:
                return null;
        }
    }

    /// <summary>"the day after Boxing Day", "the morning after bonfire night", "the night before the 5th".</summary>
    private static Days? Beside(TokenLine line, ref int at, Asked asked)
    {
        var next = line[at].Is("the") ? at + 1 : at;
        if (line[next].Word is not ("day" or "night" or "morning" or "evening" or "week") || line[next + 1].Word is not ("after" or "before"))
            return null;
        var unit = line[next].Word;
        var shift = (unit == "week" ? 7 : 1) * (line[next + 1].Is("after") ? 1 : -1);
        next += 2;
        if ((NamedDays.Read(line, ref next, asked) ?? WeekdayReader.Read(line, ref next, asked) ?? NumberedDates.Read(line, ref next, asked)) is not { To: null } day)
            return null;
        at = next;
        return new Days(day.From.AddDays(shift), Part: unit is "night" or "evening" ? DayPart.Night : null);
    }

    /// <summary>"In 2 weeks time"; "in 2 weeks" only of what is to come: "in 2 weeks he has broken three windows".</summary>
    private static Days? Ahead(TokenLine line, ref int at, Asked asked)
    {
        var next = at + 1;
        if (!line[at].Is("in") || Amount.Read(line, ref next) is not { High: null, Low: <= 520 } amount || Units.Of(line[next]) is not { } unit)
            return null;
        next++;
        if (!line.Take(ref next, "time") && !Tense.IsAhead(line, at, next))
            return null;
        at = next;
        var then = Units.Before(asked.Now, unit, -amount.Low);
        return unit is Unit.Minute or Unit.Hour ? Days.At(then, amount.IsVague) : new Days(DateOnly.FromDateTime(then), Approx: amount.IsVague || unit is Unit.Month or Unit.Year);
    }

    // "Happening now", "going on now", "at it now".
    private static bool IsGoingOn(TokenLine line, int at) => line[at - 1].Word is "happening" or "going" || (line[at - 2].Is("going") && line[at - 1].Is("on")) || (line[at - 2].Is("at") && line[at - 1].Is("it"));

    /// <summary>"3 weeks ago", "a couple of days back", "half an hour ago", "about an hour and a half ago".</summary>
    private static Days? Ago(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        if (Amount.Read(line, ref next) is not { } read || Units.Of(line[next]) is not { } unit)
            return null;
        var amount = read.High is { } high ? (read.Low + high) / 2 : read.Low;
        next++;
        if (line.Take(ref next, "and", "a", "half") || line.Take(ref next, "and", "half"))
            amount += 0.5;
        var orSo = line.Take(ref next, "or", "so");
        var approx = orSo || read.IsVague || read.High is not null;
        // "Before two months", as it is said in many other languages.
        if (line[at - 1].Is("before") && unit is not (Unit.Minute or Unit.Hour) && !CountsOn(line[next]))
        {
            at = next;
            return new Days(DateOnly.FromDateTime(Units.Before(asked.Now, unit, amount)), Approx: approx);
        }
        if (!line[next].Is("ago") && !(line[next].Is("back") && !IsComingBack(line, next)) && !(line[next].Is("previously")))
            return null;
        at = next + 1;
        if (unit is Unit.Minute or Unit.Hour)
            return Days.At(Units.Before(asked.Now, unit, amount), approx);
        if (unit is Unit.Year && amount % 1 != 0)
            (unit, amount) = (Unit.Month, amount * 12);
        var date = DateOnly.FromDateTime(Units.Before(asked.Now, unit, amount));
        DayPart? part = unit == Unit.Night ? DayPart.Night : null;
        // Months and years are round numbers in anybody's mouth.
        return new Days(date, Part: part, Approx: approx || unit is Unit.Month or Unit.Year || amount % 1 != 0);
    }

    // "He was two weeks back home", "three days back to back", "5 minutes back from work".
    private static bool IsComingBack(TokenLine line, int at) => line[at + 1].Word is "to" or "from" or "home" or "in" or "at" or "on" or "of" or "with" or "here" or "there" or "door" or "yard" or "garden" or "pay";

    // "Before two weeks were up", "before 3 months rent".
    private static bool CountsOn(in Token after) => after.IsWord && after.Word is not ("and" or "he" or "she" or "they" or "i" or "we" or "it" or "my" or "the");
}
