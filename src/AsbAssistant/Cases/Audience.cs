using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>Who is looking, as far as it decides which cases they can meet at all.</summary>
public enum Audience
{
    /// <summary>Officers and managers: standard cases.</summary>
    Officer,

    /// <summary>The duty role: restricted cases too.</summary>
    Duty,

    /// <summary>The safeguarding role: sealed notes too.</summary>
    Safeguarding,
}

/// <summary>The one rule of who meets what; lists, search, counts, pages and files all ask it.</summary>
public static class Audiences
{
    /// <summary>Whether this audience can meet a case of that restriction at all.</summary>
    /// <param name="audience">who is looking</param>
    /// <param name="restriction">the case's restriction</param>
    /// <param name="noContact">whether it is a sealed note for the domestic abuse lead</param>
    public static bool MayMeet(this Audience audience, Restriction restriction, bool noContact) => audience switch
    {
        Audience.Officer => restriction == Restriction.Standard && !noContact,
        Audience.Duty => !noContact,
        Audience.Safeguarding => true,
    };

    /// <summary>Whether this audience can meet that case.</summary>
    public static bool MayMeet(this Audience audience, Case asked) => audience.MayMeet(asked.Restriction, asked.NoContact);
}
