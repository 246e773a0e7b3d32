using System.Globalization;
using System.Text.RegularExpressions;
using AsbAssistant.Cases;
using AsbAssistant.Reading;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Web.Hosting;

/// <summary>The landlord's own facts, shown to residents.</summary>
public sealed partial class LandlordOptions
{
    /// <summary>Its section in <c>appsettings.json</c>.</summary>
    public const string Section = "Landlord";

    /// <summary>The name residents know.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where its homes are: <c>england</c>, <c>wales</c>, <c>scotland</c> or <c>northern_ireland</c>. Decides helplines and holidays.</summary>
    public string Nation { get; set; } = "england";

    /// <summary>The telephone number in opening hours.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Emergency repairs, day or night.</summary>
    public string OutOfHoursRepairsPhone { get; set; } = "";

    /// <summary>Locks, day or night; often the same as repairs.</summary>
    public string LockPhone { get; set; } = "";

    /// <summary>Opening hours by day of the week: <c>"Monday": "09:00-17:00"</c>; a day that is missing is closed.</summary>
    public IDictionary<string, string> OpeningHours { get; } = new Dictionary<string, string>();

    /// <summary>What is wrong with these settings, naming the setting; null when nothing is. Empty ones are missing, not wrong.</summary>
    public string? Fault(bool isDevelopment)
    {
        if (Canonical.FromWord<Nation>(Nation) is null)
            return $"Setting {Section}:Nation \"{Nation}\" must be england, wales, scotland or northern_ireland.";
        foreach (var (setting, number) in Phones())
        {
            if (number.Length > 0 && !PhoneNumber.TryParse(number, out _))
                return $"Setting {Section}:{setting} \"{number}\" is no UK telephone number.";
            if (!isDevelopment && IsDrama(number))
                return $"Setting {Section}:{setting} \"{number}\" is in a range that reaches nobody (Ofcom's numbers for drama).";
        }
        foreach (var (day, hours) in OpeningHours)
        {
            if (!Enum.GetNames<DayOfWeek>().Contains(day) || Parse(hours) is null)
                return $"Setting {Section}:OpeningHours:{day} \"{hours}\" must be like \"Monday\": \"09:00-17:00\".";
        }
        return null;
    }

    /// <summary>The names of settings that are still empty.</summary>
    public IEnumerable<string> Missing()
    {
        if (Name.Length == 0)
            yield return $"name ({Section}:Name)";
        foreach (var (setting, number) in Phones().Where(p => p.Number.Length == 0))
            yield return $"number ({Section}:{setting})";
        if (OpeningHours.Count == 0)
            yield return $"opening hours ({Section}:OpeningHours)";
    }

    /// <summary>The nation, as the core knows it.</summary>
    public Nation InNation() => Canonical.FromWord<Nation>(Nation)!.Value;

    /// <summary>The opening hours as the core knows them.</summary>
    public OpeningHours Hours() => new(OpeningHours.ToDictionary(h => Enum.Parse<DayOfWeek>(h.Key), h => Parse(h.Value)!.Value));

    private IEnumerable<(string Setting, string Number)> Phones() =>
        [(nameof(Phone), Phone), (nameof(OutOfHoursRepairsPhone), OutOfHoursRepairsPhone), (nameof(LockPhone), LockPhone)];

    private static bool IsDrama(string number) => PhoneNumber.TryParse(number, out var parsed) && Drama().IsMatch(parsed.E164);

    private static (TimeOnly Opens, TimeOnly Closes)? Parse(string hours) =>
        hours.Split('-') is [var opens, var closes]
        && TimeOnly.TryParseExact(opens.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && TimeOnly.TryParseExact(closes.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to) && from < to
            ? (from, to)
            : null;

    // Ofcom, numbers for drama use: mobile, no area, London, the other cities, free, 03.
    [GeneratedRegex(@"^\+44(7700900|1632960|2079460|1(1[3-8]|[2-6]1)4960|1914980|2896496|2920180|8081570|3069990)\d{3}$")]
    private static partial Regex Drama();
}
