namespace AsbAssistant.Triage;

/// <summary>What else the words show (labels.md "signals").</summary>
public enum Signal
{
    /// <summary>Dissatisfaction with the landlord, however put (handbook 8).</summary>
    Complaint,

    /// <summary>Something physical needs making safe or mending.</summary>
    Repair,

    /// <summary>It has happened or been reported before.</summary>
    Repeat,

    /// <summary>Recordings, photos, messages, a diary, witnesses, a crime number.</summary>
    Evidence,

    /// <summary>Police called, attended or gave a reference.</summary>
    PoliceInvolved,

    /// <summary>Health, sleep, work, or afraid at home.</summary>
    AffectsHealth,

    /// <summary>Fear of reprisal, asks not to be named.</summary>
    WantsAnonymity,

    /// <summary>The writer's own words are prejudiced against the neighbour.</summary>
    ReporterPrejudice,
}
