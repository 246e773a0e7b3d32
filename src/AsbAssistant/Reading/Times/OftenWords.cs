using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>A frequency and where it stands in the words.</summary>
/// <param name="Start">first token</param>
/// <param name="End">token after the last</param>
/// <param name="Often">what was read; its text is filled in later</param>
/// <param name="Part">"every night": the part of the day that clock times beside it belong to</param>
/// <param name="Period">"six times this week": where the words begin that are a time themselves; null where there are none</param>
internal readonly record struct OftenWords(int Start, int End, HowOften Often, DayPart? Part, int? Period = null)
{
    public static OftenWords Of(int start, int end, double? times, double? high, Per? per, DayPart? part = null) => new(start, end, new HowOften("", times, high, per, []), part);

    /// <summary>What a unit is counted by.</summary>
    public static Per? PerOf(in Token token) => Units.Of(token) switch
    {
        Unit.Minute or Unit.Hour => Per.Hour,
        Unit.Day or Unit.Night => Per.Day,
        Unit.Week or Unit.Weekend or Unit.Fortnight => Per.Week,
        Unit.Month => Per.Month,
        Unit.Year => Per.Year,
        null => null,
    };
}
