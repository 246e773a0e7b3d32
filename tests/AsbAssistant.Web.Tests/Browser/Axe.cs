using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AsbAssistant.Web.Tests.Browser;

/// <summary>No violation of any rule that axe knows, best practices included.</summary>
internal static class Axe
{
    public static async Task FindsNothingAsync(IPage page)
    {
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id} ({v.Impact}): {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
    }

    /// <summary>And nothing wider than the window.</summary>
    public static async Task FitsAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways");
}
