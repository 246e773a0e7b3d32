using AsbAssistant.Conversation;
using AsbAssistant.Reading;
using AsbAssistant.Triage;

namespace AsbAssistant.Interview;

/// <summary>Where one talk stands. The whole of it is stored after every turn; nothing else is remembered.</summary>
public sealed record Progress
{
    /// <summary>Form of this document; older ones are upgraded when read.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The script the talk began with.</summary>
    public required string ScriptVersion { get; init; }

    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary><c>web</c>, <c>report</c> or <c>azure</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last words came.</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>Turns taken by the resident.</summary>
    public int Turns { get; init; }

    /// <summary>Which way through the questions.</summary>
    public InterviewPath Path { get; init; } = InterviewPath.Report;

    /// <summary>How far.</summary>
    public Stage Stage { get; init; } = Stage.Asking;

    /// <summary>The question that waits for an answer; null at the summary and after sending.</summary>
    public string? Asking { get; init; }

    /// <summary>How many answers to it could not be read.</summary>
    public int Misread { get; init; }

    /// <summary>A reading that waits for a yes: the category's, or the second reader's.</summary>
    public Answer? ToConfirm { get; init; }

    /// <summary>Own words in order.</summary>
    public IReadOnlyList<OwnWords> Words { get; init; } = [];

    /// <summary>Answers by question.</summary>
    public IReadOnlyDictionary<string, Answer> Answers { get; init; } = new Dictionary<string, Answer>();

    /// <summary>Questions in the order they were put, for "back".</summary>
    public IReadOnlyList<string> Put { get; init; } = [];

    /// <summary>What all words have shown.</summary>
    public SignalsSoFar Shown { get; init; } = new();

    /// <summary>Files sent.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>The emergency card is up and waits for "safe to carry on".</summary>
    public bool CardUp { get; init; }

    /// <summary>Danger now, as last said; null when not said.</summary>
    public bool? DangerNow { get; init; }

    /// <summary>When the home was first said not to lock.</summary>
    public DateTimeOffset? HomeInsecureSince { get; init; }

    /// <summary>When words of complaint first came.</summary>
    public DateTimeOffset? ComplaintAt { get; init; }

    /// <summary>The resident asked for a person.</summary>
    public bool WantsPerson { get; init; }

    /// <summary>Something came that nobody could read.</summary>
    public bool Unread { get; init; }

    /// <summary>Reference, from when one was needed.</summary>
    public string? Reference { get; init; }

    /// <summary>A code was shown.</summary>
    public bool HasCode { get; init; }

    /// <summary>There is a case.</summary>
    public bool HasCase { get; init; }

    /// <summary>Alerts raised so far; each kind once.</summary>
    public IReadOnlySet<AlertKind> Alerts { get; init; } = new SortedSet<AlertKind>();

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>
    /// This document only points: the talk goes on under that conversation's id, because the resident came back with reference
    /// and code. Null for every other.
    /// </summary>
    public string? ContinuesAs { get; init; }

    /// <summary>
    /// What was said before the resident last came back with reference and code. It stays in the report and is shown to nobody on
    /// that page: whoever has the code may not be who wrote it.
    /// </summary>
    public Earlier? Earlier { get; init; }

    /// <summary>The category as it stands: kept or chosen by the resident, else the likeliest of the words; null when neither says.</summary>
    public Category? Category =>
        Path == InterviewPath.DomesticAbuse ? Triage.Category.DomesticAbuse
        : PickedCategory ?? (Shown.Categories.Count > 0 ? Shown.Categories[0] : Path == InterviewPath.SelfHarm ? Triage.Category.Welfare : null);

    /// <summary>The category the resident kept or chose.</summary>
    public Category? PickedCategory =>
        Answers.TryGetValue(QuestionIds.Category, out var answer) && answer.Picked is [var word, ..] ? Shared.Canonical.FromWord<Category>(word) : null;

    /// <summary>Hate, threat, fear, or a child or adult at risk is said or suspected: never called "not anti-social behaviour".</summary>
    public bool IsSerious =>
        Shown.Risks.Count > 0 || Shown.AskRisks.Count > 0 || Shown.Hate.Count > 0 || Shown.AskHate.Count > 0 || DangerNow == true
        || Picked(QuestionIds.Hate, "not_sure") || HatePerceived == true || Threatened
        || Picked(QuestionIds.Harm, "afraid") || Shown.Cues.Contains(Cue.SexualViolence);

    /// <summary>The resident answered that somebody was threatened or hurt.</summary>
    public bool Threatened => Picked(QuestionIds.Threat, "yes") || Picked(QuestionIds.Threat, "hurt");

    /// <summary>
    /// Nothing serious is said or suspected, and the hate question was answered with no: only then may something be called
    /// ordinary living or a disagreement (handbook 2.4).
    /// </summary>
    public bool MayBeCalledLess => !IsSerious && !Unread && HatePerceived == false;

    /// <summary>What the resident said to the hate question: yes, no, or null for anything else.</summary>
    public bool? HatePerceived =>
        !Answers.TryGetValue(QuestionIds.Hate, out var answer) || answer.State != AnswerState.Answered ? null
        : answer.Picked.Contains("no") ? false
        : answer.Picked.Any(p => Shared.Canonical.FromWord<HateStrand>(p) is not null) ? true
        : null;

    /// <summary>Abuse was named: a plain cover comes sooner, and nothing speaks first into this talk.</summary>
    public bool AbuseNamed => Path == InterviewPath.DomesticAbuse || Shown.Risks.Contains(Risk.DomesticAbuse);

    /// <summary>Whether the resident picked that choice of that question.</summary>
    public bool Picked(string question, string choice) =>
        Answers.TryGetValue(question, out var answer) && answer.Picked.Contains(choice);

    /// <summary>The same with one more answer.</summary>
    public Progress With(string question, Answer answer) => this with
    {
        Answers = new SortedDictionary<string, Answer>(Answers.Where(a => a.Key != question).Append(new(question, answer)).ToDictionary(), StringComparer.Ordinal),
    };

    /// <summary>The same without that answer.</summary>
    public Progress Without(string question) => this with
    {
        Answers = new SortedDictionary<string, Answer>(Answers.Where(a => a.Key != question).ToDictionary(), StringComparer.Ordinal),
    };
}

/// <summary>What came before the resident came back.</summary>
/// <param name="Words">how many of the own words</param>
/// <param name="Questions">the questions answered by then</param>
public sealed record Earlier(int Words, IReadOnlyList<string> Questions);

/// <summary>How far a talk is.</summary>
public enum Stage
{
    /// <summary>Questions are being asked.</summary>
    Asking,

    /// <summary>The summary is up to be checked.</summary>
    Checking,

    /// <summary>The resident is choosing what to change.</summary>
    Changing,

    /// <summary>Sent; more words are added to it.</summary>
    Sent,

    /// <summary>Stopped by the resident; the next words carry on.</summary>
    Stopped,
}

/// <summary>An answer as it was taken.</summary>
/// <param name="Text">in words for people</param>
/// <param name="Picked">choice ids</param>
/// <param name="State">answered, unknown or declined</param>
/// <param name="Asked">the wording it was asked in; null when own words answered it unasked</param>
/// <param name="Said">the words it was worked out from</param>
/// <param name="Time">the time it tells; while it has a second reading, that is still to be asked about</param>
public sealed record Answer(
    string Text, IReadOnlyList<string> Picked, AnswerState State, string? Asked = null, string? Said = null, When? Time = null);
