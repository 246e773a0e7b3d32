using System.Globalization;
using System.Text.RegularExpressions;
using AsbAssistant.Reading;

namespace AsbAssistant.Interview;

/// <summary>Times in words for people: "about Friday 20 November 2026, 10pm to 2am".</summary>
internal static partial class TimeWords
{
    private const int LongestInDays = 60;
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A time as it is kept and read back, with "about" where it is not exact or may be another.</summary>
    public static string InWords(When when, Wording wording)
    {
        if (when.Kind is WhenKind.Since or WhenKind.Duration)
            return wording.Say("time.since", ("time", Since(when, wording)));
        var from = Moment(when.From, "dddd d MMMM yyyy");
        var text = when switch
        {
            _ when Whole(when) is { } whole => whole,
            { To: { } to } when to != when.From =>
                wording.Say("time.span", ("from", from), ("to", to.Date == when.From.Date && to.Clock is { } clock ? Clock(clock) : Moment(to, "dddd d MMMM yyyy"))),
            _ => from,
        };
        return About(text, when, wording);
    }

    // "Since August" begins on no Saturday; "for six months" on no day at all.
    private static string Since(When when, Wording wording)
    {
        var date = when.From.Date;
        var isLong = when.Kind == WhenKind.Duration && when.To is { } to && to.Date.DayNumber - date.DayNumber > LongestInDays;
        var form = isLong || (when.From.Clock is null && date.Day == 1 && !NamesDay().IsMatch(when.Text)) ? "MMMM yyyy" : "dddd d MMMM yyyy";
        if (form == "MMMM yyyy" && date.Month == 1 && when.Text.Contains(date.ToString("yyyy", British), StringComparison.Ordinal) && !when.Text.Contains("jan", StringComparison.OrdinalIgnoreCase))
            form = "yyyy";
        return About(Moment(when.From with { Clock = form.StartsWith('d') ? when.From.Clock : null }, form), when with { Approx = when.Approx || when.Kind == WhenKind.Duration }, wording);
    }

    private static string About(string text, When when, Wording wording) =>
        when.Approx || when.Other is not null ? wording.Say("time.about", ("time", text)) : text;

    /// <summary>A moment as a button has it: the year only where it is another one.</summary>
    public static string Short(LocalTime time, DateTime now) => Moment(time, time.Date.Year == now.Year ? "dddd d MMMM" : "dddd d MMMM yyyy");

    // "October" is read as its first to its last day; nobody wants those two read back.
    private static string? Whole(When when) => (when.From, when.To) switch
    {
        ({ Clock: null, Date: { Day: 1, Month: 1 } first }, { Clock: null, Date: { Day: 31, Month: 12 } last }) when first.Year == last.Year =>
            first.ToString("yyyy", British),
        ({ Clock: null, Date: { Day: 1 } first }, { Clock: null } last) when last.Date == first.AddMonths(1).AddDays(-1) =>
            first.ToString("MMMM yyyy", British),
        _ => null,
    };

    private static string Moment(LocalTime time, string form)
    {
        var date = time.Date.ToString(form, British);
        return time.Clock is { } clock ? $"{date}, {Clock(clock)}" : date;
    }

    [GeneratedRegex(@"(?<!\d)\d{1,2}(?!\d)|\bfirst\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesDay();

    private static string Clock(TimeOnly clock) => clock.ToString(clock.Minute == 0 ? "htt" : "h:mmtt", British).ToLowerInvariant();
}
