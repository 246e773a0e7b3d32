namespace AsbAssistant.Reading.Times;

/// <summary>A day, or from one day to another, as the readers hand it on to be joined with clock times.</summary>
/// <param name="From">the day, or the first</param>
/// <param name="To">the last of several; null for one day</param>
/// <param name="Part">"last night", "this morning"</param>
/// <param name="Clock">where the words give a moment: "two hours ago"</param>
/// <param name="Approx">only about</param>
/// <param name="Other">the day it may also be</param>
internal readonly record struct Days(
    DateOnly From, DateOnly? To = null, DayPart? Part = null, TimeOnly? Clock = null, bool Approx = false, DateOnly? Other = null)
{
    public static Days At(DateTime moment, bool approx) =>
        new(DateOnly.FromDateTime(moment), Clock: new TimeOnly(moment.Hour, moment.Minute), Approx: approx);
}
