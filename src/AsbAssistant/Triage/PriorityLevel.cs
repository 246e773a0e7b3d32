namespace AsbAssistant.Triage;

/// <summary>How soon a person acts (handbook 7.1), most urgent first.</summary>
public enum PriorityLevel
{
    /// <summary>The same hour, day or night; outside the working-day clock (handbook 5.3).</summary>
    Critical,

    /// <summary>One working day.</summary>
    P1,

    /// <summary>Three working days.</summary>
    P2,

    /// <summary>Five working days.</summary>
    P3,

    /// <summary>Good neighbourhood management: ten working days.</summary>
    P4,
}
