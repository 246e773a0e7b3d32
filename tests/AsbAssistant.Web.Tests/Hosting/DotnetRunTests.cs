using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using AsbAssistant.Common;

namespace AsbAssistant.Web.Tests.Hosting;

/// <summary>The README's first command, with nothing set beside it.</summary>
public sealed partial class DotnetRunTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("asb-run-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Dotnet_run_opens_the_residents_page_and_prints_accounts_and_a_key()
    {
        var start = new ProcessStartInfo("dotnet", ["run", "--no-build", "--project", "src/AsbAssistant.Web", "--", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            Environment = { ["Storage__DataFolder"] = data },
        };
        // What a test host or a developer's shell may have set must not help.
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        using var run = Process.Start(start)!;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            var said = "";
            while (!(Listening().IsMatch(said) && said.Contains("officer", StringComparison.Ordinal) && said.Contains("API key", StringComparison.Ordinal)))
                said += await run.StandardOutput.ReadLineAsync(patience.Token) + "\n";

            using var http = new HttpClient { BaseAddress = new Uri(Listening().Match(said).Value) };
            using var page = await http.GetAsync("/", patience.Token);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("Tell us what has been happening", await page.Content.ReadAsStringAsync(patience.Token), StringComparison.Ordinal);
        }
        finally
        {
            run.Kill(entireProcessTree: true);
            await run.WaitForExitAsync();
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d{1,4}")]
    private static partial Regex Listening();
}
