using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Interview;

namespace AsbAssistant.Web.Tests.Interview;

/// <summary>The repository's own <c>dialogs/</c>, and copies of it to break.</summary>
internal static class Dialogs
{
    public static string Folder { get; } = Repository.PathTo("dialogs");

    public static AdviceFiles Files { get; } = AdviceFiles.Read(Folder, InterviewServices.Language).Value;

    /// <summary>An invented landlord, open Monday to Friday from nine to five.</summary>
    public static LandlordOptions Landlord(string nation = "england")
    {
        var landlord = new LandlordOptions { Name = "Elm Valley Homes", Nation = nation, Phone = "01632 960100", LockPhone = "01632 960102" };
        foreach (var day in new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" })
            landlord.OpeningHours[day] = "09:00-17:00";
        return landlord;
    }

    public static IAdvice Advice(LandlordOptions? landlord = null) =>
        new AdviceBook(Files, landlord ?? Landlord(), new LondonClock(TimeProvider.System));

    /// <summary>Reads all that the interview is made of, as the service does when it starts.</summary>
    public static Result<Script, BrokenFile> Read(string dialogs)
    {
        var advice = AdviceFiles.Read(dialogs, InterviewServices.Language);
        if (!advice.IsOk)
            return advice.Refusal;
        var commands = CommandsFile.Read(dialogs);
        if (!commands.IsOk)
            return commands.Refusal;
        return ScriptFiles.Read(dialogs, InterviewServices.Language, commands.Value, new AdviceBook(advice.Value, Landlord(), new LondonClock(TimeProvider.System)));
    }

    /// <summary>A copy in which the first <paramref name="old"/> of a file says something else; gives the line where it stands.</summary>
    public static int CopyBroken(string into, string file, string old, string @new)
    {
        foreach (var from in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(into, Path.GetRelativePath(Folder, from));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }
        var path = Path.Combine(into, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold '{old}': the test must be mended.");
        File.WriteAllText(path, text[..at] + @new + text[(at + old.Length)..]);
        return text[..at].Count(sign => sign == '\n') + 1;
    }
}
