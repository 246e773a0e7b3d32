using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AsbAssistant.Web.Tests.Browser;

/// <summary>A whole report with the real interview, from the first word to the reference.</summary>
[Collection("browser")]
public sealed partial class WholeReportTests(Chromium chromium)
{
    private const string OwnWords = "My neighbour at number 7 plays loud music every night until 3am and shouts at us";
    private const int MostQuestions = 40;

    [BrowserTheory]
    [InlineData(1280, 800)]
    [InlineData(320, 568)]
    public async Task By_mouse_in_the_chat(int width, int height)
    {
        await using var service = await PageService.StartRealAsync(chromium);
        var chat = await service.NewChatAsync(width, height);
        await SendAsync(chat, OwnWords);
        for (var asked = 0; asked < MostQuestions && await chat.Choice("Send it").CountAsync() == 0; asked++)
            await SendAsync(chat, "skip");
        await Axe.FindsNothingAsync(chat.Page);
        await chat.Choice("Send it").ClickAsync();
        await ReferenceAsync(chat.Talk.Locator(".webchat__bubble__content"));
        await Axe.FitsAsync(chat.Page);
        await Axe.FindsNothingAsync(chat.Page);
    }

    [BrowserFact]
    public async Task By_keyboard_alone_in_the_chat()
    {
        await using var service = await PageService.StartRealAsync(chromium);
        var page = await service.NewPageAsync();
        await page.GotoAsync("/");
        var chat = await new ChatWindow(page).DrawnAsync();
        await chat.TabToAsync("#talk textarea");
        await TypeAsync(chat, OwnWords);
        for (var asked = 0; asked < MostQuestions && await chat.Choice("Send it").CountAsync() == 0; asked++)
            await TypeAsync(chat, "skip");
        await chat.TabToAsync("#talk .webchat__suggested-action:has-text('Send it')", back: true);
        await page.Keyboard.PressAsync("Enter");
        await ReferenceAsync(chat.Talk.Locator(".webchat__bubble__content"));
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_chat(bool brokenBundle)
    {
        await using var service = await PageService.StartRealAsync(chromium);
        var page = await service.NewPageAsync(320, 568, javaScript: brokenBundle);
        await page.RouteAsync("**/lib/webchat-minimal.js*", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "throw new Error('broken')" }));
        await page.GotoAsync("/");
        await page.FillAsync("#words", OwnWords);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your report" }).WaitForAsync();
        for (var asked = 0; asked < MostQuestions && await page.GetByLabel("Send it").CountAsync() == 0; asked++)
            await page.GetByRole(AriaRole.Button, new() { Name = "Skip this question" }).ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-summary-list")).ToContainTextAsync("plays loud music every night");
        if (brokenBundle)
            await Axe.FindsNothingAsync(page);
        await page.GetByLabel("Send it").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).First.ClickAsync();
        await ReferenceAsync(page.Locator(".page-reply"));
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [BrowserFact]
    public async Task Change_in_the_summary_asks_that_question_again()
    {
        await using var service = await PageService.StartRealAsync(chromium);
        var page = await service.NewPageAsync(javaScript: false);
        await page.GotoAsync("/report");
        await page.FillAsync("#words", OwnWords);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).First.ClickAsync();
        for (var asked = 0; asked < MostQuestions && await page.GetByLabel("Send it").CountAsync() == 0; asked++)
            await page.GetByRole(AriaRole.Button, new() { Name = "Skip this question" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change How often" }).ClickAsync();
        await page.FillAsync("#words", "Twice a week");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-summary-list")).ToContainTextAsync("Twice a week");
    }

    [BrowserFact]
    public async Task A_knife_shows_999_in_the_very_next_reply_before_anything_is_asked()
    {
        await using var service = await PageService.StartRealAsync(chromium);
        var chat = await service.NewChatAsync(320, 568);
        await SendAsync(chat, "He is outside my door with a knife");
        await Assertions.Expect(chat.Page.Locator("#pinned [role=alert]")).ToContainTextAsync("999");
        await Axe.FitsAsync(chat.Page);
        await Axe.FindsNothingAsync(chat.Page);
    }

    private static async Task SendAsync(ChatWindow chat, string words)
    {
        await chat.Box.FillAsync(words);
        await TypeAsync(chat, "");
    }

    // Sent, and answered: the assistant has spoken since.
    private static async Task TypeAsync(ChatWindow chat, string words)
    {
        var spoken = await chat.Spoken.CountAsync();
        if (words.Length > 0)
        {
            await chat.Box.FocusAsync();
            await chat.Page.Keyboard.TypeAsync(words);
        }
        await chat.Box.PressAsync("Enter");
        await Assertions.Expect(chat.Spoken).Not.ToHaveCountAsync(spoken);
    }

    private static async Task ReferenceAsync(ILocator place)
    {
        await Assertions.Expect(place.Filter(new() { HasTextRegex = Reference() }).First).ToBeVisibleAsync();
    }

    [GeneratedRegex("reference is [2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Reference();
}
