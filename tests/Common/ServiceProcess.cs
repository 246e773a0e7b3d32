using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AsbAssistant.Common;

/// <summary>The real service in a process of its own, on a free port of 127.0.0.1, on a data folder of its own; can be killed at any moment.</summary>
public sealed partial class ServiceProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> output;
    private bool isDisposed;

    private ServiceProcess(Process process, Uri address, List<string> output) => (this.process, Address, this.output) = (process, address, output);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Bytes of memory it holds.</summary>
    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Everything it printed.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return string.Join('\n', output);
        }
    }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="dataFolder">its data</param>
    /// <param name="settings">settings by their name in appsettings.json, with <c>:</c></param>
    /// <param name="port">where to listen; 0 for any free port</param>
    public static async Task<ServiceProcess> StartAsync(string dataFolder, IReadOnlyDictionary<string, string>? settings = null, int port = 0)
    {
        var (process, output, listening) = Launch(dataFolder, settings, port);
        var exited = process.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, exited, Task.Delay(TimeSpan.FromSeconds(60))) != listening.Task)
        {
            var fate = process.HasExited ? $"it ended with {process.ExitCode}" : $"it was still starting after {process.TotalProcessorTime} of processor time";
            if (!process.HasExited)
                process.Kill();
            throw new InvalidOperationException($"The service did not start; {fate}:\n" + string.Join('\n', output));
        }
        return new ServiceProcess(process, await listening.Task, output);
    }

    /// <summary>Starts it where it is expected to refuse, and gives its exit code and what it said.</summary>
    public static async Task<(int ExitCode, string Output)> StartRefusedAsync(string dataFolder, IReadOnlyDictionary<string, string>? settings = null)
    {
        var (process, output, _) = Launch(dataFolder, settings, 0);
        using (process)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await process.WaitForExitAsync(limit.Token);
            lock (output)
                return (process.ExitCode, string.Join('\n', output));
        }
    }

    /// <summary>SIGKILL: no goodbye, nothing flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private static (Process Process, List<string> Output, TaskCompletionSource<Uri> Listening) Launch(
        string dataFolder, IReadOnlyDictionary<string, string>? settings, int port)
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Repository.PathTo("src", "AsbAssistant.Web", "bin", configuration, "net10.0", "AsbAssistant.Web.dll"), "--urls", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}") },
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__DataFolder"] = dataFolder },
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;

        var output = new List<string>();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return (process, output, listening);

        void Take(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.Add(line);
            if (Listening().Match(line) is { Success: true } found)
                listening.TrySetResult(new Uri(found.Value));
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d{2,5}")]
    private static partial Regex Listening();
}
