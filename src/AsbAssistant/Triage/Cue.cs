namespace AsbAssistant.Triage;

/// <summary>
/// Smaller things the words may show that change the very next question. They are read by phrase lists only
/// (<c>dialogs/triage/cues.yaml</c>) and are not labels of the classifier.
/// </summary>
public enum Cue
{
    /// <summary>He has a key, or another way in.</summary>
    WayIn,

    /// <summary>The person feared is near: outside, at the door, coming round.</summary>
    Near,

    /// <summary>The home cannot be locked or closed: smashed window, broken door or lock (handbook 7.4).</summary>
    HomeInsecure,

    /// <summary>Abuse seen or heard in somebody else's home.</summary>
    AnotherHome,

    /// <summary>One of the landlord's own staff is who is reported.</summary>
    StaffSubject,

    /// <summary>Rape or sexual assault.</summary>
    SexualViolence,

    /// <summary>Asks what somebody else has told us (handbook 14, example 18).</summary>
    AsksAboutSomebody,

    /// <summary>Somebody was hurt and may need an ambulance.</summary>
    Injured,

    /// <summary>
    /// A disability, an aid or a health condition is mentioned. The hate question is put, and nothing is suspected: a mention
    /// alone is not hate (handbook R2).
    /// </summary>
    DisabilityContext,
}
