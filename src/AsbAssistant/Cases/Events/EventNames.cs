using System.Text.Json;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases.Events;

/// <summary>
/// The words that events carry on disk. They are ours, not .NET's: a class may be renamed, a word may not.
/// </summary>
public static class EventNames
{
    private static readonly Dictionary<string, Type> TypeOf = new(StringComparer.Ordinal)
    {
        ["case_opened"] = typeof(CaseOpened),
        ["report_updated"] = typeof(ReportUpdated),
        ["report_sent"] = typeof(ReportSent),
        ["report_joined"] = typeof(ReportJoined),
        ["change_asked"] = typeof(ChangeAsked),
        ["no_contact_changed"] = typeof(NoContactChanged),
        ["priority_decided"] = typeof(PriorityDecided),
        ["priority_overridden"] = typeof(PriorityOverridden),
        ["restriction_raised"] = typeof(RestrictionRaised),
        ["alert_raised"] = typeof(AlertRaised),
        ["abandoned_after_disclosure"] = typeof(AbandonedAfterDisclosure),
        ["clock_started"] = typeof(ClockStarted),
        ["clock_met"] = typeof(ClockMet),
        ["evidence_received"] = typeof(EvidenceReceived),
        ["evidence_reviewed"] = typeof(EvidenceReviewed),
        ["repair_needed"] = typeof(RepairNeeded),
        ["complaint_logged"] = typeof(ComplaintLogged),
        ["assigned"] = typeof(Assigned),
        ["noted"] = typeof(Noted),
        ["contact_recorded"] = typeof(ContactRecorded),
        ["replied"] = typeof(Replied),
        ["status_changed"] = typeof(StatusChanged),
    };

    private static readonly Dictionary<Type, string> NameOf = TypeOf.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Every word, for the test that each kind of event has one.</summary>
    public static IReadOnlyCollection<string> All => TypeOf.Keys;

    /// <summary>The word of an event.</summary>
    public static string Of(CaseEvent what) => what is UnknownEvent unknown ? unknown.Type : NameOf[what.GetType()];

    /// <summary>The body of an event as canonical JSON text.</summary>
    public static string Write(CaseEvent what) => JsonSerializer.Serialize(what, what.GetType(), Canonical.Options);

    /// <summary>An event from its word and body; <see cref="UnknownEvent"/> when a newer version of this service wrote it.</summary>
    public static CaseEvent Read(string type, string body)
    {
        if (!TypeOf.TryGetValue(type, out var known))
            return new UnknownEvent(type);
        try
        {
            return (CaseEvent)JsonSerializer.Deserialize(body, known, Canonical.Options)!;
        }
        catch (JsonException)
        {
            // A word or a shape that only a newer version knows: better one unread event than a case nobody can open.
            return new UnknownEvent(type);
        }
    }
}
