using System.Runtime.InteropServices;
using System.Text;

namespace AsbAssistant.Web.Storage;

/// <summary>Files and folders that only we may read, and that a power cut leaves whole.</summary>
internal static class Disk
{
    private const UnixFileMode OursAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreatePrivateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }
        const UnixFileMode mode = OursAlone | UnixFileMode.UserExecute;
        Directory.CreateDirectory(path, mode);
        if (File.GetUnixFileMode(path) != mode)
            File.SetUnixFileMode(path, mode);
    }

    /// <summary>A new file that nobody else may read.</summary>
    public static FileStream CreatePrivateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OursAlone;
        return new FileStream(path, options);
    }

    /// <summary>Gives a finished and forced file its name, and forces the name too.</summary>
    public static void Publish(string temporary, string final)
    {
        File.Move(temporary, final, overwrite: false);
        ForceFolder(Path.GetDirectoryName(final)!);
    }

    // .NET opens no folders, and on Unix a new name is safe only once its folder has been forced.
    private static void ForceFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = OpenFile(Encoding.UTF8.GetBytes(path + '\0'), 0);
        if (folder < 0)
            throw new IOException($"The folder {path} can't be opened.", Marshal.GetLastPInvokeError());
        var forced = ForceToDisk(folder);
        var error = Marshal.GetLastPInvokeError();
        _ = CloseFile(folder);
        if (forced != 0)
            throw new IOException($"The folder {path} can't be forced to the disk.", error);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ForceToDisk(int file);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CloseFile(int file);
}
