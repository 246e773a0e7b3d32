using Microsoft.Playwright;

namespace AsbAssistant.Web.Tests.Browser;

[Collection("browser")]
public sealed class ChatTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData(320, 568)]
    [InlineData(1280, 800)]
    public async Task The_chat_is_drawn_and_answers_and_fits(int width, int height)
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync(width, height);
        await chat.SayAsync("choice", "What is it about?");
        await chat.Choice("Abuse, threats or bullying").ClickAsync();
        await chat.HearsAsync("Heard: Abuse, threats or bullying");
        await Axe.FitsAsync(chat.Page);
        await Axe.FindsNothingAsync(chat.Page);
    }

    [BrowserFact]
    public async Task Words_typed_before_the_chat_is_drawn_go_along_into_it()
    {
        await using var service = await PageService.StartAsync(chromium);
        var page = await service.NewPageAsync();
        var go = new TaskCompletionSource();
        await page.RouteAsync("**/lib/webchat-minimal.js*", async route =>
        {
            await go.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.FillAsync("#words", "They shout every night");
        go.SetResult();
        var chat = await new ChatWindow(page).DrawnAsync();
        await Assertions.Expect(chat.Box).ToHaveValueAsync("They shout every night");
    }

    [BrowserFact]
    public async Task The_emergency_card_stands_pinned_until_the_talk_goes_on_and_then_takes_one_line()
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync(320, 568);
        await chat.SayAsync("knife", "Are you safe to carry on here?");
        var card = chat.Page.Locator("#pinned [role=alert]");
        await Assertions.Expect(card).ToContainTextAsync("Are you in danger now?");
        await Assertions.Expect(card.GetByRole(AriaRole.Link, new() { Name = "999" })).ToHaveAttributeAsync("href", "tel:999");
        await Axe.FindsNothingAsync(chat.Page);
        await chat.SayAsync("I am safe", "Heard: I am safe");
        await Assertions.Expect(card).ToBeHiddenAsync();
        await Assertions.Expect(chat.Page.GetByText("Emergency help")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_reference_stays_in_sight_until_the_talk_goes_on()
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync(320, 568);
        await chat.SayAsync("receipt", "Your reference is K7M4-29TX");
        var card = chat.Page.Locator("#pinned [role=status]");
        await Assertions.Expect(card).ToBeInViewportAsync();
        await Axe.FindsNothingAsync(chat.Page);
        await chat.SayAsync("Thank you", "Heard: Thank you");
        await Assertions.Expect(card).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Hostile_marks_in_a_reply_or_a_resident_s_words_draw_nothing()
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync();
        const string hostile = "<img src=x onerror=alert(1)> [press](javascript:alert(1)) **bold** ![x](https://example.org/x.png)";
        await chat.SayAsync(hostile, "Heard: " + hostile);
        Assert.Equal(0, await chat.Page.Locator("#talk img[src=x], #talk a[href^=javascript], #talk img[src*=example]").CountAsync());
        Assert.Equal(
            "<p>&#60;img src=x onerror=alert(1)&#62; press x</p>",
            await chat.Page.EvaluateAsync<string>("page.markdown('<img src=x onerror=alert(1)> [press](javascript:alert) [x](data:,x)')"));
        Assert.Equal(
            "<p>Ring <a class=\"govuk-link\" href=\"tel:999\">999</a> <strong>now</strong></p><ul><li>one * two</li></ul>",
            await chat.Page.EvaluateAsync<string>(@"page.markdown('Ring [999](tel:999) **now**\n\n- one \\* two')"));
    }

    [BrowserFact]
    public async Task A_refresh_in_the_same_tab_shows_the_talk_again_and_carries_on()
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync();
        await chat.SayAsync("They broke my window", "Heard: They broke my window");
        await chat.Page.ReloadAsync();
        await chat.DrawnAsync();
        await chat.HearsAsync("Heard: They broke my window");
        await chat.SayAsync("And again", "Heard: And again");
        Assert.Equal(1, await chat.Said("Hello. Tell us what has been happening.").CountAsync());
    }

    [BrowserFact]
    public async Task A_lost_connection_comes_back_and_nothing_is_said_twice()
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync();
        await chat.SayAsync("First", "Heard: First");
        await chat.Page.Context.SetOfflineAsync(true);
        await chat.Box.FillAsync("Second");
        await chat.Box.PressAsync("Enter");
        var retry = chat.Talk.GetByRole(AriaRole.Button, new() { Name = "Retry" });
        await Assertions.Expect(retry).ToBeVisibleAsync();
        await chat.Page.Context.SetOfflineAsync(false);
        await retry.ClickAsync();
        await chat.HearsAsync("Heard: Second");
    }

    [BrowserFact]
    public async Task A_post_sent_again_by_Retry_keeps_its_key_and_is_taken_once()
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync();
        List<string> keys = [];
        // The first post arrives, but its answer is lost on the way back.
        await chat.Page.RouteAsync("**/activities", async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }
            using var body = System.Text.Json.JsonDocument.Parse(route.Request.PostData!);
            keys.Add(body.RootElement.GetProperty("channelData").GetProperty("turnKey").GetString()!);
            var answer = await route.FetchAsync();
            if (keys.Count == 1)
                await route.FulfillAsync(new() { Status = 502 });
            else
                await route.FulfillAsync(new() { Response = answer });
        });
        await chat.SayAsync("Only once", "Heard: Only once");
        var retry = chat.Talk.GetByRole(AriaRole.Button, new() { Name = "Retry" });
        if (await retry.CountAsync() > 0)
            await retry.First.ClickAsync();
        await chat.SayAsync("Done", "Heard: Done");
        Assert.Equal(1, await chat.Said("Heard: Only once").CountAsync());
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{32}$", key));
    }

    [BrowserFact]
    public async Task A_report_can_be_made_with_the_keyboard_alone()
    {
        await using var service = await PageService.StartAsync(chromium);
        var page = await service.NewPageAsync();
        await page.GotoAsync("/");
        var chat = await new ChatWindow(page).DrawnAsync();
        await chat.TabToAsync("#talk textarea");
        await page.Keyboard.TypeAsync("choice");
        await page.Keyboard.PressAsync("Enter");
        await chat.HearsAsync("What is it about?");
        await chat.TabToAsync("#talk .webchat__suggested-action:has-text('Loud noise')", back: true);
        await page.Keyboard.PressAsync("Enter");
        await chat.HearsAsync("Heard: Loud noise");
    }

    [BrowserFact]
    public async Task A_photo_and_a_sound_can_be_sent()
    {
        await using var service = await PageService.StartAsync(chromium);
        var chat = await service.NewChatAsync();
        await chat.Page.Locator("#talk input[type=file]").SetInputFilesAsync([Samples.Photo, Samples.Sound]);
        await chat.HearsAsync("[door.png: image/png] [bang.wav: audio/wav]");
        await Assertions.Expect(chat.Said("File sent: door.png")).ToBeVisibleAsync();
        await Axe.FindsNothingAsync(chat.Page);
    }
}
