using AsbAssistant.Reading.Times;

namespace AsbAssistant.Reading.Speech;

/// <summary>A text as tokens, made in one pass. Asking beyond either end gives <see cref="Token.Nothing"/>.</summary>
internal sealed class TokenLine
{
    private static readonly string[] Signs = [.. Enumerable.Range(0, 128).Select(i => ((char)i).ToString())];
    private readonly string text;
    private Token[] tokens;
    private char[] letters = new char[32];
    private int length;

    /// <param name="text">as typed</param>
    /// <param name="taken">stretches that mean something else, in order; each becomes one token that joins nothing</param>
    public TokenLine(string text, IReadOnlyList<Stretch>? taken = null)
    {
        this.text = text;
        tokens = new Token[(text.Length / 4) + 8];
        var next = 0;
        for (var at = 0; at < text.Length;)
        {
            while (taken is not null && next < taken.Count && taken[next].Start < at)
                next++;
            if (taken is not null && next < taken.Count && taken[next].Start == at)
            {
                Add(new Token(TokenKind.None, at, taken[next].End, "", 0, false, false, WordMeaning.None));
                at = taken[next++].End;
            }
            else if (char.IsAsciiDigit(text[at]))
                at = Digits(at);
            else if (char.IsLetter(text[at]))
                at = Word(at);
            else if (char.IsWhiteSpace(text[at]) && text[at] != '\n')
                at++;
            else
                at = Sign(at);
        }
    }

    public int Count { get; private set; }

    private ReadOnlySpan<char> Letters => letters.AsSpan(0, length);

    public ref readonly Token this[int index] => ref (uint)index < (uint)Count ? ref tokens[index] : ref Token.Nothing;

    /// <summary>A group that nothing was put into; null when it is in use.</summary>
    public TimeGroup? Blank { get; set; }

    /// <summary>The amount that was read last: where, up to where, and what.</summary>
    public (int At, int End, Amount? Said) LastAmount { get; set; } = (-1, -1, null);

    /// <summary>The text from one token up to another, exactly as typed.</summary>
    public string Between(int from, int to) => text[tokens[from].Start..tokens[to - 1].End];

    /// <summary>Moves on over these words, if they stand there.</summary>
    public bool Take(ref int at, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!this[at + i].Is(words[i]))
                return false;
        }
        at += words.Length;
        return true;
    }

    private int Digits(int start)
    {
        var end = start;
        var value = 0;
        for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
            value = end - start < 9 ? (value * 10) + text[end] - '0' : -1;
        // 2nite, 2moro: digits that stand for a sound.
        if (end - start == 1 && end < text.Length && char.IsLetter(text[end]) && !IsGlued(start))
        {
            var after = Run(end);
            if (Spelling.Sounded(text[start] + new string(Letters)) is { } word)
            {
                Add(new Token(TokenKind.Word, start, after, word, 0, false, false, Lexicon.Of(word) ?? WordMeaning.None));
                return after;
            }
        }
        Add(new Token(TokenKind.Number, start, end, "", value, IsGlued(start), false, WordMeaning.None));
        return end;
    }

    private int Word(int start)
    {
        var end = Run(start);
        // "The day b4".
        if (Letters is "b" && end < text.Length && text[end] == '4' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])))
            Keep(text[end++]);
        // A word that is known is well spelt, and costs no string.
        var meaning = Lexicon.Of(Letters);
        // "Tenish" is "ten" and "ish".
        if (meaning is null && end - start == length && Letters.EndsWith("ish") && Lexicon.Of(Letters[..^3]) is { Cardinal: not null } hour)
        {
            Add(new Token(TokenKind.Word, start, end - 3, hour.Word, 0, IsGlued(start), char.IsUpper(text[start]), hour));
            Add(new Token(TokenKind.Word, end - 3, end, "ish", 0, true, false, Lexicon.Of("ish") ?? WordMeaning.None));
            return end;
        }
        var word = meaning?.Word ?? Spelling.Mended(new string(Letters));
        Add(new Token(TokenKind.Word, start, end, word, 0, IsGlued(start), char.IsUpper(text[start]), meaning ?? Lexicon.Of(word) ?? WordMeaning.None));
        return end;
    }

    // Reads on over letters and the apostrophes between them.
    private int Run(int start)
    {
        length = 0;
        var end = start;
        for (; end < text.Length; end++)
        {
            if (char.IsLetter(text[end]))
                Keep(char.ToLowerInvariant(text[end]));
            else if (!IsApostrophe(text[end]) || end + 1 >= text.Length || !char.IsLetter(text[end + 1]))
                break;
        }
        return end;
    }

    private int Sign(int at)
    {
        var sign = text[at] is '\u2013' or '\u2014' or '\u2212' ? '-' : text[at];
        Add(new Token(TokenKind.Sign, at, at + 1, sign < 128 ? Signs[sign] : sign == '\u00A3' ? "\u00A3" : "\u2022", 0, IsGlued(at), false, WordMeaning.None));
        return at + 1;
    }

    private bool IsGlued(int start) => Count > 0 && tokens[Count - 1].End == start && start > 0;

    private void Add(in Token token)
    {
        if (Count == tokens.Length)
            Array.Resize(ref tokens, Count * 2);
        tokens[Count++] = token;
    }

    private void Keep(char letter)
    {
        if (length == letters.Length)
            Array.Resize(ref letters, length * 2);
        letters[length++] = letter;
    }

    private static bool IsApostrophe(char sign) => sign is '\'' or '\u2019' or '`';
}
