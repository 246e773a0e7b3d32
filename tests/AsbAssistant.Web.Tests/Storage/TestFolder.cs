namespace AsbAssistant.Web.Tests.Storage;

/// <summary>A folder of its own under the machine's temporary one, gone with the test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("asb-test-").FullName;

    public string To(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
