using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Cases.Events;

/// <summary>There is a case from now on, sent or not.</summary>
/// <param name="Reason">what made it necessary in this turn</param>
/// <param name="Report">all that was known then</param>
/// <param name="Restriction">who may meet it from the first second</param>
/// <param name="NoContact">a sealed note: nobody contacts the resident and no clock runs that would make anyone do so (handbook 4.4)</param>
public sealed record CaseOpened(CaseReason Reason, Report Report, Restriction Restriction, bool NoContact) : CaseEvent;

/// <summary>The talk went on; this is all that is known now.</summary>
public sealed record ReportUpdated(Report Report) : CaseEvent;

/// <summary>The resident sent the report of that conversation.</summary>
public sealed record ReportSent(string ConversationId, DateTimeOffset SentAt) : CaseEvent;

/// <summary>Another report about the same party joined this case. No reporter learns of another.</summary>
/// <param name="Report">the report as it stands in the case it came from</param>
/// <param name="FromCase">that case</param>
/// <param name="FromReference">its reference, which keeps working for the resident who holds it</param>
public sealed record ReportJoined(Report Report, CaseId FromCase, string FromReference) : CaseEvent;

/// <summary>
/// The resident asks for something that could be somebody else asking: to withdraw, a new number, a looser contact wish.
/// Nothing changes until an officer has checked by the safe way known before.
/// </summary>
/// <param name="Change">what is asked</param>
/// <param name="Words">in the resident's words or answers, for the officer</param>
public sealed record ChangeAsked(ChangeKind Change, string Words) : CaseEvent;

/// <summary>The changes that need checking.</summary>
public enum ChangeKind
{
    /// <summary>To stop.</summary>
    Withdraw,

    /// <summary>Another number, address or a channel called safe that was not.</summary>
    Contact,
}

/// <summary>The sealed note became an ordinary restricted case (danger now, or contact asked for), or a case became a sealed note.</summary>
public sealed record NoContactChanged(bool NoContact) : CaseEvent;
