using AsbAssistant.Cases.Events;
using AsbAssistant.Interview;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <content>How events make a case.</content>
public sealed partial record Case
{
    /// <summary>The case these events make, oldest first; null when there are none. The first is always <see cref="CaseOpened"/>.</summary>
    public static Case? Fold(IEnumerable<RecordedEvent> events)
    {
        Case? folded = null;
        foreach (var recorded in events)
            folded = folded is null ? Open(recorded) : folded.With(recorded);
        return folded;
    }

    /// <summary>This case and one more event.</summary>
    public Case With(RecordedEvent recorded)
    {
        var what = recorded.Read();
        return After(what, recorded) with
        {
            Version = recorded.Version,
            Hash = recorded.Hash,
            TakenUpAt = TakenUpAt ?? (recorded.Who.Kind == ActorKind.Officer ? recorded.At : null),
            Timeline = [.. Timeline, new TimelineEntry(recorded.Version, recorded.At, recorded.Who, what, recorded.Why)],
        };
    }

    private static Case Open(RecordedEvent first)
    {
        if (first.Read() is not CaseOpened opened)
            throw new InvalidOperationException($"The stream {first.CaseId} begins with {first.Type}.");
        var empty = new Case
        {
            Id = new CaseId(Guid.ParseExact(first.CaseId, "N")),
            Reference = opened.Report.Reference,
            OpenedAt = first.At,
            OpenedFor = opened.Reason,
        };
        return empty.With(first);
    }

    private Case After(CaseEvent what, RecordedEvent recorded) => what switch
    {
        CaseOpened e => this with { Reports = [e.Report], Said = e.Report.Contact, Restriction = e.Restriction, NoContact = e.NoContact },
        ReportUpdated e => Updated(e.Report),
        ReportSent e => this with
        {
            Status = Status == CaseStatus.Unsent ? CaseStatus.New : Status,
            SentConversations = SentConversations.Contains(e.ConversationId) ? SentConversations : [.. SentConversations, e.ConversationId],
            Reports = [.. Reports.Select(r => r.ConversationId == e.ConversationId ? r with { SentAt = r.SentAt ?? e.SentAt } : r)],
        },
        ReportJoined e => this with { Reports = [.. Reports, e.Report], JoinedReferences = [.. JoinedReferences, e.FromReference] },
        ChangeAsked e => this with { ChangesAsked = [.. ChangesAsked, e] },
        NoContactChanged e => this with { NoContact = e.NoContact },
        PriorityDecided e => this with
        {
            Kind = e.Kind,
            Priority = new CasePriority(e.Level, e.Rule, Priority?.Override),
        },
        PriorityOverridden e => this with
        {
            Priority = (Priority ?? new CasePriority(e.Level, "person")) with
            {
                Override = new PriorityOverride(e.Level, recorded.Who, recorded.Why ?? "", recorded.At, Priority?.Ruled ?? e.Level),
            },
        },
        RestrictionRaised e => this with { Restriction = e.To > Restriction ? e.To : Restriction },
        AlertRaised e => this with { Alerts = Alerts.Contains(e.Kind) ? Alerts : [.. Alerts, e.Kind] },
        ClockStarted e => this with { Clocks = Started(e) },
        ClockMet e => Met(e.Clock, recorded.At),
        EvidenceReceived e => this with
        {
            Evidence = Evidence.Any(i => i.File.Id == e.File.Id) ? Evidence : [.. Evidence, new EvidenceItem(e.File, recorded.At, e.ReviewDue)],
        },
        EvidenceReviewed e => this with
        {
            Evidence = [.. Evidence.Select(i => i.File.Id == e.EvidenceId ? i with { Review = new EvidenceReview(recorded.Who, recorded.At, e.Outcome) } : i)],
        },
        RepairNeeded e => this with { Repair = Repair is null || e.AwareAt < Repair.AwareAt ? e : Repair },
        ComplaintLogged e => this with { Complaint = Complaint is null || e.ReceivedAt < Complaint.ReceivedAt ? e : Complaint },
        Assigned e => this with { Assignee = e },
        ContactRecorded { Reached: true } => Met(ClockIds.FirstContact, recorded.At),
        StatusChanged e => this with { Status = e.To },
        _ => this,
    };

    // After sending, what the safe contact plan says is changed only by an officer: whoever types now may not be who typed then.
    private Case Updated(Report report)
    {
        var before = Reports.FirstOrDefault(r => r.ConversationId == report.ConversationId);
        var isFirst = before is not null && ReferenceEquals(before, Reports[0]);
        return this with
        {
            Reports = before is null ? [.. Reports, report] : [.. Reports.Select(r => ReferenceEquals(r, before) ? report : r)],
            Said = !isFirst ? Said : !SentConversations.Contains(report.ConversationId) ? report.Contact : CaseContact.Tightened(Said, report.Contact),
        };
    }

    private List<CaseClock> Started(ClockStarted started) => Clocks.Any(c => c.Id == started.Clock)
        ? [.. Clocks.Select(c => c.Id == started.Clock ? c.Again(started) : c)]
        : [.. Clocks, new CaseClock(started.Clock, started.Anchor, started.Due, started.Rule)];

    private Case Met(string clock, DateTimeOffset at) => this with
    {
        Clocks = [.. Clocks.Select(c => c.Id == clock ? c with { MetAt = c.MetAt ?? at } : c)],
    };
}
