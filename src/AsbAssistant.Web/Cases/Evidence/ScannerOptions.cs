namespace AsbAssistant.Web.Cases.Evidence;

/// <summary>Settings of section <c>Scanner</c>.</summary>
public sealed class ScannerOptions
{
    public const string Section = "Scanner";

    /// <summary>Where ClamAV's clamd listens, as <c>host:port</c>; empty where there is none, and files are marked "not scanned".</summary>
    public string Clamd { get; set; } = "";

    /// <summary>How long a scan may take.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(2);

    internal (string Host, int Port)? Address =>
        Uri.TryCreate("tcp://" + Clamd, UriKind.Absolute, out var uri) && uri.Port > 0 && uri.Host.Length > 0 ? (uri.Host, uri.Port) : null;

    internal bool IsPlain => Clamd.Length == 0 || Address is not null;
}
