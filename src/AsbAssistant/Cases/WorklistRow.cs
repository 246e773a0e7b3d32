using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>What the worklist shows of a case: a projection written in the same commit as its events. Kind <c>worklist</c>, id the case's.</summary>
public sealed record WorklistRow
{
    /// <summary>The kind of document.</summary>
    public const string Kind = "worklist";

    private const int SummaryLength = 160;

    /// <summary>The case, 32 hexadecimal digits.</summary>
    public required string CaseId { get; init; }

    /// <summary>The case's reference.</summary>
    public required string Reference { get; init; }

    /// <summary>Anti-social behaviour or good neighbourhood management.</summary>
    public required CaseKind Work { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>How soon.</summary>
    public required PriorityLevel Priority { get; init; }

    /// <summary>The rule that decided, or <c>person</c>.</summary>
    public required string PriorityRule { get; init; }

    /// <summary>An alert was raised and nobody has taken it up: stands first.</summary>
    public required bool WaitsForSomebody { get; init; }

    /// <summary>Who may meet it.</summary>
    public required Restriction Restriction { get; init; }

    /// <summary>A sealed note: nobody contacts the resident.</summary>
    public required bool NoContact { get; init; }

    /// <summary>The main behaviour.</summary>
    public Category? Category { get; init; }

    /// <summary>What stands out.</summary>
    public required IReadOnlyList<CaseMark> Flags { get; init; }

    /// <summary>Who owns it.</summary>
    public string? AssigneeId { get; init; }

    /// <summary>The owner's name.</summary>
    public string? AssigneeName { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When the resident sent it.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The next date that something is due.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>Files nobody has looked at.</summary>
    public required int EvidenceUnreviewed { get; init; }

    /// <summary>Since when the oldest of them waits.</summary>
    public DateTimeOffset? EvidenceWaitsSince { get; init; }

    /// <summary>Not confirmed safe: do not ring, text or write.</summary>
    public required bool NotConfirmedSafe { get; init; }

    /// <summary>The resident's first words, cut.</summary>
    public required string Summary { get; init; }

    /// <summary>The row of a case.</summary>
    public static WorklistRow Of(Case now)
    {
        var unreviewed = now.Unreviewed.ToList();
        return new WorklistRow
        {
            CaseId = now.Id.ToString(),
            Reference = now.Reference,
            Work = now.Kind,
            Status = now.Status,
            Priority = now.Priority?.Level ?? PriorityLevel.Critical,
            PriorityRule = now.Priority is { Override: null } ? now.Priority.Rule : "person",
            WaitsForSomebody = now.WaitsForSomebody,
            Restriction = now.Restriction,
            NoContact = now.NoContact,
            Category = now.Category,
            Flags = CaseMarks.Of(now),
            AssigneeId = now.Assignee?.OfficerId,
            AssigneeName = now.Assignee?.Name,
            OpenedAt = now.OpenedAt,
            SentAt = now.SentAt,
            NextDue = now.NextDue,
            EvidenceUnreviewed = unreviewed.Count,
            EvidenceWaitsSince = unreviewed.Count == 0 ? null : unreviewed.Min(i => i.ReceivedAt),
            NotConfirmedSafe = now.Contact.NothingConfirmedSafe,
            Summary = Cut(now.OwnWords.Count > 0 ? now.OwnWords[0].Text : ""),
        };
    }

    internal static string Cut(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= SummaryLength)
            return line;
        var end = char.IsHighSurrogate(line[SummaryLength - 2]) ? SummaryLength - 2 : SummaryLength - 1;
        return line[..end] + "…";
    }
}
