using System.Globalization;
using AsbAssistant.Reading;

namespace AsbAssistant.Interview;

/// <summary>Times in words for people: "about Friday 20 November 2026, 10pm to 2am".</summary>
internal static class TimeWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A time as it is kept and read back, with "about" where it is not exact or may be another.</summary>
    public static string InWords(When when, Wording wording)
    {
        var from = Moment(when.From, "dddd d MMMM yyyy");
        var text = when switch
        {
            { Kind: WhenKind.Since or WhenKind.Duration } => wording.Say("time.since", ("time", from)),
            _ when Whole(when) is { } whole => whole,
            { To: { } to } when to != when.From =>
                wording.Say("time.span", ("from", from), ("to", to.Date == when.From.Date && to.Clock is { } clock ? Clock(clock) : Moment(to, "dddd d MMMM yyyy"))),
            _ => from,
        };
        return when.Approx || when.Other is not null ? wording.Say("time.about", ("time", text)) : text;
    }

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

    private static string Clock(TimeOnly clock) => clock.ToString(clock.Minute == 0 ? "htt" : "h:mmtt", British).ToLowerInvariant();
}
