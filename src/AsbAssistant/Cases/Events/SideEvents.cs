using AsbAssistant.Conversation;

namespace AsbAssistant.Cases.Events;

/// <summary>A file came. It has an owner and a review date from the first second (promise 7).</summary>
/// <param name="File">as stored</param>
/// <param name="ReviewDue">by when somebody looks at it</param>
public sealed record EvidenceReceived(SentFile File, DateTimeOffset ReviewDue) : CaseEvent;

/// <summary>Somebody looked at a file.</summary>
/// <param name="EvidenceId">which</param>
/// <param name="Outcome">what it shows, in the officer's words</param>
public sealed record EvidenceReviewed(string EvidenceId, string Outcome) : CaseEvent;

/// <summary>The home can't be locked, or something else needs making safe.</summary>
/// <param name="AwareAt">when the landlord knew: the moment of the message (handbook 7.4)</param>
/// <param name="Insecure">the home can't be secured: 24 elapsed hours</param>
public sealed record RepairNeeded(DateTimeOffset AwareAt, bool Insecure) : CaseEvent;

/// <summary>A complaint about the landlord was opened beside the case (handbook 8).</summary>
/// <param name="ReceivedAt">when the words of complaint came</param>
public sealed record ComplaintLogged(DateTimeOffset ReceivedAt) : CaseEvent;
