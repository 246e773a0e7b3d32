using System.Globalization;
using AsbAssistant.Cases;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Hosting;

namespace AsbAssistant.Web.Interview;

/// <summary>Renders what <c>dialogs/advice</c> says as Markdown, with the landlord's own numbers and dates.</summary>
public sealed class AdviceBook(AdviceFiles files, LandlordOptions landlord, LondonClock clock) : IAdvice
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private readonly OpeningHours hours = landlord.Hours();

    /// <inheritdoc/>
    public string EmergencyCard => files.Risks.EmergencyCard;

    /// <inheritdoc/>
    public string EmergencyLine => files.Risks.EmergencyLine;

    /// <inheritdoc/>
    public string Help(Risk risk) => List(files.Risks.RiskContacts[Canonical.Word(risk)]);

    /// <inheritdoc/>
    public string HelpWithHate(IReadOnlySet<HateStrand> strands) =>
        List(files.Risks.Hate[strands.Count == 1 ? Canonical.Word(strands.First()) : Risks.AnyStrand]);

    /// <inheritdoc/>
    public string Expectations(Category category)
    {
        var expectation = files.Expectations[category];
        List<string> parts =
        [
            expectation.Realistic,
            $"**{files.Wording.Say("can")}**\n\n{Bullets(expectation.Can)}",
            $"**{files.Wording.Say("cannot")}**\n\n{Bullets(expectation.Cannot)}",
        ];
        if (files.Contacts.Shown(expectation.Others).Count > 0)
            parts.Add($"**{files.Wording.Say("others")}**\n\n{List(expectation.Others)}");
        return string.Join("\n\n", parts);
    }

    /// <inheritdoc/>
    public string Landlord(string fact) => fact switch
    {
        "name" => landlord.Name,
        "phone" => Telephone(landlord.Phone),
        "repairs_phone" => Telephone(landlord.OutOfHoursRepairsPhone),
        "lock_phone" => Telephone(landlord.LockPhone),
        "hours" => HoursInWords(),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "is no fact of the landlord's"),
    };

    /// <inheritdoc/>
    public string WhenRead(DateTimeOffset now)
    {
        var local = clock.Local(now);
        if (hours.Days.Count == 0)
            return "";
        if (hours.IsOpen(local, files.Calendar))
            return files.Wording.Say("open_now");
        var opens = hours.NextOpen(local, files.Calendar);
        return files.Wording.Say("opens", ("day", opens.ToString("dddd d MMMM", British)), ("time", Clock(TimeOnly.FromDateTime(opens))));
    }

    /// <inheritdoc/>
    public string FirstContact(PriorityLevel priority, DateTimeOffset now) =>
        files.Calendar.After(DateOnly.FromDateTime(clock.Local(now)), files.Targets.FirstContact[priority]).ToString("dddd d MMMM", British);

    private string List(IEnumerable<string> ids) => Bullets(files.Contacts.Shown(ids).Select(contact => $"{Link(contact)} – {contact.Says}"));

    private static string Bullets(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => "- " + line));

    private static string Link(Contact contact) => contact.Channel switch
    {
        ContactWay.Phone => contact.Label.Contains(contact.Value, StringComparison.Ordinal)
            ? $"[{contact.Label}](tel:{Digits(contact.Value)})"
            : $"{contact.Label} [{contact.Value}](tel:{Digits(contact.Value)})",
        ContactWay.Text => contact.Label,
        ContactWay.Web => $"[{contact.Label}]({contact.Value})",
    };

    private static string Telephone(string number) => number.Length == 0 ? "" : $"[{number}](tel:{Digits(number)})";

    private static string Digits(string number) => number.Replace(" ", "", StringComparison.Ordinal);

    // "Monday to Friday 9am to 5pm" where neighbouring days are alike; else each run of days for itself.
    private string HoursInWords()
    {
        var runs = new List<(DayOfWeek First, DayOfWeek Last, TimeOnly Opens, TimeOnly Closes)>();
        DayOfWeek[] week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];
        foreach (var day in week.Where(hours.Days.ContainsKey))
        {
            var (opens, closes) = hours.Days[day];
            if (runs is [.., var last] && last.Opens == opens && last.Closes == closes && ((int)last.Last + 1) % 7 == (int)day)
                runs[^1] = last with { Last = day };
            else
                runs.Add((day, day, opens, closes));
        }
        return string.Join(", ", runs.Select(run =>
            $"{(run.First == run.Last ? Name(run.First) : $"{Name(run.First)} to {Name(run.Last)}")} {Clock(run.Opens)} to {Clock(run.Closes)}"));

        static string Name(DayOfWeek day) => British.DateTimeFormat.GetDayName(day);
    }

    private static string Clock(TimeOnly time) => time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", British).ToLowerInvariant();
}
