using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Interview;

namespace AsbAssistant.Web.Staff.Layout;

/// <summary>A line of a case's history in a plain sentence.</summary>
internal static class TimelineWords
{
    public static string Of(TimelineEntry entry) => entry.What switch
    {
        CaseOpened e => e.Reason switch
        {
            CaseReason.Danger => "Case made at once, because of danger in the words",
            CaseReason.AbuseNote => "Sealed note made for the domestic abuse lead",
            CaseReason.HomeInsecure => "Case made at once, because the home can't be locked",
            CaseReason.Unread => "Case made at once, because nobody could read the words",
            CaseReason.Sent => "Report received",
        },
        ReportUpdated => "The resident went on talking",
        ReportSent => "The resident sent the report",
        ReportJoined e => $"Report {e.FromReference} joined this case",
        ChangeAsked e => e.Change == ChangeKind.Withdraw
            ? "Asked to withdraw: check with the resident by the safe way known before"
            : "Asked for another way of contact: check with the resident by the safe way known before",
        NoContactChanged e => e.NoContact ? "Became a sealed note: nobody contacts the resident" : "No longer a sealed note",
        PriorityDecided e => $"Priority by rule: {StaffWords.Of(e.Level)} ({Plain(e.Rule)})",
        PriorityOverridden e => $"Priority set by a person: {StaffWords.Of(e.Level)}",
        RestrictionRaised => "Restricted: fewer people may see it",
        AlertRaised e => $"Alert sent out: {Plain(Shared.Canonical.Word(e.Kind))}",
        AbandonedAfterDisclosure => "The talk went silent after danger was named",
        ClockStarted e => $"Clock started: {StaffWords.Clock(e.Clock)} ({e.Rule})",
        ClockMet e => $"Clock kept: {StaffWords.Clock(e.Clock)}",
        EvidenceReceived e => $"File received: {e.File.Name}",
        EvidenceReviewed e => $"File looked at: {e.Outcome}",
        RepairNeeded => "Needs making safe",
        ComplaintLogged => "Complaint about us opened",
        Assigned e => $"Given to {e.Name}",
        Noted e => $"Note: {e.Words}",
        ContactRecorded e => $"{(e.Reached ? "Reached" : "Tried to reach")} the resident by {StaffWords.Of(e.Channel).ToLowerInvariant()}"
            + $"{(e.UnsafeUsed ? ", a way not confirmed safe" : "")}: {e.Words}",
        Replied e => $"Reply in the chat: {e.Words}",
        StatusChanged e => $"Now {StaffWords.Of(e.To).ToLowerInvariant()}",
        _ => $"Something a newer version wrote ({entry.Type})",
    };

    /// <summary>A rule's or label's word as people say it.</summary>
    public static string Plain(string word) => word.Replace('_', ' ');
}
