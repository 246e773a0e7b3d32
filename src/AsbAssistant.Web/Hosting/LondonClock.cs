namespace AsbAssistant.Web.Hosting;

/// <summary>The clock on the wall in the United Kingdom.</summary>
public sealed class LondonClock(TimeProvider time)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Now.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>An instant as the clock on the wall shows it.</summary>
    public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London).DateTime;

    /// <summary>The instant of a time on the wall; in the hour that comes twice, the first; in the hour that is missing, an hour later.</summary>
    public DateTimeOffset Instant(DateTime local)
    {
        if (London.IsInvalidTime(local))
            local = local.AddHours(1);
        return new DateTimeOffset(local, London.IsAmbiguousTime(local) ? London.GetAmbiguousTimeOffsets(local).Max() : London.GetUtcOffset(local));
    }
}
