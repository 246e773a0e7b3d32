using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>
/// What a reference opens. Kept apart from the case, so that a talk without a case can be come back to as well.
/// Document kind <c>access</c>, id the reference.
/// </summary>
/// <param name="ConversationId">the talk it belongs to</param>
/// <param name="CaseId">the case it became, 32 hexadecimal digits; null while there is none</param>
/// <param name="CodeHash">hash of the secret code last shown; null while none was</param>
public sealed record CaseAccess(string ConversationId, string? CaseId, string? CodeHash)
{
    /// <summary>The kind of document.</summary>
    public const string Kind = "access";

    /// <summary>The case it became.</summary>
    public CaseId? Case => CaseId is null ? null : new CaseId(Guid.ParseExact(CaseId, "N"));
}
