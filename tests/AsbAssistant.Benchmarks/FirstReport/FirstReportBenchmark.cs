using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using AsbAssistant.Common;
using AsbAssistant.Common.Residents;

namespace AsbAssistant.Benchmarks.FirstReport;

/// <summary>
/// From a clean clone to the first sent report: the README's first command in a new clone, then one whole conversation. Once with an
/// empty package cache, so that everything is fetched, and once with the packages already there.
/// </summary>
internal static partial class FirstReportBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("asb-first-").FullName;
        try
        {
            var packages = Path.Combine(folder, "packages");
            foreach (var (what, clone) in new[] { ("with the package download", "a"), ("packages already there", "b") })
            {
                var home = Path.Combine(folder, clone);
                await RunAsync("git", ["clone", "--quiet", Repository.Root, home], folder, packages);
                await MeasureAsync(what, home, packages, 5080 + (clone[0] - 'a') + 1);
            }
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string what, string home, string packages, int port)
    {
        var clock = Stopwatch.StartNew();
        using var service = Start("dotnet", ["run", "--project", "src/AsbAssistant.Web", "--", "--urls", $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"], home, packages);
        try
        {
            var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
            service.OutputDataReceived += (_, line) =>
            {
                if (line.Data is { } text && Listening().Match(text) is { Success: true } found)
                    listening.TrySetResult(new Uri(found.Value));
            };
            service.BeginOutputReadLine();
            service.BeginErrorReadLine();
            var address = await listening.Task.WaitAsync(TimeSpan.FromMinutes(15));
            var up = clock.Elapsed;

            using var http = new HttpClient { BaseAddress = address };
            await using var resident = new SimulatedResident(http, new Random(1), new InventedWords(1));
            await resident.StartAsync(stream: true);
            while (!resident.IsFinished)
                await resident.TakeTurnAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what}: listening after {up.TotalSeconds:F0} s, first report sent after {clock.Elapsed.TotalSeconds:F0} s ({resident.Acknowledged.Count} messages)"));
        }
        finally
        {
            service.Kill(entireProcessTree: true);
            await service.WaitForExitAsync();
        }
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, string folder, string packages)
    {
        using var process = Start(program, arguments, folder, packages);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, string folder, string packages)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NUGET_PACKAGES"] = packages, ["DOTNET_NOLOGO"] = "1" },
        };
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d{2,5}")]
    private static partial Regex Listening();
}
