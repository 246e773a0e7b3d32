using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Shared;

namespace AsbAssistant.Staff;

/// <summary>Another report about the same party put to a case with one press. Nobody who reported learns of another.</summary>
public static class Joining
{
    /// <summary>Both cases after it: the one that gains the reports, and the one they came from, closed.</summary>
    /// <param name="now">the case that gains them</param>
    /// <param name="other">the case they come from; null when the reference typed opens none that the officer may meet</param>
    /// <param name="who">the officer</param>
    /// <param name="at">when</param>
    /// <param name="settings">how dates are worked out</param>
    public static Result<Joined, Refused> Join(Case now, Case? other, Officer who, DateTimeOffset at, IntakeSettings settings)
    {
        if (!who.May(StaffAction.JoinReport, now))
            return Refused.NotAllowed;
        if (other is null || other.Id == now.Id || !who.May(StaffAction.JoinReport, other))
            return Refused.NoSuchReport;
        if (now.NoContact || other.NoContact)
            return Refused.StaysAlone;

        var actor = Actor.Officer(who.Id);
        var gaining = new CaseDraft(now, at);
        foreach (var report in other.Reports.Where(r => now.Reports.All(had => had.ConversationId != r.ConversationId)))
            gaining.Add(new ReportJoined(report, other.Id, other.Reference), actor);
        foreach (var conversation in other.SentConversations.Except(now.SentConversations))
            gaining.Add(new ReportSent(conversation, other.Reports.First(r => r.ConversationId == conversation).SentAt ?? at), actor);
        foreach (var item in other.Evidence.Where(i => now.Evidence.All(had => had.File.Id != i.File.Id)))
        {
            gaining.Add(new EvidenceReceived(item.File, item.ReviewDue), actor);
            if (item.Review is { } review)
                gaining.Add(new EvidenceReviewed(item.File.Id, review.Outcome), review.By);
        }
        IntakeRules.NeedRepairs(gaining);
        IntakeRules.Judge(gaining);
        IntakeRules.StartClocks(gaining, settings);

        var leaving = new CaseDraft(other, at).Add(new StatusChanged(CaseStatus.Closed), actor, $"Joined to {now.Reference}.");
        return new Joined(gaining.Done(), leaving.Done(), [other.Reference, .. other.JoinedReferences]);
    }
}

/// <summary>What joining decided.</summary>
/// <param name="Gaining">the case with the reports</param>
/// <param name="Leaving">the case they came from, closed</param>
/// <param name="References">references that open the gaining case from now on, for the residents who hold them</param>
public sealed record Joined(CaseChange Gaining, CaseChange Leaving, IReadOnlyList<string> References);
