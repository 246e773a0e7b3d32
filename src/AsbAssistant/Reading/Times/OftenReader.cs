using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>How often: "every night", "most weekends", "3 or 4 times a week", "Fridays and Saturdays", "every other day", "24/7", "now and then".</summary>
internal static class OftenReader
{
    private static readonly DayOfWeek[] Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];
    private static readonly DayOfWeek[] WorkingDays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly HashSet<string> Swearing = new(StringComparer.Ordinal) { "bloody", "fucking", "flipping", "damn", "sodding", "blooming", "freaking", "effing", "bleeding", "flaming" };

    /// <summary>Phrases that are a frequency by themselves: times, unit.</summary>
    private static readonly (string[] Words, double? Times, Per? Per)[] Phrases =
    [
        (["day", "in", "day", "out"], 1, Per.Day), (["day", "in", "and", "day", "out"], 1, Per.Day), (["week", "in", "week", "out"], 1, Per.Week),
        (["night", "after", "night"], 1, Per.Day), (["day", "after", "day"], 1, Per.Day), (["week", "after", "week"], 1, Per.Week), (["week", "on", "week"], 1, Per.Week), (["regular", "basis"], null, null), (["month", "after", "month"], 1, Per.Month),
        (["all", "day", "every", "day"], null, Per.Day), (["all", "day", "and", "all", "night"], null, null), (["day", "and", "night"], null, null), (["night", "and", "day"], null, null),
        (["morning", "noon", "and", "night"], null, null), (["all", "hours", "of", "the", "day", "and", "night"], null, null), (["all", "hours"], null, null),
        (["round", "the", "clock"], null, null), (["around", "the", "clock"], null, null), (["all", "the", "time"], null, null), (["most", "of", "the", "time"], null, null), (["all", "day", "long"], null, null),
        (["every", "now", "and", "then"], null, null), (["every", "now", "and", "again"], null, null), (["now", "and", "then"], null, null), (["now", "and", "again"], null, null),
        (["every", "so", "often"], null, null), (["once", "in", "a", "while"], null, null), (["from", "time", "to", "time"], null, null), (["on", "and", "off"], null, null), (["off", "and", "on"], null, null),
        (["non", "stop"], null, null), (["non", "-", "stop"], null, null), (["nonstop"], null, null), (["constantly"], null, null), (["continuously"], null, null), (["continually"], null, null), (["occasionally"], null, null), (["regularly"], null, null), (["frequently"], null, null), (["repeatedly"], null, null), (["rarely"], null, null), (["seldom"], null, null), (["hardly", "ever"], null, null), (["sometimes"], null, null), (["relentlessly"], null, null), (["endlessly"], null, null),
        
        (["once", "in", "a", "blue", "moon"], null, null), (["24", "hours", "a", "day"], null, null), (["daily"], 1, Per.Day), (["nightly"], 1, Per.Day), (["hourly"], 1, Per.Hour),
        (["weekly"], 1, Per.Week), (["fortnightly"], 0.5, Per.Week), (["monthly"], 1, Per.Month), (["yearly"], 1, Per.Year), (["everyday"], 1, Per.Day), (["everynight"], 1, Per.Day),
    ];

    private static readonly Dictionary<string, (string[] Words, double? Times, Per? Per)[]> ByFirst =
        Phrases.GroupBy(p => p.Words[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);

    internal static IEnumerable<string> PhraseOpeners => ByFirst.Keys;

    public static OftenWords? Read(TokenLine line, int at)
    {
        if (line[at].Kind == TokenKind.None)
            return null;
        if (line[at].IsNumber && line[at + 1].Word is "/" && !(line[at].Value == 24))
            return Counted(line, at);
        return RoundTheClock(line, at) ?? Phrase(line, at) ?? Every(line, at) ?? Counted(line, at) ?? NamedDays(line, at);
    }

    private static OftenWords? RoundTheClock(TokenLine line, int at) =>
        line[at] is { IsNumber: true, Value: 24 } && line[at + 1].Word is "/" or "-" && line[at + 2] is { IsNumber: true, Value: 7, Glued: true } && !(line[at + 3].Is("/") && line[at + 3].Glued)
            ? Said(at, at + 3, null, null, null) : null;

    private static OftenWords? Phrase(TokenLine line, int at)
    {
        if (!line[at].Meaning.OpensPhrase && line[at] is not { IsNumber: true, Value: 24 })
            return null;
        foreach (var (words, times, per) in ByFirst[line[at].IsNumber ? "24" : line[at].Word])
        {
            var next = at + 1;
            // "All the bloody time".
            if (line.Take(ref next, words.AsSpan(1)) || (words.Length > 2 && line.Take(ref next, words.AsSpan(1, words.Length - 2)) && line[next++].IsOneOf(Swearing) && line.Take(ref next, words.AsSpan(words.Length - 1))))
                return words[0] is "weekly" or "monthly" or "daily" or "everyday" && IsAdjective(line, at, next) ? null : Said(at, next, times, null, per);
        }
        return null;
    }

    // "the weekly rent", "everyday noises", "the Daily Mail".
    private static bool IsAdjective(TokenLine line, int at, int next) =>
        !line[next].Is("basis") && (line[at - 1].Word is "the" or "my" or "a" or "our" or "their" or "your" or "normal" || line[next].Word is "rent" or "sounds" or "noise" or "noises" or "life" or "living" or "shop" or "mail" or "things");

    /// <summary>"every night", "each day", "most Fridays", "every other week", "every 20 minutes", "every single day".</summary>
    private static OftenWords? Every(TokenLine line, int at)
    {
        var (next, most) = (at + 1, line[at].Word is "most" or "some");
        double share = 1;
        if (line[at - 1].Is("not"))
            return null;
        if (line[at].Word is "nearly" or "almost" && line[next].Word is "every")
            return Every(line, next) is { } nearly ? nearly with { Start = at } : null;
        if (line[at].Is("alternate") && (Units.Of(line[next]) is not null || CalendarWords.Weekday(line[next]) is not null || CalendarWords.PluralWeekday(line[next]) is not null))
            share = 0.5;
        else if (!most && line[at].Word is not ("every" or "each") && !line.Take(ref next, "once", "every"))
            return null;
        // "Every single night", "every blessed day", "every school night".
        if (line[next].IsWord && line[next].Word is not ("other" or "second" or "alternate" or "half" or "few" or "couple") && Units.Of(line[next]) is null && CalendarWords.Weekday(line[next]) is null && CalendarWords.PluralWeekday(line[next]) is null
            && (line[next].Is("single") || Units.Of(line[next + 1]) is Speech.Unit.Night or Speech.Unit.Day or Speech.Unit.Week or Speech.Unit.Weekend || CalendarWords.Weekday(line[next + 1]) is not null))
        {
            var skipped = next;
            if (line[next].Is("single") || (Amount.Read(line, ref skipped) is null && OrdinalWords.Value(line, ref skipped) is null))
                next++;
        }
        if (!most && line[next].Word is "other" or "second" or "alternate")
            (share, next) = (0.5, next + 1);
        var place = next;
        if (!most && share == 1 && Ordinal(line, ref place) is { } nth && Units.Of(line[place]) is not null)
            (share, next) = (1.0 / nth, place);
        var amount = next;
        if (!most && share == 1 && Amount.Read(line, ref next) is { } counted && next > amount && counted.Low > 0)
        {
            if (Units.Of(line[next]) is null)
                return null;
            share = 1 / (counted.High is { } high ? (counted.Low + high) / 2 : counted.Low);
            if (counted.IsVague && line[amount + 1].Is("few") | line[amount].Is("few"))
                return Unit(line, at, next, null, null);
        }
        else if (line[next].Is("half") && line[next + 1].Word is "hour" or "an")
            return Said(at, next + (line[next + 1].Is("an") ? 3 : 2), 2, null, Per.Hour);
        else
            next = amount;
        if ((CalendarWords.Weekday(line[next]) ?? CalendarWords.PluralWeekday(line[next])) is not null)
            return WithDays(line, at, next, most ? null : share);
        // "Every day and every night" says it once.
        if (!most && share == 1 && line[next + 1].Is("and") && line[next + 2].Is("every") && PerOf(line[next]) == Per.Day && PerOf(line[next + 3]) == Per.Day)
            return Said(at, next + 4, 1, null, Per.Day);
        // "Every week on a Friday".
        var on = next + 1;
        if (Units.Of(line[next]) == Speech.Unit.Week && line.Take(ref on, "on") && (line.Take(ref on, "a") || on > 0) && (CalendarWords.Weekday(line[on]) ?? CalendarWords.PluralWeekday(line[on])) is not null)
            return WithDays(line, at, on, most ? null : share);
        // "Some nights" and "some weekends", but not "some week".
        return line[at].Is("some") && !Units.IsPlural(line[next]) ? null : Unit(line, at, next, most ? null : share, null);
    }

    private static int? Ordinal(TokenLine line, ref int at)
    {
        if (line[at].IsNumber && line[at].Value is > 1 and < 32 && line[at + 1].Word is "nd" or "rd" or "th")
        {
            at += 2;
            return line[at - 2].Value;
        }
        return OrdinalWords.Value(line, ref at) is { } nth and > 1 ? nth : null;
    }

    /// <summary>"twice a week", "3 or 4 times a night", "five nights a week", "3x a day", "once or twice a month".</summary>
    private static OftenWords? Counted(TokenLine line, int at)
    {
        var next = at;
        double? low;
        double? high = null;
        var upTo = line.Take(ref next, "up", "to");
        if (line[next].Word is "once" or "twice" or "thrice")
        {
            low = Times(line[next++]);
            if (line[next].Is("or") && line[next + 1].Word is "twice" or "thrice")
            {
                high = Times(line[next + 1]);
                next += 2;
            }
        }
        else if (line[next].Is("x") && line[next + 1] is { IsNumber: true, Value: > 0 } times)
            (low, next) = (times.Value, next + 2);
        else if (Many(line, ref next))
            low = null;
        else if (Amount.Read(line, ref next) is { } amount)
        {
            (low, high) = (amount.IsVague && !line[next - 1].Is("couple") && !(line[next - 1].Is("of") && line[next - 2].Is("couple")) ? null : amount.Low, amount.High);
            if (line[next].Is("+") && line[next].Glued)
                next++;
            if (line[next].Word is "times" or "x" or "time" or "occasions")
                next++;
            else if (Units.Of(line[next]) is Speech.Unit.Night or Speech.Unit.Day or Speech.Unit.Weekend)
            {
                next++;
                if (OutOf(line, at, next, low, high) is { } share)
                    return share;
            }
            else
                return OutOf(line, at, next, low, high) is { Often.Per: Per.Week or Per.Day } share && Units.Of(line[share.End - 1]) is Speech.Unit.Night or Speech.Unit.Day ? share : null;
        }
        else
            return null;
        if (upTo)
            (low, high) = (null, low);
        // "Once last week" is no habit.
        if (low is not 1 && Within(line, at, next, low, high) is { } within)
            return within;
        var per = next;
        if (line[next].Word is "a" or "an" or "per" or "each" or "every" or "/")
            next++;
        else if (line[next].Word is "daily" or "weekly" or "monthly" or "nightly")
            return Said(at, next + 1, low, high, line[next].Word switch { "weekly" => Per.Week, "monthly" => Per.Month, _ => Per.Day });
        else
            return null;
        if (line[per].Word is "every" && Amount.Read(line, ref next) is { Low: > 0 } every)
            (low, high) = (low / every.Low, high / every.Low);
        else if (line[per].Word is "every" && line[next].Is("other"))
            (low, high, next) = (low / 2, high / 2, next + 1);
        if (Units.Of(line[next]) == Speech.Unit.Fortnight)
            (low, high) = (low / 2, high / 2);
        return PerOf(line[next]) is { } unit ? Said(at, next + 1, low, high, unit, PartOf(line[next])) : null;
    }

    /// <summary>"loads of times", "many times", "countless times": often, and nobody counted.</summary>
    private static bool Many(TokenLine line, ref int at)
    {
        var next = at;
        if (line[next].Word is "so" or "too" or "a")
            next++;
        if (line[next].Word is not ("loads" or "lots" or "lot" or "plenty" or "tons" or "many" or "countless" or "numerous" or "multiple" or "endless"))
            return false;
        next += line[next + 1].Is("of") ? 2 : 1;
        if (line[next].Word is not ("times" or "nights" or "days" or "occasions"))
            return false;
        at = next + 1;
        return true;
    }

    /// <summary>"5 nights out of 7": so many of a week's nights; "one night out of three": of any.</summary>
    private static OftenWords? OutOf(TokenLine line, int start, int at, double? low, double? high)
    {
        var next = at;
        if (!line.Take(ref next, "out", "of") && !line.Take(ref next, "in"))
            return null;
        line.Take(ref next, "every");
        if (line.Take(ref next, "the", "week"))
            return Said(start, next, low, high, Per.Week);
        if (Amount.Number(line, ref next) is not { } all || all < (high ?? low ?? 1) || Units.Of(line[next]) is not (null or Speech.Unit.Night or Speech.Unit.Day))
            return null;
        if (Units.Of(line[next]) is not null)
            next++;
        return all == 7 ? Said(start, next, low, high, Per.Week) : Said(start, next, low / all, high / all, Per.Day);
    }

    /// <summary>"six times this week", "twice last night", "4 times in the last 2 weeks".</summary>
    private static OftenWords? Within(TokenLine line, int start, int at, double? low, double? high)
    {
        var next = at;
        if (line[next].Word is "in" or "over" or "during" or "within")
            next++;
        var period = next;
        if (line[next].Is("the"))
            next++;
        double length = 1;
        Per? per;
        if (line[next].Word is "today" or "tonight" or "yesterday")
            per = Per.Day;
        else if (period > at && line[next].Word is "one" or "a" or "an" or "same" or "single")
            return PerOf(line[next + 1]) is { } single ? Said(start, next + 2, low, high, single, PartOf(line[next + 1])) : null;
        else if (line[next].Word is "this" or "last" or "past")
        {
            next++;
            if (line[next - 1].Is("this") && line[next].Word is "past" or "last")
                next++;
            if (Amount.Read(line, ref next) is { Low: > 0 } many)
                length = many.Low;
            per = PerOf(line[next]);
        }
        else
            return null;
        if (per is null)
            return null;
        if (Units.Of(line[next]) == Speech.Unit.Fortnight)
            length *= 2;
        return Said(start, next + 1, low / length, high / length, per, PartOf(line[next])) with { Period = period };
    }

    /// <summary>"Fridays and Saturdays", "Sunday mornings", "at weekends", "weekdays", "Mon-Fri", "on a Friday night".</summary>
    private static OftenWords? NamedDays(TokenLine line, int at)
    {
        var next = at;
        if (line[next].Word is "at" && line[next + 1].Is("weekends") || line[next].Is("on") && line[next + 1].Word is "weekends" or "weekdays" or "weeknights")
            next++;
        switch (line[next].Word)
        {
            case "weekends":
                return new OftenWords(at, next + 1, new HowOften("", 1, null, Per.Week, Weekend), null);
            case "weekend" when line[next + 1].Word is "nights" or "mornings" or "evenings" or "afternoons":
                return new OftenWords(at, next + 2, new HowOften("", 1, null, Per.Week, Weekend), DayParts.Word(line[next + 1]));
            case "weekdays" or "weeknights":
                return new OftenWords(at, next + 1, new HowOften("", 5, null, Per.Week, WorkingDays), line[next].Is("weeknights") ? DayPart.Night : null);
            case "weekday" or "week" or "school" when line[next + 1].Word is "nights" or "mornings" or "evenings" or "afternoons":
                return new OftenWords(at, next + 2, new HowOften("", 5, null, Per.Week, WorkingDays), DayParts.Word(line[next + 1]));
            default:
                break;
        }
        if (CalendarWords.Weekday(line[next]) is { } first && line[next + 1].Word is "-" or "to" && CalendarWords.Weekday(line[next + 2]) is { } last && first == DayOfWeek.Monday && last is DayOfWeek.Friday or DayOfWeek.Thursday or DayOfWeek.Saturday or DayOfWeek.Sunday
            && !line[next - 1].Is("from") && !(line[next + 3].Word is "last" or "this" && line[next + 4].Is("week")))
        {
            var days = Enumerable.Range(1, last == DayOfWeek.Sunday ? 7 : (int)last).Select(d => (DayOfWeek)(d % 7)).ToList();
            return new OftenWords(at, next + 3, new HowOften("", days.Count, null, Per.Week, days), null);
        }
        var onA = line[next].Word is "on" or "of" && line[next + 1].Word is "a" && CalendarWords.Weekday(line[next + 2]) is not null
            && (line[next].Is("on") || !CalendarWords.IsDoubtful(line[next + 2]));
        if (onA)
            return WithDays(line, at, next + 2, 1);
        // "Thurs fri and sat nights".
        var final = next;
        while (final < next + 6 && CalendarWords.Weekday(line[final]) is not null && CalendarWords.Weekday(line[final + 1]) is not null)
            final++;
        return IsPluralDay(line, final) ? WithDays(line, at, next, 1) : null;
    }

    private static bool IsPluralDay(TokenLine line, int at) =>
        (CalendarWords.PluralWeekday(line[at]) is not null && !line[at - 1].Is("last"))
        || (CalendarWords.Weekday(line[at]) is not null && line[at + 1].Word is "nights" or "mornings" or "evenings" or "afternoons")
        || (CalendarWords.Weekday(line[at]) is not null && line[at + 1].Word is "and" or "&" or "/" && (CalendarWords.PluralWeekday(line[at + 2]) is not null || (CalendarWords.Weekday(line[at + 2]) is not null && line[at + 3].Word is "nights" or "mornings" or "evenings")));

    // One or more days, with "and" or commas between, and a part of the day behind.
    private static OftenWords WithDays(TokenLine line, int start, int at, double? share)
    {
        var days = new List<DayOfWeek>();
        DayPart? part = null;
        var next = at;
        while ((CalendarWords.Weekday(line[next]) ?? CalendarWords.PluralWeekday(line[next])) is { } day)
        {
            if (!days.Contains(day))
                days.Add(day);
            next++;
            if (DayParts.Word(line[next]) is { } said)
                (part, next) = (said, next + 1);
            var joined = next;
            if (line[joined].Word is "and" or "&" or "," or "/" or "or")
                joined++;
            if (line[joined].Word is "and" or "every")
                joined++;
            if ((joined == next && part is not null) || (CalendarWords.Weekday(line[joined]) ?? CalendarWords.PluralWeekday(line[joined])) is null)
                break;
            next = joined;
        }
        return new OftenWords(start, next, new HowOften("", share * days.Count, null, Per.Week, days), part);
    }

    private static OftenWords? Unit(TokenLine line, int start, int at, double? times, double? high)
    {
        if (line[at].Is("bank") || PerOf(line[at]) is not { } per)
            return null;
        IReadOnlyList<DayOfWeek> days = Units.Of(line[at]) == Speech.Unit.Weekend ? Weekend : [];
        if (Units.Of(line[at]) == Speech.Unit.Minute)
            (times, per) = (times * 60, Per.Hour);
        if (Units.Of(line[at]) == Speech.Unit.Fortnight)
            times /= 2;
        return new OftenWords(start, at + 1, new HowOften("", times, high, per, days), PartOf(line[at]));
    }

    private static OftenWords Said(int start, int end, double? times, double? high, Per? per, DayPart? part = null) =>
        new(start, end, new HowOften("", times, high, per, []), part);

    private static double Times(Token token) => token.Word switch { "once" => 1, "twice" => 2, _ => 3 };

    private static DayPart? PartOf(Token unit) => DayParts.Word(unit);

    private static Per? PerOf(Token token) => Units.Of(token) switch
    {
        Speech.Unit.Minute or Speech.Unit.Hour => Per.Hour,
        Speech.Unit.Day or Speech.Unit.Night => Per.Day,
        Speech.Unit.Week or Speech.Unit.Weekend or Speech.Unit.Fortnight => Per.Week,
        Speech.Unit.Month => Per.Month,
        Speech.Unit.Year => Per.Year,
        null => null,
    };
}
