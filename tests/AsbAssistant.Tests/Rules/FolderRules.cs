using System.Text.RegularExpressions;
using AsbAssistant.Common;

namespace AsbAssistant.Tests.Rules;

/// <summary>What a folder may know is told by its place in the story: conversation, interview, triage, case, staff.</summary>
public sealed partial class FolderRules
{
    private static readonly string[] CoreFolders = ["Shared", "Conversation", "Reading", "Interview", "Triage", "Cases", "Staff"];
    private static readonly string[] WebFolders = ["Conversation", "Reading", "Interview", "Triage", "Cases", "Staff", "Storage", "Hosting"];

    [Theory]
    [InlineData("Shared", "")]
    [InlineData("Conversation", "Shared")]
    [InlineData("Reading", "Shared")]
    [InlineData("Triage", "Shared")]
    [InlineData("Interview", "Shared Conversation Reading Triage")]
    [InlineData("Cases", "Shared Conversation Triage Interview")]
    [InlineData("Staff", "Shared Interview Triage Cases")]
    public void A_folder_of_the_core_mentions_only_folders_it_may_know(string folder, string mayKnow)
    {
        var allowed = mayKnow.Split(' ').Append(folder).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            from file in Files("AsbAssistant", folder)
            from other in CoreFolders
            where !allowed.Contains(other) && Mentions(File.ReadAllText(file), other)
            select $"{file} mentions {other}");
    }

    [Theory]
    [InlineData("Conversation", "Storage Hosting Conversation")]
    [InlineData("Reading", "Hosting")]
    [InlineData("Interview", "Hosting")]
    [InlineData("Triage", "Hosting Interview")]
    [InlineData("Cases", "Storage Hosting")]
    [InlineData("Staff", "Cases Triage Storage Hosting")]
    [InlineData("Storage", "Hosting")]
    [InlineData("Hosting", "")]
    public void A_folder_of_the_web_mentions_only_folders_it_may_know(string folder, string mayKnow)
    {
        var allowed = mayKnow.Split(' ').Append(folder).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            from file in Files("AsbAssistant.Web", folder)
            from other in WebFolders
            where !allowed.Contains(other) && File.ReadAllText(file).Contains($"AsbAssistant.Web.{other}", StringComparison.Ordinal)
            select $"{file} mentions Web.{other}");
    }

    [Fact]
    public void The_core_knows_no_package_and_no_other_project()
    {
        var project = File.ReadAllText(Repository.PathTo("src", "AsbAssistant", "AsbAssistant.csproj"));
        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
        Assert.Empty(
            from file in CoreFolders.SelectMany(folder => Files("AsbAssistant", folder))
            where File.ReadAllText(file).Contains("AsbAssistant.Web", StringComparison.Ordinal)
            select file);
    }

    [Fact]
    public void No_folder_is_reached_by_a_global_using()
    {
        Assert.Empty(
            from file in Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs*", SearchOption.AllDirectories)
            where !IsBuilt(file) && GlobalUsing().IsMatch(File.ReadAllText(file))
            select file);
    }

    [Fact]
    public void No_type_takes_the_name_of_a_folder()
    {
        Assert.Empty(
            from type in typeof(AsbAssistant.Shared.Canonical).Assembly.GetTypes()
            where CoreFolders.Contains(type.Name, StringComparer.Ordinal)
            select type.FullName);
    }

    private static IEnumerable<string> Files(string project, string folder)
    {
        var home = Repository.PathTo("src", project, folder);
        return Directory.Exists(home)
            ? Directory.EnumerateFiles(home, "*.cs*", SearchOption.AllDirectories).Where(file => !IsBuilt(file))
            : [];
    }

    private static bool IsBuilt(string file) =>
        file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    // Inside `namespace AsbAssistant.Triage`, `Cases.Case` reaches another folder without its full name.
    private static bool Mentions(string text, string folder)
    {
        if (Regex.IsMatch(text, $@"\bAsbAssistant\.{folder}\b"))
            return true;
        var code = Comments().Replace(text, "");
        return TypesOf(folder).Any(type => Regex.IsMatch(code, $@"(?<![\w.]){folder}\.{type}\b"));
    }

    private static IEnumerable<string> TypesOf(string folder) =>
        typeof(AsbAssistant.Shared.Canonical).Assembly.GetTypes().Where(t => t.Namespace == $"AsbAssistant.{folder}" && !t.Name.Contains('<')).Select(t => Regex.Escape(t.Name.Split('`')[0]));

    [GeneratedRegex(@"//.*|/\*[\s\S]*?\*/")]
    private static partial Regex Comments();

    [GeneratedRegex(@"global\s+using\s+AsbAssistant|<Using\s+Include=""AsbAssistant")]
    private static partial Regex GlobalUsing();
}
