using System.Globalization;
using System.Text;

namespace AsbAssistant.Triage;

/// <summary>
/// A message cut into words once: where each begins and ends, its form for comparing, and whether a sentence begins with it.
/// A Chinese sign and a pictogram are words by themselves.
/// </summary>
internal sealed class TokenisedWords
{
    private static readonly char[] Plain = PlainLatin();

    private readonly List<(int Start, int End, bool StartsSentence)> words;
    private readonly string[] normal;

    public TokenisedWords(string message)
    {
        Message = message;
        words = Cut(message);
        normal = new string[words.Count];
        var buffer = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
            normal[i] = Normalise(message.AsSpan(words[i].Start, words[i].End - words[i].Start), buffer);
    }

    public string Message { get; }

    public int Count => words.Count;

    public int Start(int word) => words[word].Start;

    public int End(int word) => words[word].End;

    public bool StartsSentence(int word) => words[word].StartsSentence;

    /// <summary>Lower case, no apostrophes, no accents on Latin letters.</summary>
    public string Normal(int word) => normal[word];

    private static List<(int, int, bool)> Cut(string message)
    {
        var cut = new List<(int, int, bool)>((message.Length / 5) + 1);
        var newSentence = true;
        for (var i = 0; i < message.Length;)
        {
            var length = WordAt(message, i, out var hasLetter);
            if (length > 0 && hasLetter)
            {
                cut.Add((i, i + length, newSentence));
                newSentence = false;
                i += length;
            }
            else
            {
                newSentence |= EndsSentence(message, i);
                i += Math.Max(length, 1);
            }
        }
        return cut;
    }

    private static int WordAt(string message, int start, out bool hasLetter)
    {
        hasLetter = true;
        if (char.IsHighSurrogate(message[start]) && start + 1 < message.Length && char.IsLowSurrogate(message[start + 1]))
            return 2;
        if (StandsAlone(message[start]))
            return 1;
        hasLetter = false;
        var end = start;
        while (end < message.Length)
        {
            var sign = message[end];
            if (char.IsLetterOrDigit(sign) && !StandsAlone(sign))
                hasLetter = true;
            else if (!(IsMark(sign) && hasLetter) && !IsInside(message, end, start))
                break;
            end++;
        }
        return end - start;
    }

    // Apostrophes, and the signs that stand for letters in words people mask.
    private static bool IsInside(string message, int at, int start)
    {
        var before = at > start ? message[at - 1] : ' ';
        var after = at + 1 < message.Length ? message[at + 1] : ' ';
        return message[at] switch
        {
            '*' => char.IsLetter(before) || before == '*' || char.IsLetter(after),
            '\'' or '\u2019' or '\u2018' or '`' or '\u00b4' or '@' or '$' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
            _ => false,
        };
    }

    private static bool StandsAlone(char sign) =>
        sign is (>= '\u3400' and <= '\u9fff') or (>= '\u2600' and <= '\u27bf');

    private static bool IsMark(char sign) => sign > '\u0300'
        && char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && sign is not '\ufe0f';

    // Two dots and more are a pause as often as an end; "2.15" has no end in it.
    private static bool EndsSentence(string message, int at)
    {
        var after = at + 1 < message.Length ? message[at + 1] : ' ';
        return message[at] switch
        {
            '\n' or '!' or '?' or '\u0964' or '\u3002' or '\u061f' => true,
            '.' => char.IsWhiteSpace(after) && (at == 0 || message[at - 1] != '.'),
            _ => false,
        };
    }

    private static string Normalise(ReadOnlySpan<char> word, StringBuilder buffer)
    {
        buffer.Clear();
        foreach (var sign in word)
        {
            if (sign is '\'' or '\u2019' or '\u2018' or '`' or '\u00b4' or (>= '\u0300' and <= '\u036f'))
                continue;
            buffer.Append(sign < Plain.Length ? Plain[sign] : char.ToLowerInvariant(sign));
        }
        return buffer.ToString();
    }

    private static char[] PlainLatin()
    {
        var plain = new char[0x250];
        for (var i = 0; i < plain.Length; i++)
        {
            var first = ((char)i).ToString().Normalize(NormalizationForm.FormD)[0];
            plain[i] = char.ToLowerInvariant(first);
        }
        foreach (var (from, to) in new[] { ('\u0141', 'l'), ('\u0142', 'l'), ('\u0131', 'i'), ('\u0130', 'i'), ('\u0110', 'd'), ('\u0111', 'd'), ('\u00d8', 'o'), ('\u00f8', 'o') })
            plain[from] = to;
        return plain;
    }
}
