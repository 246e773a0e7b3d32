using AsbAssistant.Conversation;
using AsbAssistant.Reading;
using AsbAssistant.Triage;

namespace AsbAssistant.Interview;

/// <summary>
/// What one resident has told us so far, in the shape that staff and programs use (handbook 4.1, glossary "report").
/// Made from the progress of the talk at every turn once there is a case, so a talk that is left half-way is not lost.
/// </summary>
public sealed record Report
{
    /// <summary>The conversation it came through.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Reference the resident may have been given; the case made from this report carries it.</summary>
    public required string Reference { get; init; }

    /// <summary>Version (content hash) of the script it was asked from, so that answers make sense years later.</summary>
    public required string ScriptVersion { get; init; }

    /// <summary><c>web</c>, <c>report</c> (the page without JavaScript) or <c>azure</c> (a channel of Azure).</summary>
    public required string Channel { get; init; }

    /// <summary>When the first words came.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the resident pressed send; null while it is a talk left open.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Which way through the questions it went.</summary>
    public required InterviewPath Path { get; init; }

    /// <summary>The main behaviour: what the resident kept or chose, else what the words suggest; null when neither says.</summary>
    public Category? Category { get; init; }

    /// <summary>True when the resident was told the category and kept or changed it.</summary>
    public bool CategoryConfirmed { get; init; }

    /// <summary>Own words in order, never edited.</summary>
    public required IReadOnlyList<OwnWords> OwnWords { get; init; }

    /// <summary>Every question put, with its wording then and the answer in words.</summary>
    public required IReadOnlyList<AnsweredQuestion> Answers { get; init; }

    /// <summary>Everything the words showed, over all messages.</summary>
    public required SignalsSoFar Shown { get; init; }

    /// <summary>The hate question's outcome (handbook 1.1 R1); recorded on perception, apart from the category.</summary>
    public required HateAnswer Hate { get; init; }

    /// <summary>Whether somebody is in danger now, as last said; null when unasked or unanswered.</summary>
    public bool? DangerNow { get; init; }

    /// <summary>How the resident may be reached, and how not.</summary>
    public required SafeContact Contact { get; init; }

    /// <summary>Since when we have known that the home can't be locked; starts 24 elapsed hours (handbook 7.4).</summary>
    public DateTimeOffset? HomeInsecureSince { get; init; }

    /// <summary>Whether a complaint about us was offered, and taken up (handbook 8).</summary>
    public ComplaintAnswer Complaint { get; init; }

    /// <summary>When the words of complaint came: the anchor of its clock.</summary>
    public DateTimeOffset? ComplaintAt { get; init; }

    /// <summary>Files sent so far.</summary>
    public required IReadOnlyList<SentFile> Files { get; init; }

    /// <summary>The resident asked for a person.</summary>
    public bool WantsPerson { get; init; }

    /// <summary>Something came that nobody could read: "not read", never "no risk".</summary>
    public bool Unread { get; init; }
}

/// <summary>Words as typed, and when the server had them.</summary>
public sealed record OwnWords(string Text, DateTimeOffset At);

/// <summary>A question as it was put and the answer in words.</summary>
/// <param name="Question">question id in the script</param>
/// <param name="Asked">the wording at the time; null when the answer came from the resident's own words unasked</param>
/// <param name="Answer">what staff read; for choices their wording</param>
/// <param name="Picked">ids of the choices picked; empty for free answers</param>
/// <param name="State">answered, skipped, or not known</param>
/// <param name="Said">what was said beside it, when the answer was worked out from words ("last night" beside a date)</param>
/// <param name="Time">the time it tells, for programs; null when it tells none</param>
public sealed record AnsweredQuestion(
    string Question, string? Asked, string Answer, IReadOnlyList<string> Picked, AnswerState State, string? Said = null, When? Time = null);

/// <summary>How a question was answered. Unknown is not zero (handbook 5.1).</summary>
public enum AnswerState
{
    /// <summary>An answer was given.</summary>
    Answered,

    /// <summary>The resident does not know.</summary>
    Unknown,

    /// <summary>The resident passed over it or would rather not say.</summary>
    Declined,
}

/// <summary>The ways through the questions.</summary>
public enum InterviewPath
{
    /// <summary>The ordinary questions.</summary>
    Report,

    /// <summary>Handbook 4.4's questions, and no others.</summary>
    DomesticAbuse,

    /// <summary>Handbook 5.6.</summary>
    SelfHarm,
}

/// <summary>What came of the hate question.</summary>
/// <param name="Asked">it was put</param>
/// <param name="Perceived">yes, no, or null for not sure, not said or not asked</param>
/// <param name="Strands">as the resident chose</param>
public sealed record HateAnswer(bool Asked, bool? Perceived, IReadOnlyList<HateStrand> Strands);

/// <summary>Whether a complaint about the landlord was offered and what the resident said.</summary>
public enum ComplaintAnswer
{
    /// <summary>Nothing sounded like one.</summary>
    None,

    /// <summary>Offered; no answer yet, or not sure.</summary>
    Offered,

    /// <summary>Wanted: to be logged beside the report.</summary>
    Wanted,

    /// <summary>Not wanted.</summary>
    Declined,
}
