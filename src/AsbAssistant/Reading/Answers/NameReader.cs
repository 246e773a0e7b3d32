using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Answers;

/// <summary>A name: what follows "my name is" and the like, or the whole of a short answer that reads as nothing else.</summary>
internal static class NameReader
{
    private const int LongestAnswer = 120;
    private const int MostWords = 5;

    private static readonly string[][] Leads =
    [
        ["my", "names"], ["my", "name", "is"], ["the", "names"], ["the", "name", "is"], ["name", "is"], ["names"], ["name"], ["please", "call", "me"], ["you", "can", "call", "me"], ["just", "call", "me"], ["call", "me"], ["everyone", "calls", "me"], ["everybody", "calls", "me"], ["people", "call", "me"], ["they", "call", "me"],
        ["i", "am", "called"], ["im", "called"], ["i", "am"], ["im"], ["its"], ["it", "is"], ["this", "is"], ["hi", "im"], ["hello", "im"], ["just"], ["hi"], ["hello"], ["yes"], ["ok"], ["sure"],
    ];

    private static readonly HashSet<string> NoName = new(StringComparer.Ordinal)
    {
        "no", "not", "none", "nobody", "anonymous", "anon", "dont", "rather", "prefer", "why", "what", "who", "skip", "pass", "nope", "nah", "private", "help", "stop", "back", "idk", "dunno", "unsure", "sure", "maybe",
        "scared", "afraid", "worried", "tired", "fed", "safe", "fine", "ok", "okay", "yes", "yeah", "the", "my", "your", "a", "an", "i", "he", "she", "they", "we", "you", "is", "are", "was", "have", "has", "want", "need", "because", "and", "but", "or", "it", "this", "that",
    };

    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal) { "please", "here", "thanks", "thank", "and", "but", "ta", "cheers", "if", "or", "everyone", "everybody", "people", "cos", "coz", "because", "is", "will", "from", "in", "at", "flat", "of", "innit", "mate", "love", "hun", "babe", "duck", "pal", "bab", "lol", "x", "xx" };

    public static string? Read(string words)
    {
        if (words.Length > LongestAnswer || words.Contains('?', StringComparison.Ordinal))
            return null;
        var line = new TokenLine(words);
        var at = 0;
        var led = false;
        for (var i = 0; i < Leads.Length; i++)
        {
            var next = at;
            if (!line.Take(ref next, Leads[i]))
                continue;
            (at, led) = (next, led || Leads[i][^1] is "names" or "is" or "me" or "called" or "name");
            while (line[at].Word is ":" or "," or "-")
                at++;
            if (Leads[i][^1] is not ("yes" or "ok" or "sure" or "hi" or "hello" or "just"))
                break;
            i = -1;
        }
        var end = at;
        while (end < line.Count && end - at < MostWords * 2 && !(line[end].IsOneOf(Ends) && end > at) && (line[end].IsWord || line[end].Word is "-" or "'" || (line[end].Is(".") && line[end - 1].Length <= 3)))
            end++;
        while (end > at && !line[end - 1].IsWord)
            end--;
        var names = Enumerable.Range(at, end - at).Where(i => line[i].IsWord).ToList();
        var rest = end < line.Count && (line[end].IsNumber || (line[end].IsOneOf(Ends) ? line[end].Word is "if" : line[end].Word is not ("," or "." or "!" or ")")));
        if (names.Count is 0 or > MostWords || rest || names.Any(i => line[i].IsOneOf(NoName)) || (names.Count > 3 && !led && names.Any(i => !line[i].Capital)))
            return null;
        return line.Between(at, end);
    }
}
