namespace AsbAssistant.Common;

/// <summary>
/// Text pinned in a file beside its test. When it differs, what came is written next to it as <c>*.received.*</c>: look, and if it is
/// right, put it in the other's place.
/// </summary>
public static class Approved
{
    /// <summary>The difference in a few words, or null when there is none.</summary>
    /// <param name="path">the approved file</param>
    /// <param name="received">what came</param>
    public static string? Difference(string path, string received)
    {
        received = received.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var approved = System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : "";
        var other = path.Replace(".approved.", ".received.", StringComparison.Ordinal);
        if (approved == received)
        {
            System.IO.File.Delete(other);
            return null;
        }
        System.IO.File.WriteAllText(other, received);
        var (ours, theirs) = (approved.Split('\n'), received.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(ours.Length, theirs.Length)).First(i => ours.ElementAtOrDefault(i) != theirs.ElementAtOrDefault(i));
        return $"{path}({line + 1}): approved '{ours.ElementAtOrDefault(line)}', received '{theirs.ElementAtOrDefault(line)}'. See {other}.";
    }
}
