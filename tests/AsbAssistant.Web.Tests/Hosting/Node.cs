using System.Diagnostics;
using AsbAssistant.Common;

namespace AsbAssistant.Web.Tests.Hosting;

/// <summary>Node.js for tests that drive the service with JavaScript of others.</summary>
public static class Node
{
    private static readonly Lazy<string?> Reason = new(() => Runs("node") && Runs("npm") ? null : "Node.js and npm (20 or later) are not installed on this machine");

    /// <summary>Why such tests can't run here; null when they can.</summary>
    public static string? WhyNot => Reason.Value;

    /// <summary>Starts node, or npm, in a folder of this repository.</summary>
    public static Process Start(string program, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.PathTo(folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>Installs exactly what a folder's package-lock.json names, once.</summary>
    public static async Task InstallAsync(string folder)
    {
        var installed = new FileInfo(Repository.PathTo(folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc > File.GetLastWriteTimeUtc(Repository.PathTo(folder, "package-lock.json")))
            return;
        using var npm = Start("npm", folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, $"npm ci: {await errors}");
    }

    private static bool Runs(string program)
    {
        try
        {
            using var process = Start(program, "", "--version");
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A theory that needs Node.js; where there is none it is reported as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = Node.WhyNot;
}
