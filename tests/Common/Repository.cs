namespace AsbAssistant.Common;

/// <summary>Where this repository lies on disk, found upwards from the test's own folder.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AsbAssistant.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("AsbAssistant.sln is in no folder above the tests.");
    }
}
