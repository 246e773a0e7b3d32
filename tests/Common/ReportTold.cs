using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Reading;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using Bogus;

namespace AsbAssistant.Common;

/// <summary>A report being told: each call adds what matters.</summary>
public sealed record ReportTold
{
    private static readonly Lock Inventing = new();
    private static readonly Faker Faker = new("en_GB") { Random = new Randomizer(20261123) };

    public Report Report { get; init; } = Plain();

    public ReportTold Says(string words, DateTimeOffset? at = null) =>
        With(r => r with { OwnWords = [.. r.OwnWords, new OwnWords(words, at ?? A.Monday)] });

    public ReportTold Shows(params Risk[] risks) => Shown(s => s with { Risks = new SortedSet<Risk>(s.Risks.Concat(risks)) });

    public ReportTold ShowsHate(HateStrand strand, string because) => Shown(s => s with
    {
        Hate = new SortedSet<HateStrand>(s.Hate.Append(strand)),
        Because = [.. s.Because, new Because("hate." + Canonical.Word(strand), because, 1)],
        Scores = new Dictionary<string, double>(s.Scores) { ["hate." + Canonical.Word(strand)] = 1 },
    });

    public ReportTold Shows(params Cue[] cues) => Shown(s => s with { Cues = new SortedSet<Cue>(s.Cues.Concat(cues)) });

    public ReportTold Suspects(params Risk[] risks) => Shown(s => s with { AskRisks = new SortedSet<Risk>(s.AskRisks.Concat(risks)) });

    public ReportTold About(Category category) => With(r => r with { Category = category, CategoryConfirmed = true });

    public ReportTold On(InterviewPath path) => With(r => r with { Path = path });

    public ReportTold Hate(bool? perceived, params HateStrand[] strands) => With(r => r with { Hate = new HateAnswer(true, perceived, strands) });

    public ReportTold Sent(DateTimeOffset? at = null) => With(r => r with { SentAt = at ?? A.Monday });

    public ReportTold InDanger() => With(r => r with { DangerNow = true });

    public ReportTold HomeInsecure(DateTimeOffset since) => With(r => r with { HomeInsecureSince = since });

    public ReportTold Complains(ComplaintAnswer answer, DateTimeOffset at) => With(r => r with { Complaint = answer, ComplaintAt = at });

    public ReportTold Answers(string question, string text, params string[] picked) =>
        With(r => r with { Answers = [.. r.Answers, new AnsweredQuestion(question, "?", text, picked, AnswerState.Answered)] });

    public ReportTold Times(string question, When time, string text, string said) =>
        With(r => r with { Answers = [.. r.Answers, new AnsweredQuestion(question, "?", text, [], AnswerState.Answered, said, time)] });

    public ReportTold Contact(bool? wanted, params ContactChannel[] channels) =>
        With(r => r with { Contact = r.Contact with { Wanted = wanted, Channels = channels } });

    public ReportTold Named(string name) => With(r => r with { Contact = r.Contact with { NameToUse = name } });

    public ReportTold Sends(params SentFile[] files) => With(r => r with { Files = [.. r.Files, .. files] });

    public ReportTold NotRead() => With(r => r with { Unread = true });

    public ReportTold With(Func<Report, Report> change) => this with { Report = change(Report) };

    private ReportTold Shown(Func<SignalsSoFar, SignalsSoFar> change) => With(r => r with { Shown = change(r.Shown) });

    private static Report Plain()
    {
        lock (Inventing)
        {
            return new Report
            {
                ConversationId = Faker.Random.Hexadecimal(24, ""),
                Reference = CaseReference.New(() => Faker.Random.Byte()).Value,
                ScriptVersion = "test-script",
                Channel = "web",
                StartedAt = A.Monday,
                Path = InterviewPath.Report,
                OwnWords = [new OwnWords(Faker.Lorem.Sentence(), A.Monday)],
                Answers = [],
                Shown = new SignalsSoFar { Reader = "test" },
                Hate = new HateAnswer(false, null, []),
                Contact = SafeContact.None with { NameToUse = Faker.Name.FirstName() },
                Files = [],
            };
        }
    }
}
