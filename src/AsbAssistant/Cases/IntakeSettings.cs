using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>How dates are worked out for one landlord: its calendar, opening hours and targets, handed in so that intake stays pure.</summary>
public sealed record IntakeSettings
{
    /// <summary>By when a person makes first contact, from a priority and an anchor (handbook 7.1).</summary>
    public required Func<PriorityLevel, DateTimeOffset, DateTimeOffset> FirstContactDue { get; init; }

    /// <summary>The end of the n-th working day after the day of the anchor (handbook 7.5); n of 0 is the end of the anchor's own day.</summary>
    public required Func<DateTimeOffset, int, DateTimeOffset> WorkingDaysAfter { get; init; }

    /// <summary>Working days until a file is looked at (handbook 15).</summary>
    public int EvidenceReviewWorkingDays { get; init; } = 3;

    /// <summary>Working days to acknowledge a complaint (Complaint Handling Code, handbook 7.2).</summary>
    public int ComplaintAcknowledgeWorkingDays { get; init; } = 5;

    /// <summary>Elapsed hours to make an insecure home safe (handbook 7.4).</summary>
    public int MakeSafeHours { get; init; } = 24;
}
