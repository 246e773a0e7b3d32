using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Phrases that are a frequency by themselves: "day in day out", "24/7", "all the bloody time", "now and then".</summary>
internal static class OftenPhrases
{
    private static readonly HashSet<string> Swearing = new(StringComparer.Ordinal) { "bloody", "fucking", "flipping", "damn", "sodding", "blooming", "freaking", "effing", "bleeding", "flaming" };

    // Words, times, unit.
    private static readonly (string[] Words, double? Times, Per? Per)[] Phrases =
    [
        (["day", "in", "day", "out"], 1, Per.Day), (["day", "in", "and", "day", "out"], 1, Per.Day), (["week", "in", "week", "out"], 1, Per.Week),
        (["night", "after", "night"], 1, Per.Day), (["day", "after", "day"], 1, Per.Day), (["week", "after", "week"], 1, Per.Week), (["week", "on", "week"], 1, Per.Week), (["regular", "basis"], null, null), (["month", "after", "month"], 1, Per.Month),
        (["all", "day", "every", "day"], null, Per.Day), (["all", "day", "and", "all", "night"], null, null), (["day", "and", "night"], null, null), (["night", "and", "day"], null, null),
        (["morning", "noon", "and", "night"], null, null), (["all", "hours", "of", "the", "day", "and", "night"], null, null), (["all", "hours"], null, null),
        (["round", "the", "clock"], null, null), (["around", "the", "clock"], null, null), (["all", "the", "time"], null, null), (["most", "of", "the", "time"], null, null), (["all", "day", "long"], null, null),
        (["every", "now", "and", "then"], null, null), (["every", "now", "and", "again"], null, null), (["now", "and", "then"], null, null), (["now", "and", "again"], null, null), (["now", "an", "again"], null, null), (["now", "n", "again"], null, null), (["now", "an", "then"], null, null), (["now", "n", "then"], null, null),
        (["every", "so", "often"], null, null), (["once", "in", "a", "while"], null, null), (["from", "time", "to", "time"], null, null), (["on", "and", "off"], null, null), (["off", "and", "on"], null, null),
        (["non", "stop"], null, null), (["non", "-", "stop"], null, null), (["nonstop"], null, null), (["constantly"], null, null), (["continuously"], null, null), (["continually"], null, null), (["occasionally"], null, null), (["regularly"], null, null), (["frequently"], null, null), (["repeatedly"], null, null), (["rarely"], null, null), (["seldom"], null, null), (["hardly", "ever"], null, null), (["sometimes"], null, null), (["relentlessly"], null, null), (["endlessly"], null, null),
        (["once", "in", "a", "blue", "moon"], null, null), (["24", "hours", "a", "day"], null, null), (["daily"], 1, Per.Day), (["nightly"], 1, Per.Day), (["hourly"], 1, Per.Hour),
        (["weekly"], 1, Per.Week), (["fortnightly"], 0.5, Per.Week), (["monthly"], 1, Per.Month), (["yearly"], 1, Per.Year), (["everyday"], 1, Per.Day), (["everynight"], 1, Per.Day),
    ];

    private static readonly Dictionary<string, (string[] Words, double? Times, Per? Per)[]> ByFirst =
        Phrases.GroupBy(p => p.Words[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);

    internal static IEnumerable<string> Openers => ByFirst.Keys;

    public static OftenWords? Read(TokenLine line, int at) => RoundTheClock(line, at) ?? Phrase(line, at);

    private static OftenWords? RoundTheClock(TokenLine line, int at) =>
        line[at] is { IsNumber: true, Value: 24 } && line[at + 1].Word is "/" or "-" && line[at + 2] is { IsNumber: true, Value: 7, Glued: true } && !(line[at + 3].Is("/") && line[at + 3].Glued)
            ? OftenWords.Of(at, at + 3, null, null, null) : null;

    private static OftenWords? Phrase(TokenLine line, int at)
    {
        if (!line[at].Meaning.OpensPhrase && line[at] is not { IsNumber: true, Value: 24 })
            return null;
        foreach (var (words, times, per) in ByFirst[line[at].IsNumber ? "24" : line[at].Word])
        {
            var next = at + 1;
            // "All the bloody time".
            if (line.Take(ref next, words.AsSpan(1)) || (words.Length > 2 && line.Take(ref next, words.AsSpan(1, words.Length - 2)) && line[next++].IsOneOf(Swearing) && line.Take(ref next, words.AsSpan(words.Length - 1))))
                return words[0] is "weekly" or "monthly" or "daily" or "everyday" && IsAdjective(line, at, next) ? null : OftenWords.Of(at, next, times, null, per);
        }
        return null;
    }

    // "the weekly rent", "everyday noises", "the Daily Mail".
    private static bool IsAdjective(TokenLine line, int at, int next) =>
        !line[next].Is("basis") && (line[at - 1].Word is "the" or "my" or "a" or "our" or "their" or "your" or "normal" || line[next].Word is "rent" or "sounds" or "noise" or "noises" or "life" or "living" or "shop" or "mail" or "things");
}
