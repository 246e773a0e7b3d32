using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>A day, or from one day to another, as the readers hand it on to be joined with clock times.</summary>
/// <param name="From">the day, or the first</param>
/// <param name="To">the last of several; null for one day</param>
/// <param name="Part">"last night", "this morning"</param>
/// <param name="Clock">where the words give a moment: "two hours ago"</param>
/// <param name="Approx">only about</param>
/// <param name="Other">the day it may also be</param>
/// <param name="Round">where neither year, month nor week was said: how long until such a day comes round again</param>
internal readonly record struct Days(
    DateOnly From, DateOnly? To = null, DayPart? Part = null, TimeOnly? Clock = null, bool Approx = false, DateOnly? Other = null, Unit? Round = null)
{
    public static Days At(DateTime moment, bool approx) =>
        new(DateOnly.FromDateTime(moment), Clock: new TimeOnly(moment.Hour, moment.Minute), Approx: approx);

    /// <summary>The next such day instead of the latest, where the words are of what is to come.</summary>
    public Days Ahead(DateOnly today)
    {
        if (Round is null)
            return this;
        // The 31st comes round in the next month that has one.
        var from = From;
        DateOnly Month(int rounds) => from.AddMonths(rounds) is var day && day.Day == from.Day ? day : from.AddMonths(rounds + 1);
        var next = From;
        for (var rounds = 1; next < today && rounds <= 8; rounds++)
            next = Round switch { Unit.Week => From.AddDays(7 * rounds), Unit.Month => Month(rounds), _ => From.AddYears(rounds) };
        // A weekday that is today's would have been called today.
        return Round == Unit.Week && next == today ? this with { From = today.AddDays(7), Other = today } : this with { From = next, Other = null };
    }
}
