using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Days with names: fixed, counted from Easter, or from the dated table of those that follow the moon.</summary>
internal static class NamedDays
{
    private const int LongestName = 4;

    private static readonly Dictionary<string, Func<int, (DateOnly From, DateOnly? To)?>> Table = new(StringComparer.Ordinal)
    {
        ["christmas eve"] = y => Fixed(y, 12, 24), ["christmas day"] = y => Fixed(y, 12, 25), ["christmas"] = y => Fixed(y, 12, 25), ["boxing day"] = y => Fixed(y, 12, 26),
        ["new years eve"] = y => Fixed(y, 12, 31), ["new year eve"] = y => Fixed(y, 12, 31), ["nye"] = y => Fixed(y, 12, 31), ["hogmanay"] = y => Fixed(y, 12, 31),
        ["new years day"] = y => Fixed(y, 1, 1), ["new years"] = y => Fixed(y, 1, 1), ["new year"] = y => Fixed(y, 1, 1), ["burns night"] = y => Fixed(y, 1, 25),
        ["valentines day"] = y => Fixed(y, 2, 14), ["valentines"] = y => Fixed(y, 2, 14), ["st davids day"] = y => Fixed(y, 3, 1), ["st patricks day"] = y => Fixed(y, 3, 17), ["paddys day"] = y => Fixed(y, 3, 17), ["st patricks night"] = y => Fixed(y, 3, 17), ["paddys night"] = y => Fixed(y, 3, 17),
        ["st georges day"] = y => Fixed(y, 4, 23), ["april fools day"] = y => Fixed(y, 4, 1), ["st andrews day"] = y => Fixed(y, 11, 30),
        ["halloween"] = y => Fixed(y, 10, 31), ["halloween night"] = y => Fixed(y, 10, 31), ["mischief night"] = y => Fixed(y, 10, 30),
        ["bonfire night"] = y => Fixed(y, 11, 5), ["bonny night"] = y => Fixed(y, 11, 5), ["fireworks night"] = y => Fixed(y, 11, 5), ["firework night"] = y => Fixed(y, 11, 5), ["guy fawkes"] = y => Fixed(y, 11, 5), ["guy fawkes night"] = y => Fixed(y, 11, 5),
        ["remembrance day"] = y => Fixed(y, 11, 11), ["remembrance sunday"] = y => One(Nth(y, 11, DayOfWeek.Sunday, 2)),
        ["good friday"] = y => One(Easter(y).AddDays(-2)), ["easter"] = y => One(Easter(y)), ["easter sunday"] = y => One(Easter(y)), ["easter monday"] = y => One(Easter(y).AddDays(1)),
        ["easter weekend"] = y => (Easter(y).AddDays(-2), Easter(y).AddDays(1)), ["pancake day"] = y => One(Easter(y).AddDays(-47)), ["shrove tuesday"] = y => One(Easter(y).AddDays(-47)),
        ["mothers day"] = y => One(Easter(y).AddDays(-21)), ["mothering sunday"] = y => One(Easter(y).AddDays(-21)), ["fathers day"] = y => One(Nth(y, 6, DayOfWeek.Sunday, 3)),
        ["may day"] = y => One(Nth(y, 5, DayOfWeek.Monday, 1)), ["may bank holiday"] = y => One(Nth(y, 5, DayOfWeek.Monday, 1)), ["early may bank holiday"] = y => One(Nth(y, 5, DayOfWeek.Monday, 1)), ["may day bank holiday"] = y => One(Nth(y, 5, DayOfWeek.Monday, 1)),
        ["spring bank holiday"] = y => One(Nth(y, 5, DayOfWeek.Monday, -1)), ["late may bank holiday"] = y => One(Nth(y, 5, DayOfWeek.Monday, -1)), ["whitsun"] = y => One(Nth(y, 5, DayOfWeek.Monday, -1)),
        ["august bank holiday"] = y => One(Nth(y, 8, DayOfWeek.Monday, -1)), ["summer bank holiday"] = y => One(Nth(y, 8, DayOfWeek.Monday, -1)), ["black friday"] = y => One(Nth(y, 11, DayOfWeek.Thursday, 4).AddDays(1)),
        ["ramadan"] = y => MoonDays.Ramadan(y), ["eid"] = y => MoonDays.EidAlFitr(y), ["eid al fitr"] = y => MoonDays.EidAlFitr(y), ["eid ul fitr"] = y => MoonDays.EidAlFitr(y),
        ["eid al adha"] = y => MoonDays.EidAlAdha(y), ["eid ul adha"] = y => MoonDays.EidAlAdha(y), ["diwali"] = y => MoonDays.Diwali(y), ["divali"] = y => MoonDays.Diwali(y), ["diwali night"] = y => MoonDays.Diwali(y),
    };

    /// <summary>Bare, these are decorations and holidays as often as days.</summary>
    private static readonly HashSet<string> NeedIntroduction = new(StringComparer.Ordinal) { "christmas", "easter", "new year", "new years", "eid", "ramadan", "valentines", "guy fawkes", "may day" };

    private static readonly HashSet<string> Introductions = new(StringComparer.Ordinal)
    {
        "at", "on", "over", "since", "last", "this", "next", "before", "after", "until", "till", "around", "about", "by", "during", "from", "of", "for", "and",
    };

    private static readonly HashSet<string> Belongings = new(StringComparer.Ordinal) { "tree", "lights", "decorations", "dinner", "party", "present", "presents", "card", "cards", "eggs", "egg", "costume", "costumes", "shopping", "jumper", "music", "songs", "sunday" };

    internal static readonly HashSet<string> Initials = [.. Table.Keys.Select(name => name.Split(' ')[0]), "bank"];

    public static Days? Read(TokenLine line, ref int at, Asked asked)
    {
        if (!line[at].IsWord)
            return null;
        var next = line[at].Word is "the" ? at + 1 : at;
        var said = line[next].Word is "last" or "this" or "next" ? line[next++].Word : "";
        if (!line[next].Meaning.NamesDay || Match(line, ref next) is not { } name)
            return null;
        var introduced = said.Length > 0 || asked.IsAnswer || line[at - 1].IsOneOf(Introductions);
        if ((NeedIntroduction.Contains(name) && !introduced) || line[next].IsOneOf(Belongings) || CalendarWords.IsStreet(line[next]))
            return null;
        int? year = null;
        if (line[next] is { IsNumber: true, Length: 4, Value: >= 1950 and <= 2100 } number)
        {
            year = number.Value;
            next++;
        }
        else if (line.Take(ref next, "last", "year"))
            year = asked.Today.Year - 1;
        else if (line.Take(ref next, "this", "year"))
            year = asked.Today.Year;
        // "Bank holiday Monday in August".
        if (name == "bank holiday" && line[next].Is("in") && CalendarWords.Month(line[next + 1]) is { } month)
        {
            if (BankHolidays(asked.Today).LastOrDefault(day => day.Month == month && day <= asked.Today) is not { Year: > 1 } inMonth)
                return null;
            at = next + 2;
            return new Days(inMonth);
        }
        var days = name == "bank holiday" ? BankHoliday(asked.Today, said == "next")
            : year is { } y ? Table[name](y)
            : Nearest(name, asked.Today, said == "next");
        if (days is not { } found)
            return null;
        at = next;
        if (line[next - 1].Is("weekend") && found is { To: null, From.DayOfWeek: DayOfWeek.Monday or DayOfWeek.Friday })
            return found.From.DayOfWeek == DayOfWeek.Monday ? new Days(found.From.AddDays(-2), found.From) : new Days(found.From, found.From.AddDays(2));
        Unit? round = year is null && said.Length == 0 && name != "bank holiday" && Table[name](found.From.Year + 1)?.From == found.From.AddYears(1) ? Unit.Year : null;
        return new Days(found.From, found.To, Round: round, Approx: name is "ramadan" or "eid" || name.StartsWith("eid ", StringComparison.Ordinal));
    }

    public static DateOnly Easter(int year)
    {
        // Anonymous Gregorian computus.
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static string? Match(TokenLine line, ref int at)
    {
        var name = line[at].Word;
        string? longest = name == "bank" ? null : Table.ContainsKey(name) ? name : null;
        var end = longest is null ? at : at + 1;
        for (var i = 1; i < LongestName; i++)
        {
            var next = line[at + i];
            if (next.Is("-") || !next.IsWord)
                break;
            name += " " + next.Word;
            if (Table.ContainsKey(name) || name == "bank holiday")
                (longest, end) = (name, at + i + 1);
        }
        if (longest is not null && longest.EndsWith("bank holiday", StringComparison.Ordinal) && line[end].Word is "monday" or "weekend")
            end++;
        at = longest is null ? at : end;
        return longest;
    }

    private static (DateOnly From, DateOnly? To)? Nearest(string name, DateOnly today, bool next)
    {
        for (var year = today.Year + 1; year > today.Year - 3; year--)
        {
            if (Table[name](year) is { } days && days.From <= today)
                return next ? Table[name](year + 1) : days;
        }
        return null;
    }

    // England and Wales (Banking and Financial Dealings Act 1971), without one-off days.
    private static List<DateOnly> BankHolidays(DateOnly today) =>
        [.. Enumerable.Range(today.Year - 1, 3).SelectMany(y => new[]
        {
            Substitute(new DateOnly(y, 1, 1)), Easter(y).AddDays(-2), Easter(y).AddDays(1), Nth(y, 5, DayOfWeek.Monday, 1), Nth(y, 5, DayOfWeek.Monday, -1),
            Nth(y, 8, DayOfWeek.Monday, -1), Substitute(new DateOnly(y, 12, 25)), Substitute(new DateOnly(y, 12, 26)),
        }).Order()];

    private static (DateOnly From, DateOnly? To)? BankHoliday(DateOnly today, bool next) =>
        One(next ? BankHolidays(today).First(day => day > today) : BankHolidays(today).Last(day => day <= today));

    private static DateOnly Substitute(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(day.Day == 26 ? 2 : day is { Month: 12, Day: 25 } ? 2 : 1),
        DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday or DayOfWeek.Friday => day,
    };

    private static DateOnly Nth(int year, int month, DayOfWeek day, int n)
    {
        if (n < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-(((int)last.DayOfWeek - (int)day + 7) % 7));
        }
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)day - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
    }

    private static (DateOnly From, DateOnly? To)? Fixed(int year, int month, int day) => (new DateOnly(year, month, day), null);

    private static (DateOnly From, DateOnly? To)? One(DateOnly day) => (day, null);
}
