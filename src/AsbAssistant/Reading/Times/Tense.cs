using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>
/// Whether the words around a day tell of what is to come: "court is on the 3rd of December", "I'll be in on Monday", "he's moving out in 2 weeks".
/// Reports are of the past, so the past is meant unless a word of the same sentence says otherwise; of two, the nearer one decides.
/// </summary>
internal static class Tense
{
    private const int ReachBack = 8;
    private const int ReachOn = 4;

    private static readonly HashSet<string> Will = new(StringComparer.Ordinal) { "will", "gonna", "youll", "theyll", "itll", "due" };

    // "I'll" without its apostrophe is a word of its own, unless "be" and its like follow; "he won't stop" is of today.
    private static readonly HashSet<string> WillOrWord = new(StringComparer.Ordinal) { "ill", "hell", "shell", "well", "wont" };

    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "be", "come", "ring", "call", "phone", "get", "have", "go", "move", "pop", "bring", "do" };

    // "I will tell you about Saturday" tells of the past.
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal) { "tell", "say", "never", "forget", "send", "show", "swear", "admit", "explain", "upload", "describe", "give", "not", "always" };

    private static readonly HashSet<string> Is = new(StringComparer.Ordinal) { "is", "are", "be", "im", "hes", "shes", "theyre", "youre", "its", "whos" };

    private static readonly HashSet<string> Going = new(StringComparer.Ordinal) { "coming", "moving", "going", "leaving", "starting" };

    // "Water is coming through", "people are going in and out".
    private static readonly HashSet<string> Flowing = new(StringComparer.Ordinal) { "through", "thru", "from", "up", "off", "under", "down", "at", "on", "mad", "crazy", "mental", "and" };

    private static readonly HashSet<string> Dates = new(StringComparer.Ordinal) { "court", "hearing", "appointment", "tribunal", "viewing", "operation", "op" };

    private static readonly HashSet<string> Requests = new(StringComparer.Ordinal) { "send", "come", "ring", "call", "phone", "visit", "text", "email" };

    private static readonly HashSet<string> Past = new(StringComparer.Ordinal)
    {
        "was", "were", "did", "didnt", "had", "came", "went", "been", "got", "threw", "happened", "smashed", "set", "broke", "rang", "saw", "heard", "woke", "began", "made", "left", "gone", "would",
    };

    private static readonly HashSet<string> NextClause = new(StringComparer.Ordinal) { "and", "but", "cos", "because", "when", "then", "since" };

    public static bool IsAhead(TokenLine line, int start, int end)
    {
        if (line[start - 1].Is("since"))
            return false;
        for (var at = start - 1; at >= start - ReachBack && !line[at].EndsSentence && !line[at].Is("since"); at--)
        {
            if (Points(line, at))
                return true;
            if (IsPast(line[at]))
                return false;
        }
        for (var at = end; at < end + ReachOn && !line[at].EndsSentence && !line[at].IsOneOf(NextClause) && !IsPast(line[at]); at++)
        {
            if (Points(line, at))
                return true;
        }
        return false;
    }

    private static bool Points(TokenLine line, int at)
    {
        ref readonly var word = ref line[at];
        ref readonly var next = ref line[at + 1];
        if (word.IsOneOf(Will))
            return !next.IsOneOf(Telling) && line[at - 1].Word is not ("was" or "were");
        if (word.IsOneOf(WillOrWord))
            return next.IsOneOf(Plain);
        if (word.IsOneOf(Going))
            return line[at - 1].IsOneOf(Is) && !next.IsOneOf(Flowing) && !(next.Is("in") && line[at + 2].Is("and"));
        if (word.IsOneOf(Dates))
            return next.Word is "is" or "on" or "for" or "date" || (line[at - 1].Is("in") && (line[at - 2].IsOneOf(Is) || line[at - 2].Is("back")));
        // "I've got the hospital on the 3rd".
        if (word.Is("got") && line[at - 1].Word is "ive" or "weve" && next.Word is "the" or "a" or "an" or "my" or "court" or "hospital" or "work" && line[at + 3].Is("on"))
            return true;
        // "Send the joiner on Monday", "please ring me Tuesday".
        if (word.IsOneOf(Requests) && (line[at - 1].Kind != TokenKind.Word || line[at - 1].Word is "please" or "pls" or "plz"))
            return true;
        return (word.Is("booked") && next.Word is "in" or "for") || (word.Word is "free" or "available" && next.Is("on"))
            || (word.Is("can") && next.Word is "you" or "u" or "someone" or "somebody" or "i" or "we" && !line[at + 2].Is("hear"));
    }

    private static bool IsPast(in Token word) => word.IsOneOf(Past) || (word.Length > 4 && word.Word.EndsWith("ed", StringComparison.Ordinal) && word.Word is not "booked" and not "speed");
}
