using AsbAssistant.Cases;
using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using Bogus;

namespace AsbAssistant.Common;

/// <summary>
/// Invented people, reports and cases: <c>A.Report(r => r.Says("…").Shows(Risk.Weapon))</c>. Everyone is made up; telephone numbers
/// are from Ofcom's ranges for drama. The same test always invents the same.
/// </summary>
public static class A
{
    /// <summary>Monday 23 November 2026, 10:00: a working day.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Working days without holidays, ends of days at midnight UTC: enough where a test is not about calendars.</summary>
    public static IntakeSettings Settings { get; } = new()
    {
        WorkingDaysAfter = WorkingDaysAfter,
        FirstContactDue = (level, from) => level switch
        {
            PriorityLevel.Critical => from.AddHours(1),
            PriorityLevel.P1 => WorkingDaysAfter(from, 1),
            PriorityLevel.P2 => WorkingDaysAfter(from, 3),
            PriorityLevel.P3 => WorkingDaysAfter(from, 5),
            PriorityLevel.P4 => WorkingDaysAfter(from, 10),
        },
    };

    /// <summary>A report, told by what matters to the test.</summary>
    public static Report Report(Func<ReportTold, ReportTold>? told = null) => (told ?? (r => r))(new ReportTold()).Report;

    /// <summary>What a turn of this report makes of no case.</summary>
    public static CaseChange Change(Func<ReportTold, ReportTold>? told = null, DateTimeOffset? at = null, params Effect[] effects) =>
        Intake.Take(null, new CaseId(Guid.NewGuid()), Report(told), effects.Length == 0 ? [new Effect.SendReport()] : effects, at ?? Monday, Settings)!;

    /// <summary>A case sent by a resident.</summary>
    public static Case Case(Func<ReportTold, ReportTold>? told = null, DateTimeOffset? at = null, params Effect[] effects) => Change(told, at, effects).After;

    /// <summary>A telephone number that belongs to nobody (Ofcom's range for drama).</summary>
    public static string Phone(Faker faker) => "+447700900" + faker.Random.Number(0, 999).ToString("D3", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A file, as stored.</summary>
    public static SentFile File(string name = "photo.jpg", string type = "image/jpeg") =>
        new(Guid.NewGuid().ToString("N"), name, type, 1234, new string('A', 64));

    private static DateTimeOffset WorkingDaysAfter(DateTimeOffset from, int days)
    {
        var day = from.UtcDateTime.Date;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                left--;
        }
        return new DateTimeOffset(day.AddDays(1).AddSeconds(-1), TimeSpan.Zero);
    }
}
