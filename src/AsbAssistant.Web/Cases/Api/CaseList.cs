using AsbAssistant.Cases;
using AsbAssistant.Triage;

namespace AsbAssistant.Web.Cases.Api;

/// <summary>A page of cases for programs.</summary>
/// <param name="Items">the most urgent first</param>
/// <param name="Next">pass it as <c>after</c> for the next page; null at the end</param>
public sealed record CaseList(IReadOnlyList<CaseList.Item> Items, string? Next)
{
    /// <summary>What a list says of a case; the rest is in its document.</summary>
    public sealed record Item(
        string Reference,
        CaseKind Kind,
        CaseStatus Status,
        PriorityLevel Priority,
        Restriction Restriction,
        Category? Category,
        IReadOnlyList<CaseMark> Flags,
        DateTimeOffset ReportedAt,
        DateTimeOffset? NextDue,
        int EvidenceUnreviewed)
    {
        internal static Item Of(WorklistRow row) => new(
            row.Reference, row.Work, row.Status, row.Priority, row.Restriction, row.Category, row.Flags,
            row.SentAt ?? row.OpenedAt, row.NextDue, row.EvidenceUnreviewed);
    }
}
