namespace AsbAssistant.Web.Storage;

/// <summary>Settings of section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Where everything is kept; a relative path starts at the content root.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>
    /// A PostgreSQL connection string, such as <c>Host=db;Database=asb;Username=asb;Password=…</c>, where one machine is not enough;
    /// empty keeps everything in the data folder.
    /// </summary>
    public string PostgreSql { get; set; } = "";

    /// <summary>Where residents' files are kept, sealed; empty is inside the data folder. Several nodes need one that all of them reach.</summary>
    public string EvidenceFolder { get; set; } = "";

    /// <summary>The largest file a resident may send, in bytes.</summary>
    public long MaxFileBytes { get; set; } = 100 * 1024 * 1024;
}
