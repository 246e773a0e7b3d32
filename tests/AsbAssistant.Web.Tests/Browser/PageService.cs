using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AsbAssistant.Web.Tests.Browser;

/// <summary>The real service with a bot that shows each kind of reply, and a browser at it. Nothing outside it can be reached.</summary>
public sealed class PageService : IAsyncDisposable
{
    // A machine that is busy with other tests may take long to draw a chat; only the test of that limit keeps the usual one.
    private static readonly (string Name, string Value) Patient = ("Page:DrawWithinMilliseconds", "60000");

    private readonly List<IBrowserContext> contexts = [];

    private PageService(TestService service, IBrowser browser) => (Service, Browser) = (service, browser);

    public TestService Service { get; }

    public string Address => Service.Address.GetLeftPart(UriPartial.Authority);

    private IBrowser Browser { get; }

    public static async Task<PageService> StartAsync(Chromium chromium, params (string Name, string Value)[] settings)
    {
        var service = await TestService.StartAsync(
            services => services.AddTransient<IBot, PageBot>(),
            settings.Prepend(Patient).Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value)));
        return new PageService(service, chromium.Browser);
    }

    /// <summary>With the real interview.</summary>
    public static async Task<PageService> StartRealAsync(Chromium chromium) =>
        new(await TestService.StartAsync(settings: [new(Patient.Name, Patient.Value)]), chromium.Browser);

    /// <summary>A browser window of its own, as another person would have; other sites answer with one plain word.</summary>
    public async Task<IPage> NewPageAsync(int width = 1280, int height = 800, bool javaScript = true)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
        });
        contexts.Add(context);
        await context.RouteAsync(
            url => !url.StartsWith(Address, StringComparison.Ordinal),
            route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<title>Elsewhere</title><p>elsewhere" }));
        return await context.NewPageAsync();
    }

    /// <summary>A window with the chat drawn.</summary>
    public async Task<ChatWindow> NewChatAsync(int width = 1280, int height = 800)
    {
        var page = await NewPageAsync(width, height);
        await page.GotoAsync("/");
        return await new ChatWindow(page).DrawnAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
            await context.DisposeAsync();
        await Service.DisposeAsync();
    }
}
