using Microsoft.Playwright;

namespace AsbAssistant.Web.Tests.Browser;

/// <summary>Web Chat in our page, as a resident uses it.</summary>
public sealed class ChatWindow(IPage page)
{
    public IPage Page => page;

    /// <summary>The box to type in.</summary>
    public ILocator Box => page.Locator("#talk textarea");

    /// <summary>Everything said so far.</summary>
    public ILocator Talk => page.Locator("#talk");

    /// <summary>What was said, as it is seen; Web Chat repeats it elsewhere for screen readers.</summary>
    public ILocator Said(string words) => page.Locator("#talk .webchat__bubble__content").GetByText(words);

    /// <summary>A button that answers.</summary>
    public ILocator Choice(string words) => page.Locator("#talk .webchat__suggested-action").Filter(new() { HasText = words });

    public ILocator Cover => page.GetByText("To carry on, type your reference and code.");

    public async Task<ChatWindow> DrawnAsync()
    {
        await Assertions.Expect(page.Locator("#plain")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        return this;
    }

    /// <summary>Types words, sends them, and waits for the answer.</summary>
    public async Task<ChatWindow> SayAsync(string words, string answer)
    {
        await Box.FillAsync(words);
        await Box.PressAsync("Enter");
        await HearsAsync(answer);
        return this;
    }

    public Task HearsAsync(string answer) => Assertions.Expect(Said(answer).Last).ToBeVisibleAsync();

    /// <summary>What the assistant has said, one element each.</summary>
    public ILocator Spoken => page.Locator("#talk .webchat__bubble:not(.webchat__bubble--from-user)");

    /// <summary>Presses Tab until it has the focus.</summary>
    public async Task TabToAsync(string selector, bool back = false)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            if (await page.Locator(selector).EvaluateAllAsync<bool>("found => found.includes(document.activeElement)"))
                return;
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }
        Assert.Fail($"Tab does not reach {selector}");
    }

    public Task<string> StoredAsync() => page.EvaluateAsync<string>("JSON.stringify(sessionStorage)");
}
