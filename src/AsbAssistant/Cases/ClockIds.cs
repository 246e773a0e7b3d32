namespace AsbAssistant.Cases;

/// <summary>The clocks that this service starts (handbook 7). Words on disk and in programs' hands: never changed.</summary>
public static class ClockIds
{
    /// <summary>First contact by a person, by priority (handbook 7.1).</summary>
    public const string FirstContact = "first_contact";

    /// <summary>Making an insecure home safe: 24 elapsed hours (handbook 7.4).</summary>
    public const string MakeSafe = "make_safe";

    /// <summary>Acknowledging a stage 1 complaint: five working days from receipt (handbook 7.2).</summary>
    public const string ComplaintAcknowledge = "complaint_acknowledge";

    /// <summary>Something nobody could read: a person the same day.</summary>
    public const string ReadByPerson = "read_by_person";
}
