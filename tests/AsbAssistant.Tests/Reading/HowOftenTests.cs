using System.Globalization;
using AsbAssistant.Reading;

namespace AsbAssistant.Tests.Reading;

public sealed class HowOftenTests
{
    public static TheoryData<string, string> Expressions => ReadingTables.Pairs("often.txt");

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_frequency_is_read_with_its_days_and_hours(string words, string meaning)
    {
        var read = FactReader.Read(words, ReadingTables.Now).Often;
        Assert.Equal(meaning, read.Count == 0 ? "none" : string.Join("; ", read.Select(Told)));
        Assert.All(read, often => Assert.Contains(often.Text, words, StringComparison.Ordinal));
    }

    private static string Told(HowOften often)
    {
        var times = (often.Times?.ToString(CultureInfo.InvariantCulture) ?? "-") + (often.TimesMax is { } most ? "-" + most.ToString(CultureInfo.InvariantCulture) : "");
        var days = string.Join(",", often.Days.Select(day => day.ToString()[..3].ToLowerInvariant()));
        var told = $"{times} {often.Per?.ToString().ToLowerInvariant() ?? "-"}";
        return often.Window is { } window
            ? string.Create(CultureInfo.InvariantCulture, $"{told} {(days.Length > 0 ? days : "-")} {window.From:HH\\:mm}-{window.To:HH\\:mm}")
            : days.Length > 0 ? $"{told} {days}" : told;
    }
}
