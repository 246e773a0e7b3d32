using System.Globalization;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>
/// The keys of a worklist row, composed so that any list, search or count for any audience is one walk over one index. A case
/// that an audience may not meet has no key in that audience's family: it can't be listed, found or counted by mistake.
/// </summary>
/// <remarks>
/// List: <c>l/&lt;audience&gt;/&lt;filter&gt;/&lt;order&gt;</c>; order is a digit (0 waits for somebody, 1 critical, 2 to 5 P1 to P4), the
/// next due date, the case id. Search: <c>w/&lt;word&gt;/&lt;level&gt;/&lt;order&gt;</c>; level 0 standard, 1 restricted, 2 sealed note, so
/// that each audience reads up to its own level.
/// </remarks>
internal static class WorklistKeys
{
    public static IEnumerable<string> Of(Case now, WorklistRow row)
    {
        var order = $"{Rank(row)}{Instant(row.NextDue)}/{row.CaseId}";
        foreach (var audience in Enum.GetValues<Audience>().Where(a => a.MayMeet(now)))
        {
            foreach (var filter in Filters(row))
                yield return List(audience, filter) + order;
        }
        var level = Enum.GetValues<Audience>().First(a => a.MayMeet(now));
        foreach (var word in SearchWords.Of(now))
            yield return $"w/{word}/{(int)level}/{order}";
    }

    public static string List(Audience audience, WorklistFilter filter) => $"l/{Canonical.Word(audience)}/{filter.Word}/";

    public static KeyRange Search(Audience audience, string word, int take, string? after) =>
        new(WorklistRow.Kind, $"w/{word}/0/", $"w/{word}/{(int)audience + 1}/", take, After: after);

    private static IEnumerable<WorklistFilter> Filters(WorklistRow row)
    {
        yield return WorklistFilter.Status(row.Status);
        if (row.Status == CaseStatus.Closed)
            yield break;
        yield return WorklistFilter.All;
        yield return row.AssigneeId is { } officer ? WorklistFilter.AssignedTo(new OfficerId(officer)) : WorklistFilter.Unassigned;
        if (row.Category is { } category)
            yield return WorklistFilter.Category(category);
        foreach (var flag in row.Flags)
            yield return WorklistFilter.Flag(flag);
    }

    private static int Rank(WorklistRow row) => row.WaitsForSomebody ? 0 : 1 + (int)row.Priority;

    private static string Instant(DateTimeOffset? at) =>
        at is { } due ? due.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) : new string('9', 14);
}
