using AsbAssistant.Cases.Events;
using AsbAssistant.Interview;
using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>What the rules make of what has been said: how soon, which kind of work, who may meet it, whether contact is guarded.</summary>
public static class Judging
{
    private static readonly Risk[] GuardingRisks = [Risk.DomesticAbuse, Risk.ThreatOrViolence, Risk.Weapon];

    /// <summary>After abuse, a threat or a weapon every channel is unsafe until called safe (promise 6); a suspicion of abuse counts.</summary>
    public static bool IsGuarded(IReadOnlyList<Report> reports, SignalsSoFar shown) =>
        GuardingRisks.Any(shown.Risks.Contains)
        || shown.Suspects(Risk.DomesticAbuse)
        || shown.Cues.Contains(Cue.SexualViolence)
        || reports.Any(r => r.Path == InterviewPath.DomesticAbuse
            || r.Category is Category.DomesticAbuse or Category.Violence
            || IsThreatened(r));

    /// <summary>
    /// Ordinary living is good neighbourhood management, but only where hate, threat, fear and a child or adult at risk are
    /// neither said nor suspected nor unasked (handbook 2.4).
    /// </summary>
    public static CaseKind Kind(Report report, SignalsSoFar shown) =>
        report.Category == Category.HouseholdNoise
        && shown.Risks.Count == 0 && shown.AskRisks.Count == 0 && shown.Hate.Count == 0 && shown.AskHate.Count == 0
        && !shown.Cues.Contains(Cue.SexualViolence)
        && report is { Hate: { Asked: true, Perceived: false }, Unread: false }
        && report.DangerNow != true
        && !IsThreatened(report) && !Picked(report, QuestionIds.Harm, "afraid")
            ? CaseKind.Gnm
            : CaseKind.Asb;

    /// <summary>How soon, by the most urgent rule (<see cref="PriorityRules"/>).</summary>
    public static PriorityDecided Priority(Case now)
    {
        var shown = now.Shown;
        var kind = now.Reports.All(r => Kind(r, shown) == CaseKind.Gnm) ? CaseKind.Gnm : CaseKind.Asb;
        var decided = PriorityRules.Decide(new TriageFacts
        {
            Category = now.Category,
            Hate = [.. now.Hate.Strands],
            HatePerceived = now.Hate.Recorded || now.Reports.Any(r => Picked(r, QuestionIds.Hate, "not_sure")),
            Risks = [.. shown.Risks],
            Signals = [.. shown.Signals],
            Cues = [.. shown.Cues],
            DangerNow = now.Reports.Any(r => r.DangerNow == true),
            Threatened = now.Reports.Any(IsThreatened),
            HomeInsecure = now.Repair is { Insecure: true },
            Afraid = now.Reports.Any(r => Picked(r, QuestionIds.Harm, "afraid")),
            Unread = now.NotRead,
            IsOrdinaryLiving = kind == CaseKind.Gnm,
        });
        return new PriorityDecided(decided.Level, decided.Rule, kind);
    }

    /// <summary>Who may meet the case, from the first second (handbook 9.5).</summary>
    public static Restriction Restriction(IEnumerable<Report> reports, SignalsSoFar shown) =>
        shown.Cues.Contains(Cue.StaffSubject) || reports.Any(r => Picked(r, QuestionIds.Relationship, "staff")) ? Triage.Restriction.Sealed
        : shown.Risks.Any(r => r is Risk.DomesticAbuse or Risk.SelfHarm or Risk.ChildAtRisk)
            || shown.Cues.Contains(Cue.SexualViolence)
            || reports.Any(r => r.Path is InterviewPath.DomesticAbuse or InterviewPath.SelfHarm
                || r.Category is Category.DomesticAbuse or Category.Sexual) ? Triage.Restriction.Restricted
        : Triage.Restriction.Standard;

    private static bool IsThreatened(Report report) => Picked(report, QuestionIds.Threat, "yes") || Picked(report, QuestionIds.Threat, "hurt");

    private static bool Picked(Report report, string question, string choice) =>
        report.Answers.Any(a => a.Question == question && a.Picked.Contains(choice));
}
