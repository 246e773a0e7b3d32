using System.Runtime.InteropServices;
using System.Text;

namespace AsbAssistant.Reading.Speech;

/// <summary>A text as tokens, made in one pass. Asking beyond either end gives <see cref="Token.Nothing"/>.</summary>
internal sealed class TokenLine
{
    private static readonly string[] Signs = [.. Enumerable.Range(0, 128).Select(i => ((char)i).ToString())];
    private readonly List<Token> tokens = [];
    private readonly string text;

    /// <param name="text">as typed</param>
    /// <param name="taken">stretches that mean something else, in order; each becomes one token that joins nothing</param>
    public TokenLine(string text, IReadOnlyList<Stretch>? taken = null)
    {
        this.text = text;
        var letters = new StringBuilder();
        var next = 0;
        for (var at = 0; at < text.Length;)
        {
            while (taken is not null && next < taken.Count && taken[next].Start < at)
                next++;
            if (taken is not null && next < taken.Count && taken[next].Start == at)
            {
                tokens.Add(new Token(TokenKind.None, at, taken[next].End, "", 0, false, false));
                at = taken[next++].End;
            }
            else if (char.IsAsciiDigit(text[at]))
                at = Digits(at, letters);
            else if (char.IsLetter(text[at]))
                at = Letters(at, letters);
            else if (char.IsWhiteSpace(text[at]) && text[at] != '\n')
                at++;
            else
                at = Sign(at);
        }
    }

    public int Count => tokens.Count;

    public ref readonly Token this[int index] => ref (uint)index < (uint)tokens.Count ? ref CollectionsMarshal.AsSpan(tokens)[index] : ref Token.Nothing;

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

    private int Digits(int start, StringBuilder letters)
    {
        var end = start;
        var value = 0;
        for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
            value = end - start < 9 ? (value * 10) + text[end] - '0' : -1;
        // 2nite, 2moro: digits that stand for a sound.
        if (end - start == 1 && end < text.Length && char.IsLetter(text[end]) && !IsGlued(start))
        {
            var after = Run(end, letters);
            if (Spelling.Sounded(text[start] + letters.ToString()) is { } word)
            {
                tokens.Add(new Token(TokenKind.Word, start, after, word, 0, false, false));
                return after;
            }
        }
        tokens.Add(new Token(TokenKind.Number, start, end, "", value, IsGlued(start), false));
        return end;
    }

    private int Letters(int start, StringBuilder letters)
    {
        var end = Run(start, letters);
        tokens.Add(new Token(TokenKind.Word, start, end, Spelling.Mended(letters.ToString()), 0, IsGlued(start), char.IsUpper(text[start])));
        return end;
    }

    private int Run(int start, StringBuilder letters)
    {
        letters.Clear();
        var end = start;
        for (; end < text.Length; end++)
        {
            if (char.IsLetter(text[end]))
                letters.Append(char.ToLowerInvariant(text[end]));
            else if (!IsApostrophe(text[end]) || end + 1 >= text.Length || !char.IsLetter(text[end + 1]))
                break;
        }
        return end;
    }

    private int Sign(int at)
    {
        var sign = text[at] is '\u2013' or '\u2014' or '\u2212' ? '-' : text[at];
        tokens.Add(new Token(TokenKind.Sign, at, at + 1, sign < 128 ? Signs[sign] : "\u2022", 0, IsGlued(at), false));
        return at + 1;
    }

    private bool IsGlued(int start) => tokens.Count > 0 && tokens[^1].End == start && start > 0;

    private static bool IsApostrophe(char sign) => sign is '\'' or '\u2019' or '`';
}
