using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AsbAssistant.Common;

/// <summary>
/// A throw-away PostgreSQL on a free port of 127.0.0.1, from Debian's package, in a folder of its own. A shell keeps it and
/// takes both away when its input ends, which it does however this process ends.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    // initdb refuses root; the account postgres comes with the package.
    private const string Keep = """
        set -e
        if [ "$(id -u)" = 0 ]; then as="runuser -u postgres --"; else as=""; fi
        root=$($as mktemp -d "${TMPDIR:-/tmp}/asb-postgres-XXXXXX")
        trap '$as "$0/pg_ctl" stop -D "$root/data" -m immediate -s >/dev/null 2>&1 || true; rm -rf "$root"' EXIT
        cd /
        $as "$0/initdb" -D "$root/data" -U asb -A trust -E UTF8 --locale=C --no-sync >/dev/null
        printf '%s\n' "port = $1" "listen_addresses = '127.0.0.1'" "unix_socket_directories = ''" "max_connections = 300" "fsync = $2" >> "$root/data/postgresql.conf"
        $as "$0/pg_ctl" start -D "$root/data" -l "$root/log" -w -s </dev/null >/dev/null
        echo "$root/data"
        cat >/dev/null
        """;

    private static int databases;
    private readonly Process keeper;
    // pg_ctl gives up after a minute, which a machine with other work can take to stop or recover.
    private const string SecondsAtMost = "300";

    private readonly string data;

    private PostgresCluster(Process keeper, string data, int port) => (this.keeper, this.data, Port) = (keeper, data, port);

    /// <summary>Why there is none on this machine; null where there is.</summary>
    public static string? Missing { get; } = Programs is null ? "PostgreSQL 14 or later is not installed (Debian's package postgresql)" : null;

    public int Port { get; }

    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .Where(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var version) && version >= 14 && File.Exists(Path.Combine(path, "bin", "initdb")))
            .OrderByDescending(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture)).Select(path => Path.Combine(path, "bin")).FirstOrDefault()
        : null;

    /// <summary>Starts one.</summary>
    /// <param name="forced">whether commits are forced to the disk; a killed process loses nothing either way, a measure needs it</param>
    public static async Task<PostgresCluster> StartAsync(bool forced = false)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var start = new ProcessStartInfo("bash", ["-c", Keep, Programs!, port.ToString(CultureInfo.InvariantCulture), forced ? "on" : "off"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var keeper = Process.Start(start)!;
        var data = await keeper.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("PostgreSQL did not start.");
        return new PostgresCluster(keeper, data, port);
    }

    /// <summary>A new and empty database, as a connection string.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"t{Interlocked.Increment(ref databases)}";
        await RunAsync("createdb", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "asb", name);
        return $"Host=127.0.0.1;Port={Port};Database={name};Username=asb;Maximum Pool Size=20";
    }

    /// <summary>Stops it as an operator would, or as a power cut does; what is stored stays.</summary>
    public Task StopAsync(bool atOnce = false) => ControlAsync("stop", "-m", atOnce ? "immediate" : "fast");

    /// <summary>Starts it again on the same port.</summary>
    public Task StartAgainAsync() => ControlAsync("start", "-l", Path.Combine(Path.GetDirectoryName(data)!, "log"));

    public async ValueTask DisposeAsync()
    {
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }

    private Task ControlAsync(string what, params string[] more) => Environment.UserName == "root"
        ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(Programs!, "pg_ctl"), .. Arguments(what, more)])
        : RunAsync("pg_ctl", Arguments(what, more));

    private string[] Arguments(string what, string[] more) =>
        [what, "-D", data, "-w", "-t", SecondsAtMost, "-s", .. more];

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var path = program.Contains('/', StringComparison.Ordinal) || program == "runuser" ? program : Path.Combine(Programs!, program);
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { WorkingDirectory = "/", RedirectStandardInput = true })!;
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed with {process.ExitCode}.");
    }
}
