using System.Net;
using AsbAssistant.Staff;
using AsbAssistant.Web.Tests.Cases.Evidence;

namespace AsbAssistant.Web.Tests.Staff;

public sealed class DownloadFileTests
{
    [Fact]
    public async Task With_a_scanner_a_clean_file_goes_and_an_infected_one_stays_closed()
    {
        await using var clamd = new ClamdStub();
        await using var service = await StaffService.StartAsync(settings: new() { ["Scanner:Clamd"] = clamd.Address });
        var clean = await service.SealAsync("clean.txt", "all well"u8.ToArray());
        var infected = await service.SealAsync("bad.txt", "a virus"u8.ToArray());
        var seen = await service.HasAsync(r => r.Says("see these").Sends(clean, infected));
        using var officer = await service.SignedInAsync(Role.Officer);

        Assert.Contains("Scanned for viruses when you download it", (await officer.GetAsync($"/staff/cases/{seen.Reference}")).Words, StringComparison.Ordinal);
        var good = await officer.GetAsync($"/staff/cases/{seen.Reference}/files/{clean.Id}");
        Assert.Equal(("all well", "clean"), (good.Html, good.Response.Headers.GetValues("X-Scanned").Single()));
        var bad = await officer.GetAsync($"/staff/cases/{seen.Reference}/files/{infected.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, bad.Status);
        Assert.Contains("The virus scanner found something in it", bad.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("a virus", bad.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scanner_that_does_not_answer_keeps_files_closed()
    {
        await using var clamd = new ClamdStub("");
        await using var service = await StaffService.StartAsync(settings: new() { ["Scanner:Clamd"] = clamd.Address });
        var file = await service.SealAsync("clean.txt", "all well"u8.ToArray());
        var seen = await service.HasAsync(r => r.Says("see this").Sends(file));
        using var officer = await service.SignedInAsync(Role.Officer);
        var page = await officer.GetAsync($"/staff/cases/{seen.Reference}/files/{file.Id}");
        Assert.Equal(HttpStatusCode.BadGateway, page.Status);
        Assert.DoesNotContain("all well", page.Html, StringComparison.Ordinal);
    }
}
