using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>How long: "for the past 6 months", "for over a year", "on and off for years", "3 hours non stop", "lasted 20 minutes". Not an age, not "for the third time".</summary>
internal static class DurationReader
{
    private static readonly HashSet<string> Hedges = new(StringComparer.Ordinal)
    {
        "about", "around", "over", "nearly", "almost", "roughly", "approx", "well", "just", "under", "at", "least", "more", "than", "up", "to", "a", "good", "some", "like", "going", "on", "another", "only", "best", "part", "of", "the", "many",
    };

    private static readonly HashSet<string> Exact = new(StringComparer.Ordinal) { "the", "good", "some", "only", "many", "well", "just", "of", "on", "a", "another" };

    public static (DateTime From, bool IsByClock, bool Approx)? Read(TokenLine line, ref int at, Asked asked)
    {
        var next = at;
        // "Since 3 weeks" is "for 3 weeks" in many other languages.
        var led = line[next].Word is "for" or "lasted" or "lasting" or "lasts" or "been" || (line[next].Is("since") && Units.Of(line[next + 2]) is not null);
        if (led)
            next++;
        var approx = false;
        if (led)
        {
            while (line[next].IsOneOf(Hedges) && !(line[next].Is("a") && Units.Of(line[next + 1]) is not null) && !(line[next].Word is "a" && line[next + 1].Word is "few" or "couple" or "year") && next - at < 6)
                approx |= !Exact.Contains(line[next++].Word) && !(line[next - 1].Is("going") && line[next - 2].Is("been"));
            if (line[next].Word is "past" or "last")
                next++;
        }
        if (led && line[next].Word is "ages" or "yonks")
        {
            at = next + 1;
            return (asked.Now.AddYears(-1), false, true);
        }
        var counted = next;
        var amount = Amount.Read(line, ref next);
        if (Units.Of(line[next]) is not { } unit || (amount is null && !(led && Units.IsPlural(line[next]) && Units.Of(line[next]) is not Unit.Minute) && !(led && line[next - 1].Word is "past" or "last")))
            return null;
        if (amount is { Low: 1 } && unit is Unit.Minute || line[next].Word is "morning" or "evening" or "afternoon" or "mornings" or "evenings" or "afternoons")
            return null;
        var n = amount is { } said ? said.High ?? said.Low : Units.IsPlural(line[next]) ? 2 : 1;
        next++;
        if (line.Take(ref next, "and", "a", "half") || line.Take(ref next, "and", "half"))
            n += 0.5;
        // "For the past fortnight" is one.
        approx |= amount is { IsVague: true } or { High: not null } || (amount is null && !(line[counted - 1].Word is "past" or "last" && !Units.IsPlural(line[next - 1])));
        // "3 days a week" is how often; "a 2 year old" is how old; "3 years ago" is when.
        if (line[next].Word is "a" or "per" or "each" or "every" && Units.Of(line[next + 1]) is not null || line[next].Word is "old" or "olds" or "ago" or "back" || (line[next].Is("-") && line[next + 1].Is("old")))
            return null;
        var end = next;
        approx |= line[next].Is("or") && line[next + 1].Is("so");
        approx |= !led && line[at - 1].IsOneOf(Hedges) && !line[at - 1].IsOneOf(Exact);
        var kept = line.Take(ref end, "now") || line.Take(ref end, "straight") || line.Take(ref end, "solid") || line.Take(ref end, "running") || line.Take(ref end, "non", "stop") || line.Take(ref end, "nonstop")
            || line.Take(ref end, "on", "end") || line.Take(ref end, "in", "a", "row") || line.Take(ref end, "or", "so") || line.Take(ref end, "or", "more");
        if (line[end].Is("ago") || line[end].Is("back"))
            return null;
        // "Roughly 8 months", and nothing else.
        var isAllThatIsSaid = end == line.Count && (at == 0 || (at == 1 && line[0].IsOneOf(Hedges))) && amount is { Low: < 100 } && unit is not (Unit.Night or Unit.Weekend);
        kept |= isAllThatIsSaid || IsLivedWith(line, end) || (amount is not null && IsDoing(line, at));
        if (!led && (!kept || amount is null && !line[end - 1].Is("end")))
            return null;
        if (amount is null && !Units.IsPlural(line[next - 1]) && !(line[counted - 1].Word is "past" or "last"))
            return null;
        at = end;
        if (unit is Unit.Year && n % 1 != 0)
            (unit, n) = (Unit.Month, n * 12);
        return (Units.Before(asked.Now, unit, n), unit is Unit.Minute or Unit.Hour, approx);
    }

    // "18 months I've had this", "3 weeks this has gone on".
    private static bool IsLivedWith(TokenLine line, int at) =>
        (line[at].Word is "ive" or "weve" && line[at + 1].Word is "had" or "been" or "put") || (line[at].Word is "this" or "it" or "its" && line[at + 1].Word is "has" or "been");

    // "They been shouting 45 mins".
    private static bool IsDoing(TokenLine line, int at) => line[at - 1].Word.EndsWith("ing", StringComparison.Ordinal) && line[at - 2].Is("been");
}
