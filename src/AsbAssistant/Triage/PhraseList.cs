namespace AsbAssistant.Triage;

/// <summary>Everything the phrase reader knows, as read from <c>dialogs/triage/</c>.</summary>
/// <param name="Version">a hash of the files, so that a past reading can be explained</param>
/// <param name="Entries">the phrases and what they show</param>
/// <param name="Figures">figures of speech, toys, denials and things long past: what looks like a phrase and is none</param>
/// <param name="Spellings">how the words are typed, and read</param>
/// <param name="Languages">words by which English and other languages are told apart</param>
public sealed record PhraseList(
    string Version,
    IReadOnlyList<PhraseEntry> Entries,
    IReadOnlyList<FigureOfSpeech> Figures,
    Spellings Spellings,
    Languages Languages);

/// <summary>Phrases that show the same things for the same reason.</summary>
/// <param name="Phrases">any of these</param>
/// <param name="Labels">what they show; staff see it as present</param>
/// <param name="Asks">what they only suggest: the assistant asks, and nothing is flagged</param>
/// <param name="Reason">why, in a few words, for whoever edits the list</param>
/// <param name="Unless">what takes a match of these phrases away where it shares a word with it; never another entry's match</param>
/// <param name="With">when there are any: one of these must stand within forty words too, in whatever sentence</param>
/// <param name="Weight">how much each of the phrases counts towards a category, 2 when nothing is said; a category needs 1.5</param>
public sealed record PhraseEntry(
    IReadOnlyList<Phrase> Phrases,
    IReadOnlyList<Label> Labels,
    IReadOnlyList<Label> Asks,
    string Reason,
    IReadOnlyList<Phrase> Unless,
    IReadOnlyList<Phrase> With,
    double Weight = 2);

/// <summary>"A toy gun": takes away those labels from matches that share a word with it, and from no other.</summary>
/// <param name="Phrases">any of these</param>
/// <param name="Removes">the labels taken away</param>
/// <param name="Reason">why, in a few words</param>
public sealed record FigureOfSpeech(IReadOnlyList<Phrase> Phrases, IReadOnlyList<Label> Removes, string Reason);

/// <summary>How words are typed on a phone at night.</summary>
/// <param name="Means">a spelling and the word it stands for: <c>nife</c> is <c>knife</c>, <c>u</c> is <c>you</c></param>
/// <param name="NearMisses">words recognised with a letter missing, doubled or swapped with its neighbour</param>
/// <param name="RealWords">words that a near miss must never be taken for</param>
/// <param name="Masked">words that people write with stars or numbers in them: <c>p*ki</c></param>
public sealed record Spellings(
    IReadOnlyDictionary<string, string> Means,
    IReadOnlySet<string> NearMisses,
    IReadOnlySet<string> RealWords,
    IReadOnlySet<string> Masked)
{
    /// <summary>Words are read as they stand.</summary>
    public static Spellings AsTyped { get; } =
        new(new Dictionary<string, string>(), new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
}

/// <summary>Words by which languages are told apart.</summary>
/// <param name="English">the commonest English words, phone spellings among them</param>
/// <param name="Foreign">common small words of other languages written in Latin letters, none of them English</param>
public sealed record Languages(IReadOnlySet<string> English, IReadOnlySet<string> Foreign)
{
    /// <summary>Knows no word of any; only the script tells.</summary>
    public static Languages Unknown { get; } = new(new HashSet<string>(), new HashSet<string>());
}
