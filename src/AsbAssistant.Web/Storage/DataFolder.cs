using AsbAssistant.Shared;

namespace AsbAssistant.Web.Storage;

/// <summary>
/// The one folder that holds everything, readable by the service's account alone. It belongs to one process at a time:
/// LiteDB takes no lock that works on Linux, and two processes on one file destroy it. The lock goes with the process,
/// kill -9 included.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(string path, string evidence, FileStream held) => (Path, Evidence, this.held) = (path, evidence, held);

    public string Path { get; }

    public string StoreFile => In("store.db");

    /// <summary>The key ring of Data Protection: tokens and evidence can't be read without it, so it is part of every backup.</summary>
    public string Keys => In("keys");

    /// <summary>Sealed files.</summary>
    public string Evidence { get; }

    /// <summary>Mail as files, in Development.</summary>
    public string Mail => In("mail");

    /// <summary>Makes the folder if there is none, and takes it for as long as the result lives.</summary>
    /// <param name="path">where; relative to the working directory</param>
    /// <param name="evidence">where sealed files go, when not inside it</param>
    public static Result<DataFolder, CannotTakeFolder> Take(string path, string? evidence = null)
    {
        path = System.IO.Path.GetFullPath(path);
        evidence = System.IO.Path.Combine(path, evidence ?? "evidence");
        var lockFile = System.IO.Path.Combine(path, ".lock");
        try
        {
            foreach (var folder in (string[])["", "keys", evidence, "mail"])
                Disk.CreatePrivateFolder(System.IO.Path.Combine(path, folder));
            if (!File.Exists(lockFile))
                Disk.CreatePrivateFile(lockFile).Dispose();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new CannotTakeFolder($"The data folder {path} can't be written: {refused.Message} (Setting Storage:DataFolder.)");
        }
        try
        {
            return new DataFolder(path, evidence, File.Open(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return new CannotTakeFolder($"The data folder {path} is in use by another running service; stop that one first, or set Storage:DataFolder to another folder.");
        }
    }

    public void Dispose() => held.Dispose();

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
