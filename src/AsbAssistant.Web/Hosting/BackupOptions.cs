namespace AsbAssistant.Web.Hosting;

/// <summary>Settings of section <c>Backup</c>.</summary>
public sealed class BackupOptions
{
    public const string Section = "Backup";

    /// <summary>Where backups go, on another disk than the data; empty until the operator has chosen.</summary>
    public string Folder { get; set; } = "";
}
