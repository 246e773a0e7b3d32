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
        var next = From;
        for (var rounds = 1; next < today && rounds <= 8; rounds++)
            next = Round switch { Unit.Week => From.AddDays(7 * rounds), Unit.Month => From.AddMonths(rounds), _ => From.AddYears(rounds) };
        // Today would have been called so.
        return Round == Unit.Week && next == today ? this with { From = today.AddDays(7), Other = today } : this with { From = next, Other = null };
    }
}
