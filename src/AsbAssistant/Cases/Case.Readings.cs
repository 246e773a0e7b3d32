using AsbAssistant.Cases.Events;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <content>What can be read off a case: worked out each time, stored nowhere.</content>
public sealed partial record Case
{
    private static readonly string[] ContactQuestions =
        [QuestionIds.Phone, QuestionIds.Email, QuestionIds.Contact, QuestionIds.Voicemail, QuestionIds.SelfHarmWhere, "sh_phone", "da_channels"];

    /// <summary>The report it began with, as last known.</summary>
    public Report Main => Reports[0];

    /// <summary>When the resident sent it; null while it is a talk left open.</summary>
    public DateTimeOffset? SentAt => Reports.Min(r => r.SentAt);

    /// <summary>Everything the resident typed, oldest first, never edited.</summary>
    public IReadOnlyList<OwnWords> OwnWords =>
        [.. Reports.SelectMany(r => r.OwnWords).OrderBy(w => w.At)];

    /// <summary>
    /// Every question put and its answer, but for the ways of contact: those are read from <see cref="Contact"/> alone, where an
    /// unsafe one is masked.
    /// </summary>
    public IReadOnlyList<AnsweredQuestion> Answers =>
        [.. Reports.SelectMany(AnswersOf)];

    /// <summary>The same of one report.</summary>
    public static IEnumerable<AnsweredQuestion> AnswersOf(Report report) => report.Answers.Where(a => !ContactQuestions.Contains(a.Question));

    /// <summary>Everything all words have shown: it only grows (promise 2).</summary>
    public SignalsSoFar Shown =>
        Reports.Skip(1).Aggregate(Main.Shown, (all, r) => all.With(AsOneMessage(r.Shown)));

    /// <summary>The main behaviour; null when neither the resident nor the words say.</summary>
    public Category? Category => Main.Category;

    /// <summary>Every behaviour the resident chose or the words suggest, the main one first.</summary>
    public IReadOnlyList<Category> Categories =>
        [.. Reports.Select(r => r.Category).OfType<Category>().Concat(Shown.Categories).Distinct()];

    /// <summary>How the resident may be reached, and how not.</summary>
    public CaseContact Contact => CaseContact.Of(Said, Judging.IsGuarded(Reports, Shown), NoContact);

    /// <summary>How the resident behind one of the reports may be reached: each reporter by their own wishes.</summary>
    public CaseContact ContactOf(Report report) => ReferenceEquals(report, Main)
        ? Contact
        : CaseContact.Of(report.Contact, Judging.IsGuarded(Reports, Shown), NoContact);

    /// <summary>
    /// What staff wrote to one of the reporters, oldest first: all that coming back may show of it. Nothing written to another
    /// reporter, and nothing at all where the case is closed to most.
    /// </summary>
    public IReadOnlyList<OwnWords> RepliesTo(ConversationId reporter) => Restriction != Triage.Restriction.Standard || NoContact
        ? []
        : [.. Timeline.Where(entry => entry.What is Replied replied && (replied.ConversationId ?? Main.ConversationId) == reporter.Value)
            .Select(entry => new OwnWords(((Replied)entry.What).Words, entry.At))];

    /// <summary>The hate record.</summary>
    public HateRecord Hate
    {
        get
        {
            var shown = Shown;
            var answer = Reports.Any(r => r.Hate.Perceived == true) ? true : Main.Hate.Perceived;
            string[] perceivedBy = [.. answer == true ? ["resident"] : Array.Empty<string>(), .. shown.Hate.Count > 0 ? ["words"] : Array.Empty<string>()];
            return new HateRecord(
                perceivedBy.Length > 0,
                [.. Reports.SelectMany(r => r.Hate.Strands).Concat(shown.Hate).Distinct().Order()],
                perceivedBy,
                [.. shown.Because.Where(b => b.Label.StartsWith("hate.", StringComparison.Ordinal) && !shown.IsOnlyAsked(b.Label)).Select(b => b.Text).Distinct()],
                answer);
        }
    }

    /// <summary>A child or adult at risk, abuse, self-harm or exploitation: the safeguarding lead's to know.</summary>
    public IReadOnlyList<Risk> Safeguarding =>
        [.. Shown.Risks.Where(r => r is Risk.ChildAtRisk or Risk.AdultAtRisk or Risk.Exploitation or Risk.DomesticAbuse or Risk.SelfHarm)];

    /// <summary>Something came that nobody could read: "not read", never "no risk".</summary>
    public bool NotRead => Reports.Any(r => r.Unread);

    /// <summary>The home can't be locked and nobody has made it safe.</summary>
    public bool HomeInsecure => Repair is { Insecure: true } && Clocks.All(c => c.Id != ClockIds.MakeSafe || c.MetAt is null);

    /// <summary>The next date that something is due: a running clock or the oldest unreviewed file; null when nothing is.</summary>
    public DateTimeOffset? NextDue => Clocks.Where(c => c.MetAt is null).Select(c => (DateTimeOffset?)c.Due)
        .Concat(Unreviewed.Select(i => (DateTimeOffset?)i.ReviewDue)).Min();

    /// <summary>Files nobody has looked at.</summary>
    public IEnumerable<EvidenceItem> Unreviewed => Evidence.Where(i => i.Review is null);

    /// <summary>An alert was raised and no member of staff has yet done anything: first on the worklist.</summary>
    public bool WaitsForSomebody => Alerts.Count > 0 && TakenUpAt is null && Status != CaseStatus.Closed;

    private static WordSignals AsOneMessage(SignalsSoFar shown) => new()
    {
        Reader = shown.Reader,
        Categories = shown.Categories,
        Hate = shown.Hate,
        Risks = shown.Risks,
        Signals = shown.Signals,
        AskHate = shown.AskHate,
        AskRisks = shown.AskRisks,
        Cues = shown.Cues,
        Because = shown.Because,
        Scores = shown.Scores,
        FlaggedFrom = shown.FlaggedFrom,
    };
}
