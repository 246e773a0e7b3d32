using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage.Evidence;
using Microsoft.Net.Http.Headers;

namespace AsbAssistant.Web.Cases.Evidence;

/// <summary>
/// A resident's file for staff or a program: always a download, in a sandbox where a browser opens it all the same, never kept by
/// anything between, and marked while nobody has scanned it.
/// </summary>
public sealed class SandboxedDownload : IResult
{
    private readonly EvidenceItem item;
    private readonly Stream content;

    private SandboxedDownload(EvidenceItem item, Stream content) => (this.item, this.content) = (item, content);

    /// <summary>The download of a file; null when its content is not in the vault.</summary>
    public static async Task<SandboxedDownload?> OfAsync(EvidenceItem item, EvidenceVault vault) =>
        Guid.TryParseExact(item.File.Id, "N", out var id) && await vault.OpenAsync(new EvidenceId(id)) is { } content
            ? new SandboxedDownload(item, content)
            : null;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Scanned"] = "no";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(item.File.Name);
        headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, item.File.Type, enableRangeProcessing: true).ExecuteAsync(httpContext);
    }
}
