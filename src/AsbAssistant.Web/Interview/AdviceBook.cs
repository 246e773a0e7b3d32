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
    public string Help(Risk risk) => List(files.Contacts.Shown(files.Risks.RiskContacts[Canonical.Word(risk)], landlord.InNation()));

    /// <inheritdoc/>
    public string HelpWithHate(IReadOnlySet<HateStrand> strands)
    {
        var entry = strands.Count == 1 ? Canonical.Word(strands.First()) : Risks.AnyStrand;
        return List(files.Contacts.Shown(files.Risks.Hate[entry], landlord.InNation()));
    }

    /// <inheritdoc/>
    public string Expectations(Category category)
    {
        var expectation = files.Expectations[category];
        var others = files.Contacts.Shown(expectation.Others, landlord.InNation());
        List<string> parts =
        [
            expectation.Realistic,
            $"**{files.Wording.Say("can")}**\n\n{Bullets(expectation.Can)}",
            $"**{files.Wording.Say("cannot")}**\n\n{Bullets(expectation.Cannot)}",
            files.Wording.Say("evidence", ("evidence", expectation.Evidence)),
        ];
        if (others.Count > 0)
            parts.Add($"**{files.Wording.Say("others")}**\n\n{List(others)}");
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
        if (hours.Days.Count == 0)
            return files.Wording.Say("not_known");
        var local = clock.Local(now);
        if (hours.IsOpen(local, files.Calendar))
            return files.Wording.Say("open_now");
        var opens = hours.NextOpen(local, files.Calendar);
        return files.Wording.Say("opens", ("day", Day(DateOnly.FromDateTime(opens))), ("time", Clock(TimeOnly.FromDateTime(opens))));
    }

    /// <inheritdoc/>
    public string FirstContact(PriorityLevel priority, DateTimeOffset now) =>
        Day(files.Calendar.After(DateOnly.FromDateTime(clock.Local(now)), files.Targets.FirstContact[priority]));

    private string List(IEnumerable<Contact> contacts) => Bullets(contacts.Select(contact =>
        contact.Hours is { Status: ContactStatus.Confirmed, Open: var open }
            ? files.Wording.Say("contact.hours", ("contact", Link(contact)), ("says", contact.Says), ("hours", open))
            : files.Wording.Say("contact", ("contact", Link(contact)), ("says", contact.Says))));

    private static string Bullets(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => "- " + line));

    // A number is always a link to ring, and stands in words too: on a library's computer nothing rings.
    private static string Link(Contact contact) => contact.Channel switch
    {
        ContactWay.Phone => contact.Label.Contains(contact.Value, StringComparison.Ordinal)
            ? $"[{contact.Label}](tel:{Digits(contact.Value)})"
            : $"{contact.Label} [{contact.Value}](tel:{Digits(contact.Value)})",
        ContactWay.Text => contact.Label.Contains(contact.Value, StringComparison.Ordinal) ? contact.Label : $"{contact.Label} {contact.Value}",
        ContactWay.Web => $"[{contact.Label}]({contact.Value})",
    };

    private static string Telephone(string number) => number.Length == 0 ? "" : $"[{number}](tel:{Digits(number)})";

    private static string Digits(string number) => string.Concat(number.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));

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
            files.Wording.Say("hours.run", ("days", Days(run.First, run.Last)), ("opens", Clock(run.Opens)), ("closes", Clock(run.Closes)))));
    }

    private string Days(DayOfWeek first, DayOfWeek last) =>
        first == last ? Name(first) : files.Wording.Say("hours.days", ("first", Name(first)), ("last", Name(last)));

    private static string Name(DayOfWeek day) => British.DateTimeFormat.GetDayName(day);

    private static string Day(DateOnly date) => date.ToString("dddd d MMMM", British);

    private static string Clock(TimeOnly time) => time.ToString(time.Minute == 0 ? "htt" : "h:mmtt", British).ToLowerInvariant();
}
