using System.Globalization;
using System.Text.RegularExpressions;

namespace AsbAssistant.Reading;

/// <summary>Reads times as UK residents say them. The past is assumed: these are reports of what has happened.</summary>
internal static partial class WhenReader
{
    private const string DayNames = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun";
    private const string MonthNames = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";

    /// <summary>Every time in the words, in order.</summary>
    public static IReadOnlyList<When> Read(string words, DateTime now)
    {
        var found = new List<(int At, When When)>();
        foreach (Match match in DayWord().Matches(words))
            Add(match, Relative(match.Groups["word"].Value.ToLowerInvariant(), now));
        foreach (Match match in Weekday().Matches(words))
            Add(match, LastWeekday(match.Groups["day"].Value, match.Groups["last"].Success, now));
        foreach (Match match in Ago().Matches(words))
            Add(match, AgoDate(match.Groups["n"].Value, match.Groups["unit"].Value, now));
        foreach (Match match in Numeric().Matches(words))
            Add(match, Date(match.Groups["d"].Value, int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture), match.Groups["y"].Value, now));
        foreach (Match match in DayMonth().Matches(words))
            Add(match, Date(match.Groups["d"].Value, MonthOf(match.Groups["month"].Value), match.Groups["y"].Value, now));
        foreach (Match match in MonthAlone().Matches(words))
        {
            if (found.All(f => match.Index >= f.At + f.When.Text.Length || match.Index + match.Length <= f.At))
                Add(match, Month(match.Groups["month"].Value, now), match.Groups["since"].Success ? WhenKind.Since : WhenKind.Span, approx: true);
        }
        return [.. found.OrderBy(f => f.At).Select(f => f.When)];

        void Add(Match match, DateOnly? date, WhenKind kind = WhenKind.Point, bool approx = false)
        {
            if (date is not { } day || found.Any(f => match.Index < f.At + f.When.Text.Length && f.At < match.Index + match.Length))
                return;
            var clock = kind == WhenKind.Point ? ClockNear(words, match) : null;
            found.Add((match.Index, new When(match.Value, kind, new LocalTime(day, clock), null, approx)));
        }
    }

    private static DateOnly Relative(string word, DateTime now) => DateOnly.FromDateTime(now).AddDays(word switch
    {
        "yesterday" or "yesteday" or "yday" or "last night" or "last nite" => -1,
        "the day before yesterday" or "the night before last" => -2,
        _ => 0,
    });

    private static DateOnly? LastWeekday(string name, bool last, DateTime now)
    {
        var day = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.DayNames, d => d.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));
        var today = DateOnly.FromDateTime(now);
        var back = ((int)today.DayOfWeek - day + 7) % 7;
        return day < 0 ? null : today.AddDays(-(back == 0 && last ? 7 : back));
    }

    private static DateOnly? AgoDate(string number, string unit, DateTime now)
    {
        var n = number.ToLowerInvariant() switch
        {
            "a" or "an" or "one" => 1,
            "two" or "a couple of" or "couple of" => 2,
            "three" or "a few" or "few" => 3,
            "four" => 4,
            "five" => 5,
            "six" => 6,
            var digits => int.TryParse(digits, CultureInfo.InvariantCulture, out var value) && value < 200 ? value : 0,
        };
        var today = DateOnly.FromDateTime(now);
        return n == 0 ? null : unit.ToLowerInvariant().TrimEnd('s') switch
        {
            "day" => today.AddDays(-n),
            "week" => today.AddDays(-7 * n),
            "fortnight" => today.AddDays(-14 * n),
            "month" => today.AddMonths(-n),
            _ => today.AddYears(-n),
        };
    }

    private static DateOnly? Date(string day, int month, string year, DateTime now)
    {
        var y = int.TryParse(year, CultureInfo.InvariantCulture, out var said) ? (said < 100 ? 2000 + said : said) : now.Year;
        var d = int.Parse(day, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12 || y is < 1900 or > 2100 || d < 1 || d > DateTime.DaysInMonth(y, month))
            return null;
        var date = new DateOnly(y, month, d);
        return year.Length == 0 && date > DateOnly.FromDateTime(now) && date.Month == 2 && date.Day == 29 ? null
            : year.Length == 0 && date > DateOnly.FromDateTime(now) ? date.AddYears(-1) : date;
    }

    private static DateOnly? Month(string name, DateTime now)
    {
        var month = MonthOf(name);
        return new DateOnly(month > now.Month ? now.Year - 1 : now.Year, month, 1);
    }

    private static int MonthOf(string name) =>
        1 + Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, m => m.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));

    private static TimeOnly? ClockNear(string words, Match match)
    {
        var from = Math.Max(0, match.Index - 20);
        var around = words[from..Math.Min(words.Length, match.Index + match.Length + 20)];
        if (Clock().Match(around) is not { Success: true } clock)
            return null;
        var hour = int.Parse(clock.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = clock.Groups["min"].Success ? int.Parse(clock.Groups["min"].Value, CultureInfo.InvariantCulture) : 0;
        if (hour is < 1 or > 12 || minute > 59)
            return null;
        return new TimeOnly((hour % 12) + (clock.Groups["pm"].Value.StartsWith('p') || clock.Groups["pm"].Value.StartsWith('P') ? 12 : 0), minute);
    }

    [GeneratedRegex(@"\b(?<word>the day before yesterday|the night before last|yesterday|yesteday|yday|last night|last nite|today|tonight|this morning|this afternoon|this evening|just now|right now)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DayWord();

    [GeneratedRegex($@"\b((?<last>last )|on |this )(?<day>{DayNames})\b|^\s*(?<day>{DayNames})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(?<n>\d{1,3}|an?|one|two|three|four|five|six|a couple of|couple of|a few|few) (?<unit>days?|weeks?|fortnights?|months?|years?) ago\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ago();

    [GeneratedRegex(@"(?<![\d/.-])(?<d>\d{1,2})[/.](?<m>\d{1,2})([/.](?<y>\d{4}|\d{2}))?(?![\d/]|\.\d| of)", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex($@"\b(?<d>\d{{1,2}})(st|nd|rd|th)?( of)? (?<month>{MonthNames})\b( (?<y>\d{{4}}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DayMonth();

    [GeneratedRegex($@"\b(in|(?<since>since)) (?<month>{MonthNames})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"\b(?<h>\d{1,2})([.:](?<min>\d{2}))? ?(?<pm>am|pm)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();
}
