using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Triage;
using AsbAssistant.Web.Cases.Evidence;
using AsbAssistant.Web.Storage.Evidence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Cases.Api;

/// <summary>
/// Cases for programs: <c>/api/v1</c>. What a key may not meet does not exist: an unknown reference, a wrong one and a restricted
/// case get the same 404. Every look is logged on the case.
/// </summary>
internal static class CaseApi
{
    public static IEndpointRouteBuilder MapCaseApi(this IEndpointRouteBuilder app)
    {
        var cases = app.MapGroup("/api/v1/cases").WithTags("Cases")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        cases.MapGet("", ListAsync).Requires(ApiScope.Cases)
            .WithSummary("Cases not closed, the most urgent first, a page at a time.").ProducesProblem(StatusCodes.Status400BadRequest);
        cases.MapGet("{reference}", OneAsync).Requires(ApiScope.Cases)
            .WithSummary("One case: the document of case.schema.json.").Produces<CaseDocument>().ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapGet("{reference}/evidence", EvidenceAsync).Requires(ApiScope.Cases).Requires(ApiScope.Evidence)
            .WithSummary("The files of a case.").ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapGet("{reference}/evidence/{id}", FileAsync).Requires(ApiScope.Cases).Requires(ApiScope.Evidence)
            .WithSummary("One file, as a download that nothing in it can act from.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
        return app;
    }

    private static async Task<Results<Ok<CaseList>, ProblemHttpResult>> ListAsync(
        HttpContext http, IStore store, string? status, string? category, string? flag, string? q, string? after,
        int take = 50, CancellationToken cancel = default)
    {
        if (take is < 1 or > 200)
            return Problem(StatusCodes.Status400BadRequest, "take must be from 1 to 200.");
        if (after is { Length: > 200 })
            return Problem(StatusCodes.Status400BadRequest, "after is not one we gave.");
        List<WorklistFilter> filters = [];
        if (Wrong<CaseStatus>(status, WorklistFilter.Status, filters) || Wrong<Category>(category, WorklistFilter.Category, filters) || Wrong<CaseMark>(flag, WorklistFilter.Flag, filters))
            return Problem(StatusCodes.Status400BadRequest, "status, category or flag is no word of ours.");

        var worklist = new Worklist(store);
        var audience = AudienceOf(http.ApiKey());
        var page = q is null
            ? await worklist.ListAsync(audience, filters, take, after, cancel)
            : await worklist.SearchAsync(audience, q, take, after, cancel);
        return TypedResults.Ok(new CaseList([.. page.Rows.Select(CaseList.Item.Of)], page.Next));
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> OneAsync(
        HttpContext http, CaseStore cases, IStore store, TimeProvider time, IOptions<CaseOptions> options, string reference, CancellationToken cancel) =>
        await MeetAsync(http, cases, store, time, reference, "case", cancel) is { } met
            ? TypedResults.Content(CaseDocuments.Of(met, options.Value.Nation, time.GetUtcNow()).ToJson(), "application/json")
            : NotFound();

    private static async Task<Results<Ok<IReadOnlyList<CaseDocument.EvidencePart>>, ProblemHttpResult>> EvidenceAsync(
        HttpContext http, CaseStore cases, IStore store, TimeProvider time, IOptions<CaseOptions> options, string reference, CancellationToken cancel) =>
        await MeetAsync(http, cases, store, time, reference, "files", cancel) is { } met
            ? TypedResults.Ok(CaseDocuments.Of(met, options.Value.Nation, time.GetUtcNow()).Evidence)
            : NotFound();

    private static async Task<Results<SandboxedDownload, ProblemHttpResult>> FileAsync(
        HttpContext http, CaseStore cases, IStore store, TimeProvider time, EvidenceVault vault, FileScanner scanner,
        string reference, string id, CancellationToken cancel) =>
        await MeetAsync(http, cases, store, time, reference, "file", cancel) is { } met
        && met.Evidence.FirstOrDefault(item => item.File.Id == id) is { } item
        && await SandboxedDownload.OfAsync(item, vault, scanner, cancel) is { } download
            ? download
            : NotFound();

    // The view is on disk before anything is shown; where it can't be written, nothing is.
    private static async Task<Case?> MeetAsync(
        HttpContext http, CaseStore cases, IStore store, TimeProvider time, string typed, string what, CancellationToken cancel)
    {
        if (!CaseReference.TryParse(typed, out var reference)
            || await cases.FindAsync(reference, cancel) is not { } met
            || !AudienceOf(http.ApiKey()).MayMeet(met))
        {
            return null;
        }
        var seen = ViewLog.Add(new UnitOfWork(), met, Actor.Key(http.ApiKey().Id), time.GetUtcNow(), what);
        return await store.CommitAsync(seen, cancel) == CommitOutcome.Committed ? met : null;
    }

    private static Audience AudienceOf(ApiKey key) => key.May(ApiScope.Restricted) ? Audience.Safeguarding : Audience.Officer;

    private static bool Wrong<T>(string? word, Func<T, WorklistFilter> filter, List<WorklistFilter> filters)
        where T : struct, Enum
    {
        if (word is null)
            return false;
        if (Canonical.FromWord<T>(word) is not { } value)
            return true;
        filters.Add(filter(value));
        return false;
    }

    private static ProblemHttpResult NotFound() => Problem(StatusCodes.Status404NotFound, "There is no such case.");

    private static ProblemHttpResult Problem(int status, string title) => TypedResults.Problem(statusCode: status, title: title);
}
