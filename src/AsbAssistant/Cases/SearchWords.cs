using System.Globalization;
using System.Text;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>
/// The words a case is found by: reference, what the resident typed and answered, name, place, postcode. Telephone numbers and
/// e-mail addresses are left out: a masked value must not be found by guessing it.
/// </summary>
public static class SearchWords
{
    private const int Most = 40;
    private const int Shortest = 3;
    private const int Longest = 32;

    private static readonly HashSet<string> TooCommon =
    [
        "the", "and", "that", "this", "they", "them", "their", "there", "for", "with", "has", "have", "had", "was", "were", "are", "but",
        "not", "you", "your", "our", "his", "her", "him", "she", "all", "been", "from", "when", "what", "who", "will", "would", "can",
        "just", "about", "because", "its", "it's", "out", "into", "again", "very", "get", "got", "said", "says", "yes", "don't",
    ];

    /// <summary>What is typed into the search box, as words: at most six.</summary>
    public static IReadOnlyList<string> Asked(string? typed)
    {
        if (CaseReference.TryParse(typed, out var reference))
            return [Clean(reference.Value)];
        var words = Postcodes(Words(typed ?? "")).Distinct().ToList();
        return [.. words.Where(w => !words.Any(whole => whole.Length == w.Length + 3 && whole.StartsWith(w, StringComparison.Ordinal) && IsInward(whole[^3..]))).Take(6)];
    }

    /// <summary>The words of a case, the surest first.</summary>
    internal static IEnumerable<string> Of(Case now) =>
        new[] { now.Reference }.Concat(now.JoinedReferences).Select(Clean)
            .Concat(Found(now).SelectMany(text => Postcodes(Words(text))))
            .Distinct()
            .Take(Most);

    private static IEnumerable<string> Found(Case now)
    {
        if (now.Contact.NameToUse is { } name)
            yield return name;
        foreach (var answer in now.Answers.Where(a => a.Picked.Count == 0))
            yield return answer.Answer;
        foreach (var words in now.OwnWords)
            yield return words.Text;
    }

    // "SW1A" "1AA" typed apart is found as one word too, and each half by itself.
    private static IEnumerable<string> Postcodes(IEnumerable<string> words)
    {
        string? before = null;
        foreach (var word in words)
        {
            if (IsInward(word) && before is { Length: >= 2 and <= 4 } && char.IsAsciiLetter(before[0]) && before.Any(char.IsAsciiDigit))
                yield return before + word;
            else if (word.Length >= Shortest && !TooCommon.Contains(word))
                yield return word;
            before = word;
        }
    }

    private static bool IsInward(string word) =>
        word.Length == 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiLetter(word[1]) && char.IsAsciiLetter(word[2]);

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(sign) || (sign is '\'' or '’' && word.Length > 0))
                word.Append(sign == '’' ? '\'' : char.ToLowerInvariant(sign));
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return Whole();
            }
        }
        if (word.Length > 0)
            yield return Whole();

        string Whole()
        {
            var whole = word.ToString().TrimEnd('\'');
            word.Clear();
            return whole.Length > Longest ? whole[..Longest] : whole;
        }
    }

    private static string Clean(string reference) => reference.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
