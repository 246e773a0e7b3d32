using AsbAssistant.Reading;

namespace AsbAssistant.Tests.Reading;

public sealed class WhenTests
{
    public static TheoryData<string, string> Expressions => ReadingTables.Pairs("when.txt");

    public static TheoryData<string, string> ExpressionsInTheSmallHours => ReadingTables.Pairs("when-in-the-small-hours.txt");

    public static TheoryData<string> WithoutTimes => [.. ReadingTables.Lines("no-date.txt")];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_time_is_read_as_people_mean_it(string words, string meaning)
    {
        var read = FactReader.Read(words, ReadingTables.Now).When;
        Assert.Equal(meaning, string.Join("; ", read.Select(Told)));
        Assert.All(read, when => Assert.Contains(when.Text, words, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ExpressionsInTheSmallHours))]
    public void At_two_in_the_morning_last_night_and_tonight_are_the_one_still_going_on(string words, string meaning) =>
        Assert.Equal(meaning, string.Join("; ", FactReader.Read(words, ReadingTables.SmallHours).When.Select(Told)));

    [Theory]
    [MemberData(nameof(WithoutTimes))]
    public void No_time_is_seen_where_there_is_none(string words) =>
        Assert.Equal("", string.Join("; ", FactReader.Read(words, ReadingTables.Now).When.Select(Told)));

    internal static string Told(When when) =>
        $"{when.Kind.ToString().ToLowerInvariant()} {when.From}{(when.To is { } to ? " " + to : "")}{(when.Approx ? " ~" : "")}";
}
