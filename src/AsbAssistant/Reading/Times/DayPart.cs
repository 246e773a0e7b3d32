using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>Parts of the day. The night of a day runs on into the next morning.</summary>
internal enum DayPart
{
    SmallHours,
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// <summary>The words for parts of the day: "in the early hours", "at night", "late evening".</summary>
internal static class DayParts
{
    internal static readonly Dictionary<string, DayPart> Words = new(StringComparer.Ordinal)
    {
        ["morning"] = DayPart.Morning, ["mornings"] = DayPart.Morning, ["afternoon"] = DayPart.Afternoon, ["afternoons"] = DayPart.Afternoon,
        ["evening"] = DayPart.Evening, ["evenings"] = DayPart.Evening, ["eve"] = DayPart.Evening, ["eves"] = DayPart.Evening,
        ["night"] = DayPart.Night, ["nights"] = DayPart.Night, ["nighttime"] = DayPart.Night,
    };

    private static readonly HashSet<string> Leads = new(StringComparer.Ordinal) { "in", "during", "through", "at", "of", "the", "early", "late", "mid", "middle", "small", "wee", "very", "into", "-" };

    /// <param name="line">the words</param>
    /// <param name="at">where; moved on when something is read</param>
    /// <param name="afterTime">a day or a clock time stands before: "Friday morning", "10 at night"</param>
    public static DayPart? Read(TokenLine line, ref int at, bool afterTime)
    {
        var next = at;
        while (line[next].IsOneOf(Leads) && next - at < 6)
            next++;
        var token = line[next];
        if (token.Is("hours") && next > at && line[next - 1].Word is "early" or "small" or "wee")
        {
            at = next + 1;
            // "of the morning" adds nothing.
            if (line[at].Is("of") && line[at + 1].Word is "the" or "this" && line[at + 2].Is("morning") && line[at + 1].Is("the"))
                at += 3;
            return DayPart.SmallHours;
        }
        if (token.Is("overnight") && afterTime)
        {
            at = next + 1;
            return DayPart.Night;
        }
        if (Word(token) is not { } part || (next == at && !afterTime))
            return null;
        var before = line[next - 1].Word;
        if (next > at && before is "of" && !line[next - 2].Is("middle"))
            return null;
        if (part == DayPart.Night && next > at && line[next - 2].Is("of") && line[next - 3].Is("middle"))
            part = DayPart.Night;
        at = next + 1;
        if (part == DayPart.Morning && line[at].Word is "early" && !line[at + 1].IsWord)
            at++;
        return part;
    }

    /// <summary>The part that one word names.</summary>
    public static DayPart? Word(in Token token) => token.Meaning.Part;
}
