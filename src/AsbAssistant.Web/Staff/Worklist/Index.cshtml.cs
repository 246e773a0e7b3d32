using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Triage;
using AsbAssistant.Web.Staff.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.Worklist;

/// <summary>
/// The worklist: what needs somebody soonest stands first. Lists, search and counts read only the keys of the officer's own
/// audience, so that a case they may not meet can't show in any of them.
/// </summary>
internal sealed class WorklistPage(AsbAssistant.Cases.Worklist cases, OfficerStore officers) : StaffPage
{
    private const int PageSize = 25;
    private const int MostCounted = 200;

    [BindProperty(SupportsGet = true)]
    public CaseStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public Category? Category { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseMark? Mark { get; set; }

    /// <summary>An officer's id, <c>me</c>, or <c>nobody</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Owner { get; set; }

    /// <summary>Words searched for; with them the filters rest.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<WorklistRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<OfficerAccount> Officers { get; private set; } = [];

    /// <summary>The ways into the list that have a count beside them.</summary>
    public IReadOnlyList<(string Words, object Query, int Count, bool Current)> Shortcuts { get; private set; } = [];

    private Audience Audience => Permissions.AudienceOf(Who.Roles) ?? throw new InvalidOperationException("The page lets in nobody without a role.");

    public async Task OnGetAsync()
    {
        // An odd value in the address is no filter, and no fault worth a page.
        ModelState.Clear();
        Officers = await officers.AllAsync(200, Cancel);
        Shortcuts = await CountAsync();
        var page = string.IsNullOrWhiteSpace(Search)
            ? await cases.ListAsync(Audience, Filters(), PageSize, KeptInside(After), Cancel)
            : await cases.SearchAsync(Audience, Search, PageSize, KeptInside(After), Cancel);
        (Rows, Next) = (page.Rows, page.Next);
    }

    public static string CountWords(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture) + (count >= MostCounted ? "+" : "");

    private List<WorklistFilter> Filters()
    {
        List<WorklistFilter> filters = [];
        if (Owner == "nobody")
            filters.Add(WorklistFilter.Unassigned);
        else if (Owner is { Length: > 0 })
            filters.Add(WorklistFilter.AssignedTo(Owner == "me" ? Who.Id : new OfficerId(Owner)));
        if (Mark is { } mark)
            filters.Add(WorklistFilter.Flag(mark));
        if (Category is { } category)
            filters.Add(WorklistFilter.Category(category));
        if (Status is { } status)
            filters.Add(WorklistFilter.Status(status));
        return filters;
    }

    private async Task<List<(string, object, int, bool)>> CountAsync()
    {
        (string Words, object Query, WorklistFilter Filter)[] ways =
        [
            ("Everything open", new { }, WorklistFilter.All),
            ("Mine", new { Owner = "me" }, WorklistFilter.AssignedTo(Who.Id)),
            ("Nobody's", new { Owner = "nobody" }, WorklistFilter.Unassigned),
            .. Enum.GetValues<CaseMark>().Select(mark => (StaffWords.Of(mark), (object)new { Mark = mark }, WorklistFilter.Flag(mark))),
        ];
        var chosen = string.IsNullOrWhiteSpace(Search) ? Filters() : null;
        List<(string, object, int, bool)> counted = [];
        foreach (var (words, query, filter) in ways)
        {
            var current = chosen is not null && (chosen.Count == 0 ? filter == WorklistFilter.All : chosen is [var only] && only == filter);
            counted.Add((words, query, await cases.CountAsync(Audience, filter, MostCounted, Cancel), current));
        }
        return counted;
    }

    // A key from an address is only ever a place to go on from inside the officer's own range; anything odd starts again.
    private static string? KeptInside(string? after) =>
        after is { Length: > 0 and < 400 } && !after.Contains('\0', StringComparison.Ordinal) ? after : null;
}
