namespace AsbAssistant.Reading.Speech;

internal enum TokenKind : byte
{
    /// <summary>Before the first or after the last, or words that another reader has taken (a telephone number, a reference).</summary>
    None,
    Word,
    Number,
    Sign,
}

/// <summary>A run of letters, a run of digits, or one sign.</summary>
/// <param name="Kind">which</param>
/// <param name="Start">first position in the text</param>
/// <param name="End">position after the last</param>
/// <param name="Word">lower case, apostrophes gone, spelling mended; a sign's own character; empty for digits</param>
/// <param name="Value">of digits; -1 where there are more than nine</param>
/// <param name="Glued">nothing stands between it and the one before</param>
/// <param name="Capital">begins with a capital</param>
/// <param name="Meaning">what the word can be where times are told</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Word, int Value, bool Glued, bool Capital, WordMeaning Meaning)
{
    public static readonly Token Nothing = new(TokenKind.None, 0, 0, "", 0, false, false, WordMeaning.None);

    public int Length => End - Start;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsWord => Kind == TokenKind.Word;

    /// <summary>A full stop and its like, a new line, or nothing.</summary>
    public bool EndsSentence => Kind == TokenKind.None || Word is "." or "!" or "?" or ";" or "\n";

    public bool Is(string word) => Kind != TokenKind.None && Word == word;

    public bool IsOneOf(HashSet<string> words) => Kind != TokenKind.None && Word.Length > 0 && words.Contains(Word);
}
