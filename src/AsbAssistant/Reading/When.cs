using System.Globalization;

namespace AsbAssistant.Reading;

/// <summary>A time read from somebody's words, local Europe/London.</summary>
/// <param name="Text">the words it was read from, exactly as typed</param>
/// <param name="Kind">point, span, since, recurring, duration</param>
/// <param name="From">the moment, or the first of the span</param>
/// <param name="To">the last of a span; null for a point</param>
/// <param name="Approx">said, or only readable, as "about"</param>
public sealed record When(string Text, WhenKind Kind, LocalTime From, LocalTime? To, bool Approx)
{
    /// <summary>Where two readings are honest ("at 9 on Tuesday", "on Saturday" said on one): the beginning by the other; else null.</summary>
    public LocalTime? Other { get; init; }
}

/// <summary>The kinds of time.</summary>
public enum WhenKind
{
    /// <summary>A day, or a moment of one.</summary>
    Point,

    /// <summary>From one to another.</summary>
    Span,

    /// <summary>From then until now.</summary>
    Since,

    /// <summary>Again and again: the latest time that it came round.</summary>
    Recurring,

    /// <summary>So long: from where it would have begun, counted back from now, until now.</summary>
    Duration,
}

/// <summary>A local date, with a clock time where one was said.</summary>
public readonly record struct LocalTime(DateOnly Date, TimeOnly? Clock = null)
{
    /// <summary>ISO without offset: <c>2026-11-21</c> or <c>2026-11-21T22:00</c>.</summary>
    public override string ToString() => Clock is { } clock
        ? string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}T{clock:HH\\:mm}")
        : Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
