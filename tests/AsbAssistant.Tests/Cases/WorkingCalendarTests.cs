using AsbAssistant.Cases;
using FsCheck.Xunit;

namespace AsbAssistant.Tests.Cases;

public sealed class WorkingCalendarTests
{
    private static readonly string[] Table =
    [
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
        "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28",
        "2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26",
        "2029-01-01", "2029-03-30", "2029-04-02", "2029-05-07", "2029-05-28", "2029-08-27", "2029-12-25", "2029-12-26",
    ];

    private static readonly WorkingCalendar Calendar = new(Table.Select(Day).ToHashSet(), new HashSet<DateOnly>());

    [Theory]
    [InlineData("2026-12-24", 5, "2027-01-05")]
    [InlineData("2026-12-29", 10, "2027-01-13")]
    [InlineData("2026-12-29", 20, "2027-01-27")]
    [InlineData("2027-03-23", 10, "2027-04-08")]
    [InlineData("2027-03-23", 20, "2027-04-22")]
    [InlineData("2027-03-23", 40, "2027-05-21")]
    [InlineData("2026-08-28", 1, "2026-09-01")]
    [InlineData("2026-08-28", 3, "2026-09-03")]
    [InlineData("2026-08-28", 5, "2026-09-07")]
    [InlineData("2027-05-01", 1, "2027-05-04")]
    [InlineData("2026-11-21", 0, "2026-11-23")]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    public void Working_days_are_counted_from_the_day_after(string anchor, int workingDays, string due) =>
        Assert.Equal(Day(due), Calendar.After(Day(anchor), workingDays));

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    [InlineData(2029)]
    public void The_rules_give_the_table(int year) =>
        Assert.Equal(Table.Where(day => day.StartsWith($"{year}", StringComparison.Ordinal)).Select(Day).Order(), BankHolidayRules.EnglandAndWales(year).Order());

    [Fact]
    public void Beyond_the_table_holidays_go_by_rule_and_are_marked_so()
    {
        Assert.False(Calendar.IsByRule(Day("2029-12-31")));
        Assert.True(Calendar.IsByRule(Day("2030-01-01")));
        Assert.False(Calendar.IsWorkingDay(Day("2030-04-19")));
    }

    [Fact]
    public void A_closure_of_the_landlord_is_no_working_day()
    {
        var closed = Calendar with { Closures = new HashSet<DateOnly> { Day("2026-12-29") } };
        Assert.Equal(Day("2026-12-30"), closed.After(Day("2026-12-24"), 1));
    }

    [Property]
    public bool One_more_working_day_is_always_later_and_always_one(ushort offset, byte count)
    {
        var anchor = Day("2026-01-01").AddDays(offset % 2000);
        var first = Calendar.After(anchor, (count % 30) + 1);
        var next = Calendar.After(anchor, (count % 30) + 2);
        return next > first && Calendar.IsWorkingDay(first) && Calendar.After(first, 1) == next;
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
