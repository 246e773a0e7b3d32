using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>The landlord's service targets (handbook 7.1, 7.2, 7.4); statute and code beat policy where they are stricter.</summary>
/// <param name="FirstContact">working days to first contact by priority; 0 is the day itself</param>
/// <param name="EvidenceReview">working days until a file is looked at</param>
/// <param name="ComplaintAcknowledge">working days to acknowledge a complaint (Complaint Handling Code)</param>
/// <param name="MakeSafeHours">elapsed hours to make an insecure home safe (Awaab's Law)</param>
public sealed record ServiceTargets(
    IReadOnlyDictionary<PriorityLevel, int> FirstContact, int EvidenceReview, int ComplaintAcknowledge, int MakeSafeHours);
