using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>One way to narrow the worklist. Each is an index of its own.</summary>
/// <param name="Word">as it stands in keys and addresses: <c>all</c>, <c>status.new</c>, <c>category.noise</c>, <c>flag.hate</c>, <c>officer.&lt;id&gt;</c>, <c>unassigned</c></param>
public sealed record WorklistFilter(string Word)
{
    /// <summary>Everything that isn't closed.</summary>
    public static WorklistFilter All { get; } = new("all");

    /// <summary>What nobody owns.</summary>
    public static WorklistFilter Unassigned { get; } = new("unassigned");

    /// <summary>By status; the only filter that finds closed cases.</summary>
    public static WorklistFilter Status(CaseStatus status) => new("status." + Canonical.Word(status));

    /// <summary>By main behaviour.</summary>
    public static WorklistFilter Category(Category category) => new("category." + Canonical.Word(category));

    /// <summary>By what stands out.</summary>
    public static WorklistFilter Flag(CaseMark flag) => new("flag." + Canonical.Word(flag));

    /// <summary>By owner.</summary>
    public static WorklistFilter AssignedTo(OfficerId officer) => new("officer." + officer.Value);

    /// <summary>Whether a row found by another filter passes this one too.</summary>
    public bool Passes(WorklistRow row) =>
        this == All ? row.Status != CaseStatus.Closed
        : this == Unassigned ? row.AssigneeId is null && row.Status != CaseStatus.Closed
        : this == Status(row.Status)
            || (row.Category is { } category && this == Category(category))
            || row.Flags.Any(flag => this == Flag(flag))
            || (row.AssigneeId is { } officer && this == AssignedTo(new OfficerId(officer)));
}
