using System.Runtime.InteropServices;
using AsbAssistant.Learning.Words;

namespace AsbAssistant.Learning.NGrams;

/// <summary>The n-grams that the heads know, in ordinal order; a text becomes a sparse vector of length one over them.</summary>
internal sealed class NGramVocabulary
{
    private readonly Dictionary<string, int> indexes;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public NGramVocabulary(IReadOnlyList<string> ngrams)
    {
        All = ngrams;
        indexes = ngrams.Select((ngram, i) => (ngram, i)).ToDictionary(pair => pair.ngram, pair => pair.i, StringComparer.Ordinal);
        lookup = indexes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>
    /// The n-grams seen in enough invented texts (words in <paramref name="fewestWords"/>, pieces in <paramref name="fewestPieces"/>), or in
    /// enough of a landlord's own (<paramref name="fewestOwn"/> besides).
    /// </summary>
    public static NGramVocabulary Of(IEnumerable<string> invented, IEnumerable<string> own, int fewestWords, int fewestPieces, int fewestOwn)
    {
        bool IsEnough(KeyValuePair<string, int> seen) => seen.Value >= (seen.Key[0] == '=' ? fewestWords : fewestPieces);
        return new NGramVocabulary([.. Count(invented).Where(IsEnough).Concat(Count(own).Where(seen => seen.Value >= fewestOwn && IsEnough(seen)))
            .Select(seen => seen.Key).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static Dictionary<string, int> Count(IEnumerable<string> plainTexts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in plainTexts)
        {
            var here = new HashSet<string>(StringComparer.Ordinal);
            var known = here.GetAlternateLookup<ReadOnlySpan<char>>();
            NGramReader.Read(text, (ngram, _, _) => known.Add(ngram));
            foreach (var ngram in here)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, ngram, out _)++;
        }
        return counts;
    }

    /// <summary>Every place of every known n-gram.</summary>
    public List<NGramPlace> Places(PlainText text)
    {
        var places = new List<NGramPlace>();
        NGramReader.Read(text.Text, (ngram, start, end) =>
        {
            if (lookup.TryGetValue(ngram, out var index))
                places.Add(new NGramPlace(index, start, end));
        });
        return places;
    }

    /// <summary>The vector of a text: each n-gram once, words and pieces weighing the same together.</summary>
    public NGramVector Vector(PlainText text) => Vector(Places(text));

    /// <summary>The vector of a text whose places are known.</summary>
    public NGramVector Vector(List<NGramPlace> places)
    {
        var seen = places.Select(place => place.NGram).Distinct().ToArray();
        Array.Sort(seen);
        int words = seen.Count(IsWord), pieces = seen.Length - words;
        float word = words == 0 ? 0 : 1 / MathF.Sqrt(2 * words), piece = pieces == 0 ? 0 : 1 / MathF.Sqrt(2 * pieces);
        return new NGramVector(seen, [.. seen.Select(index => IsWord(index) ? word : piece)]);
    }

    private bool IsWord(int index) => All[index][0] == '=';
}

/// <summary>Where a known n-gram stands in the plain text.</summary>
internal readonly record struct NGramPlace(int NGram, int Start, int End);

/// <summary>A sparse vector.</summary>
/// <param name="Indexes">ascending</param>
/// <param name="Values">as many</param>
internal sealed record NGramVector(int[] Indexes, float[] Values);
