using System.Globalization;
using System.Text.RegularExpressions;
using AsbAssistant.Cases;
using AsbAssistant.Reading;

namespace AsbAssistant.Web.Hosting;

/// <summary>The landlord's own facts, shown to residents.</summary>
public sealed partial class LandlordOptions
{
    /// <summary>Its section in <c>appsettings.json</c>.</summary>
    public const string Section = "Landlord";

    /// <summary>The name residents know.</summary>
    public string Name { get; set; } = "";

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
        foreach (var (setting, number) in Phones())
        {
            if (number.Length > 0 && !PhoneNumber.TryParse(number, out _))
                return $"Setting {Section}:{setting} \"{number}\" is no UK telephone number.";
            if (!isDevelopment && IsDrama(number))
                return $"Setting {Section}:{setting} \"{number}\" is in a range that reaches nobody (Ofcom's numbers for drama).";
        }
        foreach (var (day, hours) in OpeningHours)
        {
            if (!Enum.TryParse<DayOfWeek>(day, out _) || Parse(hours) is null)
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

    /// <summary>The opening hours as the core knows them.</summary>
    public OpeningHours Hours() => new(OpeningHours.ToDictionary(h => Enum.Parse<DayOfWeek>(h.Key), h => Parse(h.Value)!.Value));

    private IEnumerable<(string Setting, string Number)> Phones() =>
        [(nameof(Phone), Phone), (nameof(OutOfHoursRepairsPhone), OutOfHoursRepairsPhone), (nameof(LockPhone), LockPhone)];

    private static bool IsDrama(string number) => Drama().IsMatch(number.Replace(" ", "", StringComparison.Ordinal));

    private static (TimeOnly Opens, TimeOnly Closes)? Parse(string hours) =>
        hours.Split('-') is [var opens, var closes]
        && TimeOnly.TryParseExact(opens.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && TimeOnly.TryParseExact(closes.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to) && from < to
            ? (from, to)
            : null;

    [GeneratedRegex(@"^(07700900|01632960|02079460|08081570|03069990)\d{2,3}$")]
    private static partial Regex Drama();
}
