namespace AsbAssistant.Staff;

/// <summary>What somebody on the landlord's staff is there for. One person may have several.</summary>
public enum Role
{
    /// <summary>Works ordinary cases; meets no restricted one anywhere.</summary>
    Officer,

    /// <summary>Answers alerts at any hour; meets restricted cases, never sealed ones.</summary>
    Duty,

    /// <summary>Safeguarding and domestic abuse lead; meets every case (handbook 9.5).</summary>
    Safeguarding,

    /// <summary>Runs the service: accounts, the test alert. Meets no restricted case by that alone.</summary>
    Manager,
}
