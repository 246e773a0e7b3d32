using System.Diagnostics;
using AsbAssistant.Common;

namespace AsbAssistant.Web.Tests.Storage;

/// <summary>The benchmarks' program, which can write until it is killed, as a process of its own.</summary>
public static class BenchmarksProgram
{
    // bin/<configuration>/<framework>/ is the same for both projects.
    private static string Path => Repository.PathTo(
        "tests", "AsbAssistant.Benchmarks", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "AsbAssistant.Benchmarks.dll");

    public static Process WriteForever(string folder) => Start("dotnet", Path, "write", folder);

    /// <summary>The same where no file may grow beyond so many kilobytes: the disk is full, in the middle of a write.</summary>
    public static Process WriteForeverInLessThan(int kilobytes, string folder) =>
        Start("bash", "-c", $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$0\" write \"$1\" 2>&1", Path, folder);

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        // .NET maps its code through a file that such a limit would forbid.
        Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" },
    })!;
}
