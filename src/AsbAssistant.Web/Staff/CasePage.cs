using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff;

/// <summary>
/// A page about one case, and the way of every form on it: open the case, decide, write, go back to the case. A case that changed
/// since the form was drawn is shown again with what is new, and the officer's words stay.
/// </summary>
internal abstract class CasePage(CaseDesk desk, StaffLinks links, TimeProvider time) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    /// <summary>The version of the case that the form was drawn from.</summary>
    [BindProperty]
    public long Seen { get; set; }

    public Case Case { get; private set; } = null!;

    /// <summary>What happened since the form was drawn, when that is why it is shown again.</summary>
    public IReadOnlyList<TimelineEntry> News { get; private set; } = [];

    protected CaseDesk Desk => desk;

    protected StaffLinks Links => links;

    protected DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Opens the case to be looked at and logs that; the answer to give instead when it can't be shown.</summary>
    protected async Task<IActionResult?> OpenAsync(string what = "case")
    {
        var (found, logged) = await desk.ViewAsync(Reference, Who, what, null, Cancel);
        if (!logged)
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (found is null)
            return NotFound();
        (Case, Reference) = (found, found.Reference);
        return null;
    }

    /// <summary>The form.</summary>
    protected async Task<IActionResult> ShowAsync(StaffAction action)
    {
        if (await OpenAsync() is { } instead)
            return instead;
        if (!Who.May(action, Case))
            return NotFound();
        Seen = Case.Version;
        return Page();
    }

    /// <summary>Decides about the case as it is now and writes it; <paramref name="also"/> goes in the same commit.</summary>
    /// <param name="decide">from the case to a change or a refusal</param>
    /// <param name="fieldOf">which field a refusal is about</param>
    /// <param name="done">what to say on the case page afterwards</param>
    /// <param name="also">adds what else belongs to the commit</param>
    protected async Task<IActionResult> DecideAsync(
        Func<Case, Result<CaseChange, Refused>> decide, Func<Refused, string> fieldOf, Done done, Func<CaseChange, UnitOfWork, Task>? also = null)
    {
        if (await OpenAsync() is { } instead)
            return instead;
        if (Case.Version != Seen)
            return Changed();
        var decided = decide(Case);
        if (!decided.IsOk)
            return decided.Refusal == Refused.NotAllowed ? NotFound() : Again(fieldOf(decided.Refusal), StaffWords.Of(decided.Refusal));
        var work = new UnitOfWork();
        if (also is not null)
            await also(decided.Value, work);
        return await FinishAsync(work, done, decided.Value);
    }

    protected async Task<IActionResult> FinishAsync(UnitOfWork work, Done done, params IEnumerable<CaseChange> changes)
    {
        switch (await desk.CommitAsync(work, Cancel, changes))
        {
            case CommitOutcome.Committed:
                return Redirect(links.Case(Reference, done));
            case CommitOutcome.Clashed:
                if (await OpenAsync() is { } instead)
                    return instead;
                return Changed();
            case CommitOutcome.Unavailable:
            default:
                return Again("", "This could not be saved. Nothing was changed. Try again in a minute.");
        }
    }

    protected IActionResult Changed()
    {
        News = [.. Case.Timeline.Where(entry => entry.Version > Seen)];
        Seen = Case.Version;
        // The form carries the version anew; what the browser sent must not win over it.
        ModelState.Remove(nameof(Seen));
        return Again("", "This case changed while you were writing. Your words are still here: read what is new, then press again.");
    }
}
