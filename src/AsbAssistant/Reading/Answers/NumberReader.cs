using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Answers;

/// <summary>A number in an answer.</summary>
internal static class NumberReader
{
    private const int LongestAnswer = 300;

    public static double? Read(string words)
    {
        if (words.Length > LongestAnswer)
            return null;
        var line = new TokenLine(words);
        // "Two women and a bloke, so three altogether".
        for (var at = 1; at < line.Count; at++)
        {
            var total = at - 1;
            if ((line[at].Word is "altogether" or "total" || (line[at].Is("in") && line[at + 1].Word is "total" or "all")) && Amount.Read(line, ref total) is { High: null } sum)
                return sum.Low;
        }
        for (var at = 0; at < line.Count; at++)
        {
            var next = at;
            switch (line[at].Word)
            {
                case "once":
                    return 1;
                case "twice":
                    return 2;
                case "thrice":
                    return 3;
                case "none" or "nil" or "nobody" or "noone" or "never":
                    return 0;
                case "no" when line[at + 1].Is("one"):
                    return 0;
                case "single" or "alone" or "myself" when line.Count <= 4:
                    return 1;
                case "me" when line[at - 1].Word is "just" or "only" && line.Count <= 4:
                    return 1;
                case "pair":
                    return 2;
                default:
                    break;
            }
            if (line[at].Is("x") && line[at + 1] is { IsNumber: true, Glued: true, Value: >= 0 } times)
                return times.Value;
            // "a" is a number only where it counts: "a couple", "a dozen", "a hundred".
            if (line[at].Word is "a" or "an" && line[at + 1].Word is not ("couple" or "dozen" or "hundred" or "thousand"))
                continue;
            if (line[at].Word is "a" or "an" && line[at + 1].Word is "hundred" or "thousand")
                next++;
            if (line[next].Is("thousand"))
                return 1000;
            if (Amount.Read(line, ref next) is not { } amount)
                continue;
            if (!amount.IsVague || line[at].Is("couple") || line[at + 1].Is("couple"))
                return amount.Low;
            at = next - 1;
        }
        return null;
    }
}
