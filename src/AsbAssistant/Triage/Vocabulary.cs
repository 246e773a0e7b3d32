namespace AsbAssistant.Triage;

/// <summary>
/// Every word that any phrase asks about, numbered; and how a typed word, misspelt or masked, comes to be one of them.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly System.Buffers.SearchValues<char> MaskSigns = System.Buffers.SearchValues.Create("*@$013457");

    private readonly Dictionary<string, int> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> nearMisses = new(StringComparer.Ordinal);
    private readonly Spellings spellings;
    private int shortestBeginning = int.MaxValue;
    private int longestBeginning;

    public Vocabulary(Spellings spellings)
    {
        this.spellings = spellings;
        foreach (var word in spellings.NearMisses)
        {
            foreach (var typed in Misspelt(word))
            {
                if (!spellings.RealWords.Contains(typed) && !spellings.NearMisses.Contains(typed))
                    nearMisses.TryAdd(typed, word);
            }
        }
    }

    public int Count => exact.Count + beginnings.Count;

    /// <summary>The number of a word of a phrase.</summary>
    public int Number(PhraseWord word)
    {
        var of = word.AnyEnding ? beginnings : exact;
        if (of.TryGetValue(word.Text, out var known))
            return known;
        if (word.AnyEnding)
        {
            shortestBeginning = Math.Min(shortestBeginning, word.Text.Length);
            longestBeginning = Math.Max(longestBeginning, word.Text.Length);
        }
        return of[word.Text] = Count;
    }

    public bool Knows(string typed) => exact.ContainsKey(typed);

    /// <summary>The numbers that a typed word answers to.</summary>
    public int[] Meanings(string typed)
    {
        var numbers = new List<int>(4);
        Add(typed, numbers);
        if (spellings.Means.TryGetValue(typed, out var meant))
            Add(meant, numbers);
        if (HasMask(typed))
        {
            foreach (var word in spellings.Masked.Where(word => Unmasks(typed, word)))
                Add(word, numbers);
        }
        if (numbers.Count > 0)
            return [.. numbers];

        // Only a word that means nothing as it stands is taken for another: "heeelp", "machette".
        foreach (var shorter in new[] { Squeeze(typed, 2), Squeeze(typed, 1) })
        {
            if (numbers.Count == 0 && shorter != typed)
                Add(spellings.Means.GetValueOrDefault(shorter, shorter), numbers);
        }
        if (numbers.Count == 0 && nearMisses.TryGetValue(typed, out var near))
            Add(near, numbers);
        return [.. numbers];
    }

    private void Add(string word, List<int> numbers)
    {
        if (exact.TryGetValue(word, out var whole))
            numbers.Add(whole);
        var span = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = shortestBeginning; length <= Math.Min(word.Length, longestBeginning); length++)
        {
            if (span.TryGetValue(word.AsSpan(0, length), out var begins))
                numbers.Add(begins);
        }
    }

    // Runs of three and more letters only: "heeelp". A proper double stays ("door").
    private static string Squeeze(string word, int keep)
    {
        var kept = new List<char>(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i])
                run++;
            kept.AddRange(Enumerable.Repeat(word[i], run >= 3 ? Math.Min(run, keep) : run));
            i += run;
        }
        return new string([.. kept]);
    }

    private static bool HasMask(string typed) => typed.AsSpan().ContainsAny(MaskSigns) && typed.Any(char.IsLetter);

    // Stars stand for about as many letters as there are of them; other signs for the letter they look like.
    private static bool Unmasks(string typed, string word) =>
        typed.Count(char.IsLetter) >= 2 && Math.Abs(typed.Length - word.Length) <= 1 && UnmasksFrom(typed, word);

    private static bool UnmasksFrom(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        if (typed.IsEmpty || word.IsEmpty)
            return typed.IsEmpty && word.IsEmpty;
        if (typed[0] == '*')
        {
            return UnmasksFrom(typed[1..], word[1..])
                || (typed.Length > word.Length && UnmasksFrom(typed[1..], word))
                || (typed.Length < word.Length && UnmasksFrom(typed, word[1..]));
        }
        return (typed[0] == word[0] || LooksLike(typed[0]) == word[0]) && UnmasksFrom(typed[1..], word[1..]);
    }

    private static char LooksLike(char sign) => sign switch
    {
        '@' or '4' => 'a',
        '$' or '5' => 's',
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '7' => 't',
        _ => sign,
    };

    private static IEnumerable<string> Misspelt(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            yield return word.Insert(i, word[i].ToString());
            if (i + 1 < word.Length)
                yield return string.Concat(word.AsSpan(0, i), word.AsSpan(i + 1, 1), word.AsSpan(i, 1), word.AsSpan(i + 2));
        }
    }
}
