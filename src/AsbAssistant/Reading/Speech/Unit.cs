namespace AsbAssistant.Reading.Speech;

/// <summary>The units that time is told in. A second is none: "give me one second" is no time.</summary>
internal enum Unit
{
    Minute,
    Hour,
    Day,
    Night,
    Week,
    Weekend,
    Fortnight,
    Month,
    Year,
}

/// <summary>The words for units.</summary>
internal static class Units
{
    internal static readonly Dictionary<string, Unit> Words = new(StringComparer.Ordinal)
    {
        ["minute"] = Unit.Minute, ["minutes"] = Unit.Minute, ["min"] = Unit.Minute, ["mins"] = Unit.Minute,
        ["hour"] = Unit.Hour, ["hours"] = Unit.Hour, ["hr"] = Unit.Hour, ["hrs"] = Unit.Hour,
        ["day"] = Unit.Day, ["days"] = Unit.Day, ["night"] = Unit.Night, ["nights"] = Unit.Night,
        ["morning"] = Unit.Day, ["mornings"] = Unit.Day, ["evening"] = Unit.Night, ["evenings"] = Unit.Night, ["eve"] = Unit.Night, ["eves"] = Unit.Night, ["afternoon"] = Unit.Day, ["afternoons"] = Unit.Day,
        ["week"] = Unit.Week, ["weeks"] = Unit.Week, ["weekend"] = Unit.Weekend, ["weekends"] = Unit.Weekend,
        ["fortnight"] = Unit.Fortnight, ["fortnights"] = Unit.Fortnight,
        ["month"] = Unit.Month, ["months"] = Unit.Month, ["mth"] = Unit.Month, ["mths"] = Unit.Month,
        ["year"] = Unit.Year, ["years"] = Unit.Year, ["yr"] = Unit.Year, ["yrs"] = Unit.Year,
    };

    public static Unit? Of(in Token token) => token.Meaning.Unit;

    public static bool IsPlural(in Token token) => token.Word.EndsWith('s');

    /// <summary>The moment so many units before; days and longer keep the clock.</summary>
    public static DateTime Before(DateTime now, Unit unit, double amount)
    {
        // Beyond two centuries nobody remembers, and dates run out.
        var n = (int)Math.Min(amount, 200 * 366);
        return unit switch
        {
            Unit.Minute => LondonClock.Minus(now, TimeSpan.FromMinutes(amount > 100_000 ? 100_000 : amount)),
            Unit.Hour => LondonClock.Minus(now, TimeSpan.FromHours(amount > 100_000 ? 100_000 : amount)),
            Unit.Day or Unit.Night => now.AddDays(-n),
            Unit.Week or Unit.Weekend => now.AddDays(-7 * Math.Min(n, 10_000)),
            Unit.Fortnight => now.AddDays(-14 * Math.Min(n, 5_000)),
            Unit.Month => now.AddMonths(-Math.Min(n, 2_400)),
            Unit.Year => now.AddYears(-Math.Min(n, 200)),
        };
    }
}
