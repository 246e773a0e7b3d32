using AsbAssistant.Common;
using AsbAssistant.Web.Triage;

namespace AsbAssistant.Web.Tests.Triage;

public sealed class BrokenPhraseFilesTests : IDisposable
{
    private readonly string dialogs = Directory.CreateTempSubdirectory("phrases").FullName;

    public BrokenPhraseFilesTests()
    {
        foreach (var folder in new[] { "triage", "schema" })
        {
            Directory.CreateDirectory(Path.Combine(dialogs, folder));
            foreach (var file in Directory.EnumerateFiles(Repository.PathTo("dialogs", folder)))
                File.Copy(file, Path.Combine(dialogs, folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(dialogs, recursive: true);

    [Theory]
    [InlineData("entries:\n  - show: [risk.weapons]\n    because: a weapon\n    phrases:\n      - gun", 2, "'risk.weapons' is no label")]
    [InlineData("entries:\n  - show: [risk.weapon]\n    because: a weapon\n    phrases:\n      - \"(gun\"", 2, "has a mark where only words may stand")]
    [InlineData("entries:\n  - show: [risk.weapon]\n    because: a weapon\n    phrases:\n      - \"{weapon}\"", 2, "no set of words called {weapon}")]
    [InlineData("entries:\n  - show: [risk.weapon]\n    because: a weapon\n    words: [gun]", 2, "")]
    [InlineData("figures:\n  - removes: [risk.weapon]\n    because: a toy\n    phrases: [\"~ gun\"]", 2, "must begin and end with words")]
    [InlineData("entries: [\n", 2, "")]
    public void A_broken_list_is_named_with_its_line(string yaml, long line, string what)
    {
        File.WriteAllText(Path.Combine(dialogs, "triage", "aaa.yaml"), yaml);
        var broken = PhraseFiles.Read(dialogs).Refusal;
        Assert.EndsWith("aaa.yaml", broken.Path, StringComparison.Ordinal);
        Assert.InRange(broken.Line, line, line + 2);
        Assert.Contains(what, broken.What, StringComparison.Ordinal);
    }

    [Fact]
    public void One_more_word_makes_another_version()
    {
        var before = PhraseFiles.Read(dialogs).Value.Version;
        File.AppendAllText(Path.Combine(dialogs, "triage", "spellings.yaml"), "\n# corrected\n");
        Assert.NotEqual(before, PhraseFiles.Read(dialogs).Value.Version);
    }
}
