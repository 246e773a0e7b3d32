namespace AsbAssistant.Reading.Times;

/// <summary>A frequency and where it stands in the words.</summary>
/// <param name="Start">first token</param>
/// <param name="End">token after the last</param>
/// <param name="Often">what was read; its text is filled in later</param>
/// <param name="Part">"every night": the part of the day that clock times beside it belong to</param>
/// <param name="Period">"six times this week": where the words begin that are a time themselves; null where there are none</param>
internal readonly record struct OftenWords(int Start, int End, HowOften Often, DayPart? Part, int? Period = null);
