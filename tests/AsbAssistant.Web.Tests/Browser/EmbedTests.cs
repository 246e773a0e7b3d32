using Microsoft.Playwright;

namespace AsbAssistant.Web.Tests.Browser;

[Collection("browser")]
public sealed class EmbedTests(Chromium chromium)
{
    [BrowserFact]
    public async Task One_line_in_the_landlord_s_site_puts_a_button_there_that_opens_our_page_in_its_own_tab()
    {
        await using var service = await PageService.StartAsync(chromium);
        var page = await service.NewPageAsync();
        await page.Context.RouteAsync("https://www.landlord.example/**", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<!doctype html><html lang=en><title>Landlord</title><main><h1>Landlord</h1><script src=\"{service.Address}/embed.js\"></script></main></html>",
        }));
        await page.GotoAsync("https://www.landlord.example/contact");
        var button = page.GetByRole(AriaRole.Link, new() { Name = "Report a problem with people near your home (opens in a new tab)" });
        await Axe.FindsNothingAsync(page);
        var opened = await page.Context.RunAndWaitForPageAsync(() => button.ClickAsync());
        await opened.WaitForURLAsync(service.Address + "/");
        Assert.True(await opened.EvaluateAsync<bool>("window.opener === null && document.referrer === ''"));
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [BrowserFact]
    public async Task A_site_that_is_not_listed_cannot_show_the_page_in_a_frame()
    {
        await using var service = await PageService.StartAsync(chromium);
        var page = await service.NewPageAsync();
        await page.Context.RouteAsync("https://www.landlord.example/**", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<!doctype html><iframe src=\"{service.Address}/\"></iframe>",
        }));
        await page.GotoAsync("https://www.landlord.example/contact");
        Assert.Equal(0, await page.FrameLocator("iframe").Locator("#words").CountAsync());
    }
}
