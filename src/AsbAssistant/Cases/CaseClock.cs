using AsbAssistant.Cases.Events;

namespace AsbAssistant.Cases;

/// <summary>A promise with a date.</summary>
/// <param name="Id">one of <see cref="ClockIds"/></param>
/// <param name="Anchor">the moment it counts from, the earliest ever given</param>
/// <param name="Due">the moment it must be met by, the earliest ever given</param>
/// <param name="Rule">how the date was worked out</param>
/// <param name="MetAt">when it was kept; null while it runs</param>
public sealed record CaseClock(string Id, DateTimeOffset Anchor, DateTimeOffset Due, string Rule, DateTimeOffset? MetAt = null)
{
    /// <summary>Running, met, met too late, or breached at that moment.</summary>
    public ClockState StateAt(DateTimeOffset now) => MetAt switch
    {
        { } met when met <= Due => ClockState.Met,
        { } => ClockState.MetLate,
        null when now > Due => ClockState.Breached,
        null => ClockState.Running,
    };

    /// <summary>This clock after another start of the same: never later than before (handbook 7.5).</summary>
    internal CaseClock Again(ClockStarted started) => this with
    {
        Anchor = started.Anchor < Anchor ? started.Anchor : Anchor,
        Due = started.Due < Due ? started.Due : Due,
        Rule = started.Due < Due ? started.Rule : Rule,
    };
}

/// <summary>How a clock stands.</summary>
public enum ClockState
{
    /// <summary>There is time left.</summary>
    Running,

    /// <summary>Kept in time.</summary>
    Met,

    /// <summary>Kept, but after its time.</summary>
    MetLate,

    /// <summary>Not kept, and its time is over.</summary>
    Breached,
}
