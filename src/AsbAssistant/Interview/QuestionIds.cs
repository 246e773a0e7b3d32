namespace AsbAssistant.Interview;

/// <summary>
/// The few questions whose answers the engine itself acts on. A script may leave any of them out, but not give their ids to
/// something else; every other question is data alone.
/// </summary>
public static class QuestionIds
{
    /// <summary>Own words, first.</summary>
    public const string OwnWords = "own_words";

    /// <summary>"Are you safe right now?": yes, no, not_sure.</summary>
    public const string Safe = "safe_now";

    /// <summary>Seen or heard in somebody else's home: is it happening now? yes, no, not_sure.</summary>
    public const string HappeningNow = "happening_now";

    /// <summary>The category said back, or the menu.</summary>
    public const string Category = "category";

    /// <summary>How the resident knows the person.</summary>
    public const string Relationship = "relationship";

    /// <summary>When it last happened.</summary>
    public const string WhenLast = "when_last";

    /// <summary>Since when; never asked, only heard.</summary>
    public const string WhenFirst = "when_first";

    /// <summary>How often.</summary>
    public const string HowOften = "how_often";

    /// <summary>Whom they told before, with a reference.</summary>
    public const string ToldBefore = "told_before";

    /// <summary>Threatened or hurt.</summary>
    public const string Threat = "threat";

    /// <summary>What it does to the resident.</summary>
    public const string Harm = "harm";

    /// <summary>The hate question.</summary>
    public const string Hate = "hate";

    /// <summary>Broken or unsafe things.</summary>
    public const string Broken = "broken";

    /// <summary>Log a complaint too?</summary>
    public const string Complaint = "complaint";

    /// <summary>Which ways to reach the resident.</summary>
    public const string Contact = "contact";

    /// <summary>Telephone number.</summary>
    public const string Phone = "phone";

    /// <summary>May we leave a message on it?</summary>
    public const string Voicemail = "voicemail";

    /// <summary>E-mail address.</summary>
    public const string Email = "email";

    /// <summary>Best times.</summary>
    public const string Times = "times";

    /// <summary>Name to use.</summary>
    public const string Name = "name";

    /// <summary>May we say that somebody reported?</summary>
    public const string Mention = "mention";

    /// <summary>Adjustments, language, format.</summary>
    public const string Needs = "needs";

    /// <summary>Abuse: safe to read and reply? (handbook 4.4 question 1)</summary>
    public const string AbuseSafe = "da_safe";

    /// <summary>Abuse: danger now? (4.4 question 2)</summary>
    public const string AbuseDanger = "da_danger";

    /// <summary>Abuse: contact, or just see who can help? (4.4 question 3)</summary>
    public const string AbuseContact = "da_contact";

    /// <summary>Abuse: is the home secure, is a lock needed? (4.4 question 9)</summary>
    public const string AbuseLock = "da_lock";

    /// <summary>Self-harm: the one direct question (handbook 5.6).</summary>
    public const string SelfHarm = "sh_ask";

    /// <summary>Self-harm: name, place and number, only so that staff can send help.</summary>
    public const string SelfHarmWhere = "sh_where";

    /// <summary>Self-harm: stop, save, or finish the report.</summary>
    public const string SelfHarmNext = "sh_next";

    /// <summary>Choices at the emergency card.</summary>
    public const string Card = "card";

    /// <summary>Choices at the summary.</summary>
    public const string Check = "check";

    /// <summary>Choices of what to change.</summary>
    public const string Change = "change";
}
