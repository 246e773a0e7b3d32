using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>Makes the document that programs get from a case.</summary>
public static class CaseDocuments
{
    /// <summary>The document of a case.</summary>
    /// <param name="now">the case</param>
    /// <param name="nation">the landlord's nation, a word</param>
    /// <param name="at">the moment clocks are read at</param>
    public static CaseDocument Of(Case now, string nation, DateTimeOffset at)
    {
        var shown = now.Shown;
        var hate = now.Hate;
        IReadOnlyList<CaseDocument.SpanPart> spans = [.. shown.Because.Select(b => new CaseDocument.SpanPart(b.Label, b.Text, b.Weight))];
        return new CaseDocument(
            1,
            now.Reference,
            now.Kind,
            now.Status,
            nation,
            PriorityOf(now.Priority),
            now.Restriction,
            now.SentAt ?? now.OpenedAt,
            now.Main.Channel,
            now.Category,
            now.Categories,
            WorklistRow.Of(now).Summary,
            now.OwnWords,
            IncidentsOf(now),
            Answer(now.Main, "where"),
            PeopleOf(now),
            [.. Picked(now, QuestionIds.Harm)],
            new CaseDocument.HatePart(hate.Recorded, hate.Strands, hate.PerceivedBy, hate.Words),
            new CaseDocument.RiskPart(
                [.. shown.Risks], null, null, null, [.. spans.Where(s => s.Label.StartsWith("risk.", StringComparison.Ordinal) && !shown.IsOnlyAsked(s.Label))],
                now.Priority is { Rule: not ("category" or "no_category" or "ordinary_living") } priority ? [priority.Rule] : []),
            now.Safeguarding,
            [.. shown.Signals],
            now.Complaint is { } complaint ? new CaseDocument.ComplaintPart(complaint.ReceivedAt, 1) : null,
            now.Repair is { } repair ? [new CaseDocument.RepairPart(repair.Insecure ? "insecure_home" : "make_safe", repair.AwareAt)] : [],
            [.. now.Evidence.Select(item => EvidenceOf(item, now.Assignee?.OfficerId ?? "duty"))],
            [],
            null,
            [.. now.Clocks.Select(c => new CaseDocument.ClockPart(c.Id, c.Anchor, c.Due, c.StateAt(at), c.Rule, c.MetAt))],
            [.. now.Category is { } category ? ["expectations." + Canonical.Word(category)] : Array.Empty<string>()],
            ContactOf(now.Contact.Masked()),
            new CaseDocument.AccessPart(true, now.Restriction == Restriction.Standard && !now.NoContact),
            new CaseDocument.TriagePart(shown.Reader, shown.Scores, spans),
            [.. now.Timeline.Select(t => new CaseDocument.TimelinePart(t.Version, t.At, t.Who.ToString(), t.Type, t.Why))]);
    }

    private static CaseDocument.PriorityPart? PriorityOf(CasePriority? priority) => priority is null ? null : new CaseDocument.PriorityPart(
        priority.Level, priority.Rule, priority.Override is { } o ? new CaseDocument.OverridePart(o.Level, o.RuledThen, o.By.ToString(), o.Why, o.At) : null);

    private static IReadOnlyList<CaseDocument.IncidentPart> IncidentsOf(Case now) =>
    [
        .. now.Reports
            .Select(r => new CaseDocument.IncidentPart(
                Answer(r, QuestionIds.WhenLast), Time(r, QuestionIds.WhenLast),
                Answer(r, QuestionIds.WhenFirst), Time(r, QuestionIds.WhenFirst),
                Answer(r, QuestionIds.HowOften), Answer(r, "trend")))
            .Where(i => i is not { WhenLast: null, WhenFirst: null, HowOften: null, Trend: null }),
    ];

    private static IReadOnlyList<CaseDocument.PersonPart> PeopleOf(Case now) =>
    [
        .. now.Reports.Select(r => new CaseDocument.PersonPart("subject", Answer(r, "who"), Relationship(r)))
            .Where(p => p is not { Description: null, Relationship: null }),
    ];

    private static string? Relationship(Report report) =>
        report.Answers.FirstOrDefault(a => a.Question == QuestionIds.Relationship) is { Picked: [var how, ..] } ? how : null;

    private static CaseDocument.EvidencePart EvidenceOf(EvidenceItem item, string owner) => new(
        item.File.Id, item.File.Name, item.File.Type, item.File.Bytes, item.File.Sha256, item.ReceivedAt, owner, item.ReviewDue,
        item.Review?.At, item.Review?.Outcome);

    private static CaseDocument.ContactPart ContactOf(CaseContact contact) => new(
        contact.NoContact, contact.Wanted,
        [.. contact.Channels.Select(c => new CaseDocument.ChannelPart(c.Kind, c.Value, c.Safety == ChannelSafety.Usable, c.Safety))],
        contact.Times, contact.NameToUse, contact.Needs, null, contact.MayMention);

    private static string? Answer(Report report, string question) =>
        report.Answers.FirstOrDefault(a => a.Question == question && a.State == AnswerState.Answered)?.Answer;

    private static CaseDocument.TimePart? Time(Report report, string question) =>
        report.Answers.FirstOrDefault(a => a.Question == question) is { Time: { } time } answer
            ? new CaseDocument.TimePart(time.From.ToString(), time.To?.ToString(), time.Approx || time.Other is not null, answer.Said ?? time.Text)
            : null;

    private static IEnumerable<string> Picked(Case now, string question) =>
        now.Reports.SelectMany(r => r.Answers).Where(a => a.Question == question).SelectMany(a => a.Picked).Distinct();
}
