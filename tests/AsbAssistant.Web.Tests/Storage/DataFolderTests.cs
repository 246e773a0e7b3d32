using System.Diagnostics;
using System.Runtime.Versioning;
using AsbAssistant.Common;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;

namespace AsbAssistant.Web.Tests.Storage;

[UnsupportedOSPlatform("windows")]
public class DataFolderTests
{
    [Fact]
    public void It_is_made_with_all_its_places_and_closed_to_everybody_else()
    {
        using var temporary = new TestFolder();

        using var folder = DataFolder.Take(temporary.To("a/data")).Value;

        Assert.All([folder.Path, folder.Keys, folder.Evidence, folder.Mail], place =>
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, Directory.CreateDirectory(place).UnixFileMode));
        Assert.Equal(Path.Combine(folder.Path, "store.db"), folder.StoreFile);
    }

    [Fact]
    public void One_that_others_could_read_is_closed_to_them()
    {
        using var temporary = new TestFolder();
        var open = Directory.CreateDirectory(temporary.To("data"));
        open.UnixFileMode |= UnixFileMode.GroupRead | UnixFileMode.OtherRead;

        using var folder = DataFolder.Take(open.FullName).Value;

        Assert.Equal((UnixFileMode)0, new DirectoryInfo(folder.Path).UnixFileMode & (UnixFileMode.GroupRead | UnixFileMode.OtherRead));
    }

    [Fact]
    public void A_second_taker_is_refused_until_the_first_lets_go()
    {
        using var temporary = new TestFolder();
        var first = DataFolder.Take(temporary.Path).Value;

        var second = DataFolder.Take(temporary.Path);

        Assert.False(second.IsOk);
        Assert.Contains("in use by another running service", second.Refusal.Sentence, StringComparison.Ordinal);
        first.Dispose();
        DataFolder.Take(temporary.Path).Value.Dispose();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_with_its_setting_named()
    {
        using var temporary = new TestFolder();
        File.WriteAllText(temporary.To("file"), "in the way");

        var refused = DataFolder.Take(temporary.To("file/data"));

        Assert.Contains("Storage:DataFolder", refused.Refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_service_on_the_same_folder_stops_with_one_sentence_and_harms_nothing()
    {
        using var temporary = new TestFolder();
        using var host = StorageHost.Build(temporary.Path);
        Assert.Null(host.TakeStorage());
        await host.Get<IStore>().CommitAsync(new UnitOfWork().Insert("note", "n1", new Note("kept")));

        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            WorkingDirectory = Repository.Root,
            Environment = { ["Storage__DataFolder"] = temporary.Path, ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var second = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var said = await second.StandardError.ReadToEndAsync(patience.Token);
        await second.WaitForExitAsync(patience.Token);

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("in use by another running service", Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.NotNull(await host.Get<IStore>().LoadAsync("note", "n1"));
    }
}
