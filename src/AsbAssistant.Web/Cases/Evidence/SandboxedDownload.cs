using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage.Evidence;
using Microsoft.Net.Http.Headers;

namespace AsbAssistant.Web.Cases.Evidence;

/// <summary>
/// A resident's file for staff or a program: always a download, in a sandbox where a browser opens it all the same, never kept by
/// anything between, scanned first where a scanner is set, and marked where none is.
/// </summary>
public sealed class SandboxedDownload : IResult
{
    private readonly EvidenceItem item;
    private readonly Stream content;

    private SandboxedDownload(EvidenceItem item, Stream content, ScanOutcome scan) => (this.item, this.content, Scan) = (item, content, scan);

    /// <summary>What the scanner said.</summary>
    public ScanOutcome Scan { get; }

    /// <summary>The download of a file; null when its content is not in the vault.</summary>
    public static async Task<SandboxedDownload?> OfAsync(EvidenceItem item, EvidenceVault vault, FileScanner scanner, CancellationToken cancel)
    {
        if (!Guid.TryParseExact(item.File.Id, "N", out var id) || await vault.OpenAsync(new EvidenceId(id)) is not { } content)
            return null;
        var scan = await scanner.ScanAsync(content, cancel);
        content.Position = 0;
        return new SandboxedDownload(item, content, scan);
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers["X-Scanned"] = Scan switch
        {
            ScanOutcome.NotScanned => "no",
            ScanOutcome.Clean => "clean",
            ScanOutcome.Infected => "infected",
            ScanOutcome.NoAnswer => "no answer",
        };
        if (RefusalStatus is { } refused)
        {
            await content.DisposeAsync();
            httpContext.Response.StatusCode = refused;
            return;
        }
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(item.File.Name);
        headers.ContentDisposition = disposition.ToString();
        await Results.Stream(content, item.File.Type, enableRangeProcessing: true).ExecuteAsync(httpContext);
    }

    /// <summary>The status that stands instead of a file that stays closed; null when it may go.</summary>
    public int? RefusalStatus => Scan switch
    {
        ScanOutcome.NotScanned or ScanOutcome.Clean => null,
        ScanOutcome.Infected => StatusCodes.Status403Forbidden,
        ScanOutcome.NoAnswer => StatusCodes.Status502BadGateway,
    };
}
