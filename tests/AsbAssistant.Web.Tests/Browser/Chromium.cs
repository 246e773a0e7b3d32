using Microsoft.Playwright;

namespace AsbAssistant.Web.Tests.Browser;

/// <summary>One Chromium for all browser tests; each test has contexts of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Debian's; another place by the environment variable <c>CHROMIUM</c>.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("Chromium has not started.");

    public async Task InitializeAsync()
    {
        if (!File.Exists(Program))
            return;
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            // The last lets an invented landlord's site load a script from this machine, as a real one would from ours.
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-features=LocalNetworkAccessChecks"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>Browser tests run one class after another: two cores are few for several browsers.</summary>
[CollectionDefinition("browser", DisableParallelization = true)]
public sealed class BrowserTests : ICollectionFixture<Chromium>;

/// <summary>A test that needs Chromium; without it, it is reported as skipped, with this reason.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Reason;

    internal static string? Reason => File.Exists(Chromium.Program) ? null : $"Chromium is not installed at {Chromium.Program}";
}

/// <summary>As <see cref="BrowserFactAttribute"/>, with data.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserFactAttribute.Reason;
}
