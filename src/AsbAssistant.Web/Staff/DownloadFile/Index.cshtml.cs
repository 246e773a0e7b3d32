using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Web.Storage.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.DownloadFile;

/// <summary>
/// A resident's file as a download: never shown in the browser, in a sandbox without a site should a browser show it all the
/// same, and under a type that nothing runs.
/// </summary>
internal sealed class DownloadFilePage(CaseDesk desk, StaffLinks links, TimeProvider time, EvidenceVault vault) : CasePage(desk, links, time)
{
    [BindProperty(SupportsGet = true)]
    public string File { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await OpenAsync("file") is { } instead)
            return instead;
        if (!Who.May(StaffAction.DownloadFile, Case)
            || Case.Evidence.FirstOrDefault(item => item.File.Id == File) is not { } item
            || !Guid.TryParseExact(item.File.Id, "N", out var id)
            || await vault.OpenAsync(new EvidenceId(id)) is not { } content)
        {
            return NotFound();
        }
        HttpContext.Items[StaffServices.Download] = true;
        return base.File(content, "application/octet-stream", NameOf(item));
    }

    // Our own name: the resident's may hold a path, a person's name, or an ending that a desktop would run.
    private string NameOf(EvidenceItem item) =>
        $"{Case.Reference}-{item.File.Id[..8]}.{Ending(item.File.Type)}";

    private static string Ending(string type) => type switch
    {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/gif" => "gif",
        "image/webp" => "webp",
        "image/heic" or "image/heif" => "heic",
        "application/pdf" => "pdf",
        "audio/mpeg" => "mp3",
        "audio/mp4" or "audio/x-m4a" => "m4a",
        "audio/wav" or "audio/x-wav" => "wav",
        "audio/ogg" => "ogg",
        "audio/amr" => "amr",
        "audio/webm" or "video/webm" => "webm",
        "video/mp4" => "mp4",
        "video/quicktime" => "mov",
        "video/3gpp" => "3gp",
        "text/plain" => "txt",
        _ => "bin",
    };
}
