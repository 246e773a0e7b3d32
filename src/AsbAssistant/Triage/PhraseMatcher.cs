namespace AsbAssistant.Triage;

/// <summary>All phrases compiled once: a message is walked word by word, and only phrases that can begin at a word are tried there.</summary>
/// <remarks>
/// Gaps are bounded and never cross the end of a sentence, so the work at one word is bounded by the phrases and the whole
/// is linear in the length of the message.
/// </remarks>
internal sealed class PhraseMatcher
{
    private const int MostWords = 24;

    private readonly Vocabulary vocabulary;
    private readonly List<Compiled> phrases = [];
    private int[][] byFirstWord = [];

    public PhraseMatcher(Spellings spellings) => vocabulary = new Vocabulary(spellings);

    /// <summary>Adds a phrase; its number comes back with each match.</summary>
    public int Add(Phrase phrase)
    {
        var parts = phrase.Parts
            .Select(part => new Part(part.Gap, part.IsOptional, [.. part.Alternatives.Select(a => a.Select(vocabulary.Number).ToArray())]))
            .ToArray();
        phrases.Add(new Compiled(parts, phrase.IsWholeMessage));
        return phrases.Count - 1;
    }

    /// <summary>After the last phrase was added.</summary>
    public void Finish()
    {
        var lists = new List<int>[vocabulary.Count];
        for (var i = 0; i < phrases.Count; i++)
        {
            foreach (var first in phrases[i].Parts[0].Alternatives.Select(a => a[0]).Distinct())
                (lists[first] ??= []).Add(i);
        }
        byFirstWord = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    public bool Knows(string word) => vocabulary.Knows(word);

    /// <summary>What each word of a message may mean.</summary>
    public int[][] Meanings(TokenisedWords words)
    {
        var known = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var meanings = new int[words.Count][];
        for (var i = 0; i < meanings.Length; i++)
        {
            var word = words.Normal(i);
            if (!known.TryGetValue(word, out var numbers))
                known[word] = numbers = vocabulary.Meanings(word);
            meanings[i] = numbers;
        }
        return meanings;
    }

    /// <summary>Offers every match until it is accepted, once for each phrase and each word it may begin at.</summary>
    /// <param name="words">the message</param>
    /// <param name="meanings">of its words</param>
    /// <param name="from">number of the first phrase tried</param>
    /// <param name="below">number of the first phrase no longer tried</param>
    /// <param name="accept">given the phrase and the words that matched, says whether to stop looking here</param>
    public void Match(TokenisedWords words, int[][] meanings, int from, int below, Accept accept)
    {
        Span<int> matched = stackalloc int[MostWords];
        for (var start = 0; start < meanings.Length; start++)
        {
            foreach (var meaning in meanings[start])
            {
                foreach (var phrase in byFirstWord[meaning])
                {
                    if (phrase < from || phrase >= below || (phrases[phrase].IsWholeMessage && start > 0))
                        continue;
                    var walk = new Walk(words, meanings, phrases[phrase], phrase, accept);
                    walk.Part(0, start, matched, 0);
                }
            }
        }
    }

    /// <summary>Says whether a match will do; when not, another with the same beginning is looked for.</summary>
    public delegate bool Accept(int phrase, ReadOnlySpan<int> matched);

    private sealed record Part(int Gap, bool IsOptional, int[][] Alternatives);

    private sealed record Compiled(Part[] Parts, bool IsWholeMessage);

    private readonly ref struct Walk(TokenisedWords words, int[][] meanings, Compiled phrase, int number, Accept accept)
    {
        // The nearest words are tried first.
        public bool Part(int part, int at, Span<int> matched, int count)
        {
            if (part == phrase.Parts.Length)
            {
                return (!phrase.IsWholeMessage || matched[count - 1] == meanings.Length - 1)
                    && accept(number, matched[..count]);
            }
            var wanted = phrase.Parts[part];
            for (var skip = 0; skip <= wanted.Gap && at + skip < meanings.Length; skip++)
            {
                if (count > 0 && words.StartsSentence(at + skip) && !phrase.IsWholeMessage)
                    break;
                foreach (var alternative in wanted.Alternatives)
                {
                    if (Sequence(alternative, at + skip, matched, count)
                        && Part(part + 1, at + skip + alternative.Length, matched, count + alternative.Length))
                    {
                        return true;
                    }
                }
            }
            return wanted.IsOptional && Part(part + 1, at, matched, count);
        }

        private bool Sequence(int[] alternative, int at, Span<int> matched, int count)
        {
            if (at + alternative.Length > meanings.Length || count + alternative.Length > MostWords)
                return false;
            for (var i = 0; i < alternative.Length; i++)
            {
                if (Array.IndexOf(meanings[at + i], alternative[i]) < 0 || (i > 0 && words.StartsSentence(at + i)))
                    return false;
                matched[count + i] = at + i;
            }
            return true;
        }
    }
}
