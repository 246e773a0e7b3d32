using System.Globalization;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>How far a client has seen, as it says.</summary>
internal static class Watermark
{
    /// <summary>The number; 0 when nothing was said, null when it is nonsense.</summary>
    public static long? Read(string? said) => string.IsNullOrEmpty(said)
        ? 0
        : long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Write(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A set of activities as it is sent.</summary>
    public static string Set(IEnumerable<string> activities, long watermark) =>
        $$"""{"activities":[{{string.Join(',', activities)}}],"watermark":"{{Write(watermark)}}"}""";
}
