using AsbAssistant.Staff;
using AsbAssistant.Web.Cases.Evidence;
using AsbAssistant.Web.Storage.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.DownloadFile;

/// <summary>A resident's file as a sandboxed download, never shown in the browser. Taking one from a restricted case is a view like any other.</summary>
internal sealed class DownloadFilePage(CaseDesk desk, StaffLinks links, TimeProvider time, EvidenceVault vault, FileScanner scanner)
    : CasePage(desk, links, time)
{
    [BindProperty(SupportsGet = true, Name = "file")]
    public string FileId { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await OpenAsync("file") is { } instead)
            return instead;
        if (!Who.May(StaffAction.DownloadFile, Case)
            || Case.Evidence.FirstOrDefault(item => item.File.Id == FileId) is not { } item
            || await SandboxedDownload.OfAsync(item, vault, scanner, Cancel) is not { } download)
        {
            return NotFound();
        }
        if (download.RefusalStatus is { } refused)
            return StatusCode(refused);
        await download.ExecuteAsync(HttpContext);
        return new EmptyResult();
    }
}
