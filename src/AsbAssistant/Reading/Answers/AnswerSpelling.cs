using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Answers;

/// <summary>
/// Mends the spelling of the words that short answers are made of: the short and the badly mangled by a list, the long ones where
/// one letter is wrong, missing, doubled or swapped.
/// </summary>
internal static class AnswerSpelling
{
    private const int LongEnoughToGuess = 5;

    private static readonly Dictionary<string, string> Listed = new(StringComparer.Ordinal)
    {
        ["yse"] = "yes", ["ys"] = "yes", ["mmhm"] = "mhm", ["mmhmm"] = "mhm", ["mhmm"] = "mhm", ["yez"] = "yes", ["yeha"] = "yeah", ["yeag"] = "yeah", ["yesh"] = "yes", ["yas"] = "yes", ["yey"] = "yes", ["yis"] = "yes",
        ["defiantly"] = "definitely", ["definatly"] = "definitely", ["definetly"] = "definitely", ["definatley"] = "definitely", ["defintly"] = "definitely", ["deffinatly"] = "definitely", ["defenetly"] = "definitely", ["deffinitly"] = "definitely", ["defently"] = "definitely",
        ["cource"] = "course", ["corse"] = "course", ["coarse"] = "course", ["ofcourse"] = "of course", ["ofcorse"] = "of course", ["probly"] = "probably", ["prolly"] = "probably", ["probs"] = "probably", ["prob"] = "probably", ["obvs"] = "obviously", ["obv"] = "obviously", ["totes"] = "totally",
        ["sumtimes"] = "sometimes", ["somtimes"] = "sometimes", ["stimes"] = "sometimes", ["allways"] = "always", ["alot"] = "a lot",
        ["shure"] = "sure", ["suer"] = "sure", ["shore"] = "sure", ["kno"] = "know", ["knw"] = "know", ["knoe"] = "know", ["nuffin"] = "nothing", ["nothin"] = "nothing", ["nuthin"] = "nothing",
        ["dnt"] = "dont", ["donot"] = "dont", ["duno"] = "dunno", ["dunnow"] = "dunno", ["mabe"] = "maybe", ["mabey"] = "maybe", ["mayb"] = "maybe", ["mebe"] = "maybe", ["mabye"] = "maybe", ["prefere"] = "prefer", ["perfer"] = "prefer",
        ["wud"] = "would", ["cud"] = "could", ["wat"] = "what", ["wot"] = "what", ["nt"] = "not", ["nto"] = "not", ["nopee"] = "nope", ["u"] = "you", ["ur"] = "your", ["rly"] = "really", ["realy"] = "really", ["relly"] = "really", ["tho"] = "though",
    };

    private static readonly string[] Long =
    [
        "definitely", "absolutely", "certainly", "obviously", "probably", "possibly", "perhaps", "sometimes", "exactly", "correct", "totally", "remember", "nothing", "nobody", "business", "private", "comment", "prefer", "honestly", "unsure", "unfortunately", "comfortable", "personal",
    ];

    /// <summary>The answer with its words mended; as it is where there is nothing to mend.</summary>
    public static string Mended(string plain) => string.Join(' ', plain.Split(' ').Select(Word));

    /// <summary>"I am not sure" as "im not sure", "do not know" as "dont know".</summary>
    public static string Contracted(string plain) => !plain.Contains(" not", StringComparison.Ordinal) ? plain
        : plain.Replace("i am not", "im not", StringComparison.Ordinal).Replace("do not", "dont", StringComparison.Ordinal).Replace("did not", "didnt", StringComparison.Ordinal).Replace("does not", "doesnt", StringComparison.Ordinal)
            .Replace("would not", "wouldnt", StringComparison.Ordinal).Replace("could not", "couldnt", StringComparison.Ordinal).Replace("can not", "cant", StringComparison.Ordinal).Replace("have not", "havent", StringComparison.Ordinal);

    private static string Word(string word) =>
        Listed.TryGetValue(word, out var listed) ? listed
        : word.Length < LongEnoughToGuess ? word
        : Array.Find(Long, meant => word[0] == meant[0] && Spelling.IsOneSlipFrom(word, meant)) ?? word;
}
