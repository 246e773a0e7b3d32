namespace AsbAssistant.Triage;

/// <summary>Whom to call (handbook section 3). Every number is data with a source; none is ever typed by a program.</summary>
public sealed record Contact
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name as residents know it.</summary>
    public required string Label { get; init; }

    /// <summary>How it is reached.</summary>
    public required ContactWay Channel { get; init; }

    /// <summary>The number or address.</summary>
    public required string Value { get; init; }

    /// <summary>One sentence on what it does.</summary>
    public required string Says { get; init; }

    /// <summary>How sure we are of it; only confirmed ones are shown to residents.</summary>
    public required ContactStatus Status { get; init; }

    /// <summary>Can't be switched off: 999 and its other routes, 101, 111, 116 123.</summary>
    public bool Always { get; init; }

    /// <summary>The contact that stands in where this one isn't confirmed, or isn't for that nation.</summary>
    public string? Instead { get; init; }

    /// <summary>The nations it is for; none means all of the United Kingdom.</summary>
    public IReadOnlyList<Nation> Nations { get; init; } = [];

    /// <summary>When it is open.</summary>
    public ContactHours? Hours { get; init; }

    /// <summary>For whom, where not for everyone.</summary>
    public string? Audience { get; init; }

    /// <summary>Where the fact is from.</summary>
    public required string Source { get; init; }

    /// <summary>When somebody last checked it.</summary>
    public required DateOnly CheckedOn { get; init; }

    /// <summary>When it must be checked again; being late warns staff and never hides a contact.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>Whether residents of that nation may be shown it.</summary>
    public bool IsShownIn(Nation nation) => Status == ContactStatus.Confirmed && (Nations.Count == 0 || Nations.Contains(nation));
}

/// <summary>When a contact is open. Only confirmed hours are shown.</summary>
/// <param name="Open">in words: "Day and night"</param>
/// <param name="Status">how sure we are of the hours, apart from the contact itself</param>
public sealed record ContactHours(string Open, ContactStatus Status);

/// <summary>How a contact is reached.</summary>
public enum ContactWay
{
    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>By text message.</summary>
    Text,

    /// <summary>On the web.</summary>
    Web,
}

/// <summary>How sure we are of a contact (handbook section 0).</summary>
public enum ContactStatus
{
    /// <summary>Seen on its own or an official page.</summary>
    Confirmed,

    /// <summary>General knowledge, not confirmed.</summary>
    ToBeConfirmed,

    /// <summary>Seen only in others' lists.</summary>
    SecondHand,
}
