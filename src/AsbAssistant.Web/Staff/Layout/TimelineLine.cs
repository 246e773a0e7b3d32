using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;

namespace AsbAssistant.Web.Staff.Layout;

/// <summary>
/// One line of a case's history. Each message of a talk is an event of its own; twenty in a row are one thing to an officer.
/// </summary>
/// <param name="First">where it begins</param>
/// <param name="Last">where it ends; the same as the first for all but a talk</param>
/// <param name="Count">how many events it stands for</param>
internal sealed record TimelineLine(TimelineEntry First, TimelineEntry Last, int Count)
{
    /// <summary>The lines, newest first.</summary>
    public static IReadOnlyList<TimelineLine> NewestFirst(IEnumerable<TimelineEntry> timeline)
    {
        List<TimelineLine> lines = [];
        foreach (var entry in timeline)
        {
            if (lines.LastOrDefault() is { } line && IsTalk(line.Last) && IsTalk(entry))
                lines[^1] = line with { Last = entry, Count = line.Count + 1 };
            else
                lines.Add(new TimelineLine(entry, entry, 1));
        }
        lines.Reverse();
        return lines;
    }

    /// <summary>It in a plain sentence.</summary>
    public string Words => Count == 1 ? TimelineWords.Of(First) : $"{TimelineWords.Of(First)}: {Count} messages";

    private static bool IsTalk(TimelineEntry entry) => entry.What is ReportUpdated;
}
