using System.Globalization;
using System.Text.RegularExpressions;

namespace AsbAssistant.Reading;

/// <summary>Reads how often something happens.</summary>
internal static partial class OftenReader
{
    /// <summary>Every frequency in the words, in order.</summary>
    public static IReadOnlyList<HowOften> Read(string words) => [.. Matches(words)];

    private static IEnumerable<HowOften> Matches(string words)
    {
        foreach (Match match in Pattern().Matches(words))
        {
            var (times, per) = match.Groups["every"].Success
                ? (match.Groups["most"].Success ? null : match.Groups["other"].Success ? 0.5 : 1.0, Unit(match.Groups["unit"].Value))
                : match.Groups["n"].Success
                    ? (Number(match.Groups["n"].Value), Unit(match.Groups["unit2"].Value))
                    : Word(match.Value.ToLowerInvariant());
            yield return new HowOften(match.Value, times, null, per, []);
        }
    }

    private static double? Number(string n) => n.ToLowerInvariant() switch
    {
        "once" => 1,
        "twice" => 2,
        var more => double.Parse(more.Split(' ')[0], CultureInfo.InvariantCulture),
    };

    private static Per? Unit(string unit) => unit.ToLowerInvariant().TrimEnd('s') switch
    {
        "hour" => Per.Hour,
        "day" or "night" or "morning" or "evening" or "afternoon" => Per.Day,
        "week" or "weekend" => Per.Week,
        "month" => Per.Month,
        "year" => Per.Year,
        _ => null,
    };

    private static (double? Times, Per? Per) Word(string word) => word switch
    {
        "nightly" or "daily" => (1, Per.Day),
        "weekly" or "weekends" or "at weekends" => (1, Per.Week),
        "fortnightly" => (0.5, Per.Week),
        "monthly" => (1, Per.Month),
        _ => (null, null),
    };

    [GeneratedRegex(
        @"\b(?<every>(every( single)?( (?<other>other))?|(?<most>most)|each) (?<unit>hours?|days?|nights?|mornings?|evenings?|afternoons?|weeks?|weekends?|months?|years?))\b"
        + @"|\b(?<n>once|twice|\d{1,2} times) (a|an|per|each|every) (?<unit2>hour|day|night|week|month|year)\b"
        + @"|\b(nightly|daily|weekly|fortnightly|monthly|at weekends|constantly|all the time|24/7|now and then|day in day out)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
