using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Playwright;

namespace AsbAssistant.Web.Tests.Browser;

[Collection("browser")]
public sealed class LeavingTests(Chromium chromium)
{
    private const string Elsewhere = "https://www.bbc.co.uk/weather";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exit_leaves_at_once_and_Back_shows_nothing(bool byShift)
    {
        await using var service = await PageService.StartAsync(chromium);
        var page = await service.NewPageAsync();
        await page.GotoAsync("about:blank");
        await page.GotoAsync("/");
        var chat = await new ChatWindow(page).DrawnAsync();
        await chat.SayAsync("They broke my window", "Heard: They broke my window");
        using var stored = JsonDocument.Parse(await page.EvaluateAsync<string>("sessionStorage.getItem('talk')"));

        if (byShift)
            await PressShiftAsync(page, 3);
        else
            await page.GetByRole(AriaRole.Button, new() { Name = "Exit this page" }).ClickAsync();

        await page.WaitForURLAsync(Elsewhere);
        await RevokedAsync(service, stored.RootElement);
        await page.GoBackAsync();
        Assert.Equal("about:blank", page.Url);
        await page.GotoAsync("/");
        await chat.DrawnAsync();
        Assert.Equal(0, await page.GetByText("They broke my window").CountAsync());
    }

    [BrowserFact]
    public async Task Capital_letters_are_no_way_out()
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync();
        await chat.Box.FocusAsync();
        foreach (var letter in "HELP ME PLEASE")
            await chat.Page.Keyboard.PressAsync(letter == ' ' ? "Space" : "Shift+" + letter);
        Assert.Equal(service.Address + "/", chat.Page.Url);
        await PressShiftAsync(chat.Page, 2);
        await chat.Page.Keyboard.PressAsync("a");
        await PressShiftAsync(chat.Page, 2);
        Assert.Equal(service.Address + "/", chat.Page.Url);
    }

    [BrowserFact]
    public async Task Exit_works_before_any_other_script_has_come_and_on_the_page_without_them()
    {
        await using var service = await PageService.StartAsync(chromium);
        var page = await service.NewPageAsync();
        await page.RouteAsync("**/lib/**", route => route.AbortAsync());
        await page.GotoAsync("/report");
        await page.FillAsync("#words", "They broke my window");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).First.ClickAsync();
        await page.GetByText("Heard: They broke my window").WaitForAsync();
        await page.WaitForLoadStateAsync();
        await PressShiftAsync(page, 3);
        await page.WaitForURLAsync(Elsewhere);
        await page.GoBackAsync();
        Assert.Equal(0, await page.GetByText("They broke my window").CountAsync());
    }

    [BrowserFact]
    public async Task Back_shows_a_cover_and_none_of_the_words()
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync();
        await chat.SayAsync("They broke my window", "Heard: They broke my window");
        await chat.Page.GotoAsync(Elsewhere);
        await chat.Page.GoBackAsync();
        await CoveredAsync(chat);
    }

    [BrowserTheory]
    [InlineData("They broke my window", 14, 15)]
    [InlineData("abuse", 1, 2)]
    public async Task Out_of_sight_for_too_long_shows_a_cover(string words, int notYet, int tooLong)
    {
        await using var service = await PageService.StartAsync(chromium);
        var page = await service.NewPageAsync();
        await page.GotoAsync("/");
        var chat = await new ChatWindow(page).DrawnAsync();
        await chat.SayAsync(words, "Heard: " + words);
        await page.Clock.InstallAsync();
        await HideAsync(page, true);
        await page.Clock.FastForwardAsync(TimeSpan.FromMinutes(notYet).Ticks / TimeSpan.TicksPerMillisecond);
        await HideAsync(page, false);
        await Assertions.Expect(chat.Cover).ToBeHiddenAsync();
        await HideAsync(page, true);
        await page.Clock.FastForwardAsync(TimeSpan.FromMinutes(tooLong).Ticks / TimeSpan.TicksPerMillisecond);
        await CoveredAsync(chat);
        await Axe.FindsNothingAsync(page);
        await page.ReloadAsync();
        Assert.Equal(0, await page.GetByText("Heard: " + words).CountAsync());
    }

    [BrowserFact]
    public async Task A_copied_tab_and_a_new_one_are_covered_while_the_talk_is_open_and_can_begin_another()
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync();
        await chat.SayAsync("They broke my window", "Heard: They broke my window");
        var stored = await chat.StoredAsync();

        var copy = new ChatWindow(await chat.Page.Context.NewPageAsync());
        await copy.Page.AddInitScriptAsync($"Object.entries({stored}).forEach(e => sessionStorage.setItem(e[0], e[1]))");
        await copy.Page.GotoAsync("/");
        await CoveredAsync(copy);

        var fresh = new ChatWindow(await chat.Page.Context.NewPageAsync());
        await fresh.Page.GotoAsync("/");
        await CoveredAsync(fresh);
        await fresh.Page.GetByRole(AriaRole.Link, new() { Name = "Start again without them" }).ClickAsync();
        await fresh.DrawnAsync();
        Assert.Equal(0, await fresh.Page.GetByText("They broke my window").CountAsync());
        await fresh.SayAsync("Another matter", "Heard: Another matter");
        await chat.SayAsync("Still here", "Heard: Still here");
    }

    [BrowserFact]
    public async Task A_new_tab_beside_a_page_where_nothing_was_said_is_an_ordinary_page()
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync();
        var fresh = new ChatWindow(await chat.Page.Context.NewPageAsync());
        await fresh.Page.GotoAsync("/");
        await fresh.DrawnAsync();
        await Assertions.Expect(fresh.Cover).ToBeHiddenAsync();
    }

    private static async Task CoveredAsync(ChatWindow chat)
    {
        await Assertions.Expect(chat.Cover).ToBeVisibleAsync();
        Assert.DoesNotContain("window", await chat.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("talk", await chat.StoredAsync(), StringComparison.Ordinal);
        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Button, new() { Name = "Exit this page" })).ToBeVisibleAsync();
    }

    private static async Task PressShiftAsync(IPage page, int times)
    {
        for (var press = 0; press < times; press++)
            await page.Keyboard.PressAsync("Shift");
    }

    private static async Task HideAsync(IPage page, bool hidden) => await page.EvaluateAsync(
        """
        hidden => {
          Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => hidden ? 'hidden' : 'visible' });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """,
        hidden);

    // The beacon leaves after the page has gone.
    private static async Task RevokedAsync(PageService service, JsonElement talk)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        HttpStatusCode status;
        do
        {
            patience.Token.ThrowIfCancellationRequested();
            using var request = new HttpRequestMessage(
                HttpMethod.Get, $"/v3/directline/conversations/{talk.GetProperty("conversationId").GetString()}/activities");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", talk.GetProperty("token").GetString());
            using var answer = await service.Service.Client.SendAsync(request, patience.Token);
            status = answer.StatusCode;
        }
        while (status == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Forbidden, status);
    }
}
