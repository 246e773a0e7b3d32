namespace AsbAssistant.Reading.Speech;

/// <summary>Hours that have gone by in London, where one in March is missing and one in October comes twice.</summary>
internal static class LondonClock
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTime Minus(DateTime local, TimeSpan elapsed)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (London.IsInvalidTime(unspecified))
            unspecified = unspecified.AddHours(1);
        var utc = TimeZoneInfo.ConvertTimeToUtc(unspecified, London);
        return DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utc - elapsed, London), DateTimeKind.Unspecified);
    }
}
