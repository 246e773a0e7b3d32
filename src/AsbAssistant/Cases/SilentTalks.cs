using System.Globalization;
using AsbAssistant.Interview;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>
/// Talks that went silent after danger or self-harm was disclosed (handbook 5.6 point 9). A talk's document carries the moment
/// by which the next words should have come; a timer looks for moments that have passed.
/// </summary>
public static class SilentTalks
{
    /// <summary>The kind of document that holds where a talk stands; its id is the conversation's.</summary>
    public const string TalkKind = "progress";

    /// <summary>How long a resident may be silent in the middle of such a talk.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The keys of a talk's document: the moment it counts as silent, or none.</summary>
    public static IReadOnlyList<string> Keys(Progress progress) => IsWatched(progress) ? [Key(progress.LastAt + Patience)] : [];

    /// <summary>The talks whose moment has passed, longest silent first.</summary>
    /// <param name="kind">kind of the talks' documents</param>
    /// <param name="now">the moment</param>
    /// <param name="take">how many</param>
    public static KeyRange By(string kind, DateTimeOffset now, int take = 50) => new(kind, "silent/", Key(now) + "~", take);

    private static bool IsWatched(Progress progress) =>
        progress is { SentAt: null, Reference: not null, HasCase: true }
        && (progress.Alerts.Contains(AlertKind.Danger) || progress.Alerts.Contains(AlertKind.SelfHarm))
        && !progress.Alerts.Contains(AlertKind.AbandonedAfterDisclosure);

    private static string Key(DateTimeOffset at) => "silent/" + at.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
}
