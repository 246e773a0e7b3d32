using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>How soon, by which rule, and whether a person decided otherwise.</summary>
/// <param name="Ruled">what the rules say now</param>
/// <param name="Rule">the rule that decided</param>
/// <param name="Override">a person's decision; null when there is none</param>
public sealed record CasePriority(PriorityLevel Ruled, string Rule, PriorityOverride? Override = null)
{
    /// <summary>
    /// What counts. A person's decision stands until the rules find something more urgent than they did when it was made:
    /// no earlier override hides new danger.
    /// </summary>
    public PriorityLevel Level =>
        Override is null ? Ruled
        : Ruled < Override.RuledThen && Ruled < Override.Level ? Ruled
        : Override.Level;
}

/// <summary>A person's decision about priority.</summary>
/// <param name="Level">what they set</param>
/// <param name="By">who</param>
/// <param name="Why">their reason</param>
/// <param name="At">when</param>
/// <param name="RuledThen">what the rules said at that moment</param>
public sealed record PriorityOverride(PriorityLevel Level, Actor By, string Why, DateTimeOffset At, PriorityLevel RuledThen);
