using AsbAssistant.Shared;

namespace AsbAssistant.Triage;

/// <summary>
/// A pattern that a housing officer can write. Words stand in order; case, apostrophes and accents don't matter.
/// <list type="bullet">
/// <item><c>kick*</c> any ending</item>
/// <item><c>(gun|air rifle)</c> one of these, <c>(a|the)?</c> one of these or nothing</item>
/// <item><c>~</c> up to three words between, <c>~6</c> up to six; never past the end of a sentence</item>
/// <item><c>{weapon}</c> one of a named set of words</item>
/// <item><c>[help me]</c> the whole message is nothing but this</item>
/// </list>
/// </summary>
public sealed class Phrase
{
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("(){}[]|~?");

    private const int LongestGap = 12;
    private const int UsualGap = 3;

    private Phrase(string text, IReadOnlyList<PhrasePart> parts, bool isWholeMessage) =>
        (Text, Parts, IsWholeMessage) = (text, parts, isWholeMessage);

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>What must follow what; the first is never optional and has no gap before it.</summary>
    internal IReadOnlyList<PhrasePart> Parts { get; }

    internal bool IsWholeMessage { get; }

    /// <summary>Reads a pattern; a sentence about what is wrong with it when it is none.</summary>
    /// <param name="text">the pattern</param>
    /// <param name="sets">named sets for <c>{name}</c>, each a list of words or of several words in order</param>
    public static Result<Phrase, string> Parse(string text, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
    {
        var rest = text.Trim();
        var whole = rest.StartsWith('[') && rest.EndsWith(']');
        if (whole)
            rest = rest[1..^1].Trim();

        var parts = new List<PhrasePart>();
        var gap = 0;
        while (rest.Length > 0)
        {
            var piece = TakePiece(rest);
            rest = rest[piece.Length..].TrimStart();
            if (piece[0] == '~')
            {
                if (!TryGap(piece, out gap))
                    return $"'{text}': '{piece}' is no gap; write ~ or ~2 to ~{LongestGap}";
                continue;
            }
            var (part, wrong) = ReadPart(piece, gap, sets);
            if (part is null)
                return $"'{text}': {wrong}";
            parts.Add(part);
            gap = 0;
        }
        if (parts.Count == 0)
            return $"'{text}': there is no word in it";
        if (parts[0].IsOptional || parts[0].Gap > 0 || gap > 0)
            return $"'{text}': it must begin and end with words, the first of them not optional";
        return new Phrase(text, parts, whole);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // A piece ends at a space outside brackets.
    private static string TakePiece(string rest)
    {
        var depth = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            depth += rest[i] is '(' or '{' ? 1 : rest[i] is ')' or '}' ? -1 : 0;
            if (depth == 0 && char.IsWhiteSpace(rest[i]))
                return rest[..i];
        }
        return rest;
    }

    private static bool TryGap(string piece, out int gap)
    {
        gap = UsualGap;
        return piece.Length == 1
            || (int.TryParse(piece.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out gap) && gap is > 0 and <= LongestGap);
    }

    private static (PhrasePart? Part, string Wrong) ReadPart(string piece, int gap, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
    {
        var optional = piece.EndsWith('?');
        var inner = optional ? piece[..^1] : piece;
        var written = new List<string>();
        foreach (var choice in Choices(inner))
        {
            if (choice.StartsWith('{') && choice.EndsWith('}'))
            {
                if (!sets.TryGetValue(choice[1..^1], out var set))
                    return (null, $"there is no set of words called {choice}");
                written.AddRange(set);
            }
            else
            {
                written.Add(choice);
            }
        }
        var alternatives = new List<PhraseWord[]>();
        foreach (var words in written)
        {
            if (words.AsSpan().ContainsAny(Marks))
                return (null, $"'{words}' has a mark where only words may stand");
            var read = ReadWords(words);
            if (read.Length == 0)
                return (null, $"'{piece}' has an empty choice");
            alternatives.Add(read);
        }
        return (new PhrasePart(gap, optional, alternatives), "");
    }

    private static string[] Choices(string inner) =>
        inner.StartsWith('(') && inner.EndsWith(')')
            ? inner[1..^1].Split('|', StringSplitOptions.TrimEntries)
            : [inner];

    // The tokens of a pattern are cut exactly as those of a message are, so that "self-harm" meets "self-harm".
    private static PhraseWord[] ReadWords(string words)
    {
        var read = new List<PhraseWord>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var anyEnding = word.EndsWith('*');
            var tokens = new TokenisedWords(anyEnding ? word[..^1] : word);
            for (var i = 0; i < tokens.Count; i++)
                read.Add(new PhraseWord(tokens.Normal(i), anyEnding && i == tokens.Count - 1));
        }
        return [.. read];
    }
}

/// <summary>One place in a phrase: any of some words.</summary>
/// <param name="Gap">how many other words may stand before it</param>
/// <param name="IsOptional">it may be missing</param>
/// <param name="Alternatives">each one or more words in order</param>
internal sealed record PhrasePart(int Gap, bool IsOptional, IReadOnlyList<PhraseWord[]> Alternatives);

/// <summary>A word as compared, or its beginning.</summary>
internal readonly record struct PhraseWord(string Text, bool AnyEnding);
