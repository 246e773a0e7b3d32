namespace AsbAssistant.Reading;

/// <summary>How often something happens, as said.</summary>
/// <param name="Text">the words, exactly as typed</param>
/// <param name="Times">times per <paramref name="Per"/>; null when no number was said: "most nights", "now and then"</param>
/// <param name="TimesMax">the upper end of "3 or 4 times"</param>
/// <param name="Per">the unit; null when none was said</param>
/// <param name="Days">days of the week that were named</param>
/// <param name="Window">from and to which time of day; null when none was said</param>
public sealed record HowOften(string Text, double? Times, double? TimesMax, Per? Per, IReadOnlyList<DayOfWeek> Days, Window? Window = null);

/// <summary>Times of day; the end may be on the next day.</summary>
public readonly record struct Window(TimeOnly From, TimeOnly To);

/// <summary>The unit of a frequency.</summary>
public enum Per
{
    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day or night.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}
