namespace AsbAssistant.Learning.NGrams;

/// <summary>
/// The word 1- and 2-grams and the character 3- to 5-grams of a plain text. Digits count as one digit, other signs as spaces; each
/// n-gram comes with its place.
/// </summary>
internal static class NGramReader
{
    public const int ShortestPiece = 3;
    public const int LongestPiece = 5;
    private const int LongestWords = 60;

    /// <summary>Called for each n-gram; words carry a leading sign that no text has, so that "the" the word isn't "the" the piece.</summary>
    public delegate void Found(ReadOnlySpan<char> ngram, int start, int end);

    public static void Read(string plain, Found found)
    {
        var signs = new char[plain.Length + 2];
        signs[0] = signs[^1] = ' ';
        for (var i = 0; i < plain.Length; i++)
            signs[i + 1] = char.IsDigit(plain[i]) ? '0' : char.IsLetter(plain[i]) || plain[i] == '\'' ? plain[i] : plain[i] == '’' ? '\'' : ' ';
        Words(signs, found);
        Pieces(signs, found);
    }

    private static void Words(char[] signs, Found found)
    {
        Span<char> ngram = stackalloc char[(2 * LongestWords) + 2];
        int beforeStart = -1, beforeEnd = -1;
        for (var i = 1; i < signs.Length; i++)
        {
            if (signs[i] == ' ' || signs[i - 1] != ' ')
                continue;
            var end = Array.IndexOf(signs, ' ', i);
            if (end - i <= LongestWords)
            {
                ngram[0] = '=';
                signs.AsSpan(i, end - i).CopyTo(ngram[1..]);
                found(ngram[..(end - i + 1)], i - 1, end - 1);
                if (beforeStart >= 0)
                {
                    var length = beforeEnd - beforeStart;
                    signs.AsSpan(beforeStart, length).CopyTo(ngram[1..]);
                    ngram[length + 1] = ' ';
                    signs.AsSpan(i, end - i).CopyTo(ngram[(length + 2)..]);
                    found(ngram[..(length + 2 + end - i)], beforeStart - 1, end - 1);
                }
                (beforeStart, beforeEnd) = (i, end);
            }
            i = end;
        }
    }

    private static void Pieces(char[] signs, Found found)
    {
        for (var start = 0; start < signs.Length; start++)
        {
            for (var length = 1; length <= LongestPiece && start + length <= signs.Length; length++)
            {
                // Runs of spaces say nothing.
                if (length > 1 && signs[start + length - 1] == ' ' && signs[start + length - 2] == ' ')
                    break;
                if (length >= ShortestPiece)
                    found(signs.AsSpan(start, length), Math.Max(0, start - 1), Math.Min(start + length - 1, signs.Length - 2));
            }
        }
    }
}
