using Microsoft.Playwright;

namespace AsbAssistant.Web.Tests.Browser;

/// <summary>Where the chat can't be drawn, the box that stood there first takes the whole report.</summary>
[Collection("browser")]
public sealed class OldPhoneTests(Chromium chromium)
{
    [BrowserFact]
    public async Task A_broken_bundle_leaves_the_box_standing_and_it_works()
    {
        await using var service = await PageService.StartAsync(chromium);
        var page = await service.NewPageAsync(320, 568);
        await page.RouteAsync("**/lib/webchat-minimal.js*", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "throw new Error('broken')" }));
        var thrown = new TaskCompletionSource<string>();
        page.PageError += (_, error) => thrown.TrySetResult(error);
        await page.GotoAsync("/");
        Assert.Contains("broken", await thrown.Task, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#chat")).ToBeHiddenAsync();
        await SayInBoxAsync(page, "They shout every night");
    }

    [BrowserFact]
    public async Task At_400_kbit_the_box_can_be_used_at_once_and_stays_when_the_bundle_comes_late()
    {
        await using var service = await PageService.StartAsync(chromium, ("Page:DrawWithinMilliseconds", "5000"));
        var page = await service.NewPageAsync(320, 568);
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false, ["latency"] = 400, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 50_000,
        });
        var bundle = page.WaitForRequestFinishedAsync(new() { Predicate = r => r.Url.Contains("webchat-minimal", StringComparison.Ordinal), Timeout = 60_000 });
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.FillAsync("#words", "They shout every night");
        Assert.False(bundle.IsCompleted, "the box waited for the chat's bundle");
        await bundle;
        Assert.True(await page.EvaluateAsync<bool>("Date.now() - window.page.started > 5000"), "the bundle came in time, so this shows nothing");
        await Assertions.Expect(page.Locator("#chat")).ToBeHiddenAsync();
        await SayInBoxAsync(page, null);
    }

    [BrowserFact]
    public async Task The_whole_talk_works_without_a_script()
    {
        await using var service = await PageService.StartAsync(chromium);
        var page = await service.NewPageAsync(320, 568, javaScript: false);
        await page.GotoAsync("/");
        await SayInBoxAsync(page, "They shout every night");

        await SayAsync(page, "choice");
        await page.GetByLabel("Abuse, threats or bullying").CheckAsync();
        await ContinueAsync(page);
        await HeardAsync(page, "Heard: Abuse, threats or bullying");

        await SayAsync(page, "choices");
        await page.GetByLabel("Phone call").CheckAsync();
        await page.GetByLabel("Letter").CheckAsync();
        await ContinueAsync(page);
        await HeardAsync(page, "Heard: Phone call Letter");

        await SayAsync(page, "summary");
        await Assertions.Expect(page.Locator(".govuk-summary-list")).ToContainTextAsync("every night, <b>loud</b>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change How often" }).ClickAsync();
        await HeardAsync(page, "Heard: change How often");

        await SayAsync(page, "files");
        await page.Locator("#files").SetInputFilesAsync([Samples.Photo, Samples.Sound]);
        await ContinueAsync(page);
        await HeardAsync(page, "[door.png: image/png] [bang.wav: audio/wav]");

        Assert.Equal(service.Address + "/report", page.Url);
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal("https://www.bbc.co.uk/weather", await page.GetByRole(AriaRole.Button, new() { Name = "Exit this page" }).GetAttributeAsync("href"));
    }

    [BrowserTheory]
    [InlineData("knife")]
    [InlineData("choice")]
    [InlineData("choices")]
    [InlineData("phone")]
    [InlineData("files")]
    [InlineData("summary")]
    [InlineData("receipt")]
    [InlineData("")]
    public async Task Each_page_without_a_script_passes_axe_and_fits_320_pixels(string words)
    {
        await using var service = await PageService.StartAsync(chromium);
        // axe is itself a script; the page's own are kept out.
        var page = await service.NewPageAsync(320, 568);
        await page.RouteAsync("**/lib/*.js*", route => route.AbortAsync());
        await page.GotoAsync("/report");
        await page.FillAsync("#words", words);
        await ContinueAsync(page);
        await page.Locator(".page-reply, .govuk-error-summary").First.WaitForAsync();
        await Axe.FitsAsync(page);
        await Axe.FindsNothingAsync(page);
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/report")]
    [InlineData("/return")]
    public async Task Each_first_page_passes_axe_and_fits_320_pixels(string address)
    {
        await using var service = await PageService.StartAsync(chromium);
        var page = await service.NewPageAsync(320, 568);
        await page.RouteAsync("**/lib/*.js*", route => route.AbortAsync());
        await page.GotoAsync(address);
        await Axe.FitsAsync(page);
        await Axe.FindsNothingAsync(page);
    }

    private static async Task SayInBoxAsync(IPage page, string? words)
    {
        if (words is not null)
            await page.FillAsync("#words", words);
        await ContinueAsync(page);
        await HeardAsync(page, "Heard: They shout every night");
    }

    private static async Task SayAsync(IPage page, string words)
    {
        await page.FillAsync("#words", words);
        await ContinueAsync(page);
    }

    private static Task ContinueAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).First.ClickAsync();

    private static Task HeardAsync(IPage page, string words) => Assertions.Expect(page.Locator(".page-reply").First).ToContainTextAsync(words);
}
