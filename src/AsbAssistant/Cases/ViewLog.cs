using System.Globalization;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>Somebody looked at a case, or at a file of it.</summary>
/// <param name="CaseId">which case, 32 hexadecimal digits</param>
/// <param name="Who">a member of staff or a program's key</param>
/// <param name="At">when</param>
/// <param name="What">what was seen: <c>case</c>, <c>file</c>, <c>contact</c> (a masked channel)</param>
/// <param name="Why">the reason given, where one was asked for</param>
/// <param name="Restricted">the case was closed to most at that moment</param>
public sealed record CaseView(string CaseId, Actor Who, DateTimeOffset At, string What, string? Why, bool Restricted);

/// <summary>
/// Who looked at what, append-only and apart from the case's own stream, so that looking never collides with an officer's edit
/// (handbook 9.5: every view of a restricted case).
/// </summary>
public static class ViewLog
{
    /// <summary>The kind of document.</summary>
    public const string Kind = "view";

    /// <summary>Adds a view; commit it before the case is shown.</summary>
    /// <param name="work">the unit of work</param>
    /// <param name="seen">the case</param>
    /// <param name="who">who looks</param>
    /// <param name="at">when</param>
    /// <param name="what">see <see cref="CaseView"/></param>
    /// <param name="why">the reason, where one was asked for</param>
    public static UnitOfWork Add(UnitOfWork work, Case seen, Actor who, DateTimeOffset at, string what = "case", string? why = null)
    {
        var view = new CaseView(seen.Id.ToString(), who, at.ToUniversalTime(), what, why, seen.Restriction != Triage.Restriction.Standard || seen.NoContact);
        var instant = at.UtcDateTime.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture);
        return work.Insert(Kind, Guid.NewGuid().ToString("N"), view, $"{view.CaseId}/{instant}");
    }

    /// <summary>The latest views of a case, last first.</summary>
    public static async Task<IReadOnlyList<CaseView>> ReadAsync(IStore store, CaseId id, int take = 100, CancellationToken cancel = default) =>
        [.. (await store.FindAsync(KeyRange.Prefix(Kind, id + "/", take, descending: true), cancel).ConfigureAwait(false))
            .Select(found => Canonical.Read<CaseView>(found.Document.Body))];
}
