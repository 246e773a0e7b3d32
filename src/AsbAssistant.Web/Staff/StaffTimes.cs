using System.Globalization;
using AsbAssistant.Web.Hosting;

namespace AsbAssistant.Web.Staff;

/// <summary>Times as an officer in the United Kingdom reads them.</summary>
internal sealed class StaffTimes(LondonClock clock)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public DateTimeOffset Now => clock.Now;

    /// <summary><c>Mon 23 Nov 2026, 10:05</c>.</summary>
    public string Full(DateTimeOffset at) => clock.Local(at).ToString("ddd d MMM yyyy, HH:mm", British);

    /// <summary>For the <c>datetime</c> of a <c>time</c> element.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>How long ago, in one unit: <c>3 minutes</c>, <c>5 hours</c>, <c>2 days</c>.</summary>
    public string Age(DateTimeOffset since)
    {
        var age = Now - since;
        return age.TotalMinutes < 1 ? "less than a minute"
            : age.TotalHours < 1 ? Count((int)age.TotalMinutes, "minute")
            : age.TotalDays < 2 ? Count((int)age.TotalHours, "hour")
            : Count((int)age.TotalDays, "day");
    }

    /// <summary>A date to be kept: the day, or how late it is.</summary>
    public string Due(DateTimeOffset due) => due < Now ? $"{Age(due)} late" : Full(due);

    public bool IsLate(DateTimeOffset due) => due < Now;

    private static string Count(int number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
