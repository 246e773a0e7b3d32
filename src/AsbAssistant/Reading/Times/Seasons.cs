using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>"Last summer", "in the spring of 2019", "over the winter": three months, and only about. Not Spring Close.</summary>
internal static class Seasons
{
    private static readonly HashSet<string> BeforeSeason = new(StringComparer.Ordinal) { "in", "since", "until", "till", "by", "from", "early", "late", "mid" };

    private static readonly HashSet<string> BeforeTheSeason = new(StringComparer.Ordinal) { "in", "since", "until", "till", "by", "from", "over", "during", "through", "throughout", "before", "after" };

    public static Days? Read(TokenLine line, ref int at, Asked asked)
    {
        var next = line[at].Is("the") ? at + 1 : at;
        var said = line[next].Word is "last" or "this" ? line[next++].Word : "";
        int? start = line[next].Word switch { "spring" => 3, "summer" => 6, "autumn" => 9, "winter" => 12, _ => null };
        if (start is not { } month)
            return null;
        var introduced = said.Length > 0 || line[at - 1].IsOneOf(line[at].Is("the") ? BeforeTheSeason : BeforeSeason);
        next++;
        int? year = MonthReader.YearSaid(line, ref next, asked);
        // "The summer of 2024".
        if (!introduced && (year is null || !line[at].Is("the")))
            return null;
        if (CalendarWords.IsStreet(line[next]) || line[next].Word is "holidays" or "term" or "fete" or "break")
            return null;
        var first = new DateOnly(year ?? asked.Today.Year, month, 1);
        if (year is null && first > asked.Today)
            first = first.AddYears(-1);
        // "Last" names the season before the one we are in.
        if (said == "last" && first.AddMonths(3) > asked.Today && year is null)
            first = first.AddYears(-1);
        at = next;
        return new Days(first, first.AddMonths(3).AddDays(-1), Approx: true);
    }
}
