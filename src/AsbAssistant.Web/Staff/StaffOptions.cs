namespace AsbAssistant.Web.Staff;

/// <summary>Settings of section <c>Staff</c>.</summary>
public sealed class StaffOptions
{
    public const string Section = "Staff";

    /// <summary>The address under which staff reach the service, for links printed at start; empty to use the one listened on.</summary>
    public string? Address { get; set; }

    /// <summary>Wrong passwords in a row that lock an account.</summary>
    public int TriesBeforeLock { get; set; } = 10;

    /// <summary>For how long.</summary>
    public int LockMinutes { get; set; } = 15;

    /// <summary>After how long without a page somebody is signed out.</summary>
    public int SignedInMinutes { get; set; } = 60;

    /// <summary>Development only: the seeded accounts' password; empty to have one chosen and printed.</summary>
    public string? DevelopmentPassword { get; set; }
}
