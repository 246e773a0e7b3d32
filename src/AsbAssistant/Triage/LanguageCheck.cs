namespace AsbAssistant.Triage;

/// <summary>
/// Whether the lists can have understood a message at all. Where they can't, the answer is "not read", never "no risk"
/// (handbook 12.3). Names, numbers, "help" and "asdf" are readable: they say little, but not in another language.
/// </summary>
internal sealed class LanguageCheck(Languages languages, Func<string, bool> knows)
{
    private const double MostOtherScript = 0.3;
    private const double FewestEnglish = 0.2;
    private const int EnoughWords = 6;

    public bool CanRead(TokenisedWords message)
    {
        if (string.IsNullOrWhiteSpace(message.Message))
            return true;
        var (letters, otherScript, digits) = Count(message.Message);
        if (letters == 0)
            return digits > 0;
        if (otherScript > MostOtherScript * letters)
            return false;

        int words = 0, english = 0, foreign = 0;
        for (var i = 0; i < message.Count; i++)
        {
            var word = message.Normal(i);
            if (!char.IsLetter(word[0]))
                continue;
            words++;
            if (languages.Foreign.Contains(word))
                foreign++;
            else if (languages.English.Contains(word) || (word.Length > 3 && knows(word)))
                english++;
        }
        return !(foreign >= 2 && foreign >= english)
            && !(foreign == 1 && english == 0 && words <= EnoughWords)
            && !(languages.English.Count > 0 && words >= EnoughWords && english < FewestEnglish * words);
    }

    private static (int Letters, int OtherScript, int Digits) Count(string message)
    {
        int letters = 0, other = 0, digits = 0;
        foreach (var sign in message)
        {
            if (char.IsLetter(sign))
            {
                letters++;
                if (sign > '\u024f' && sign is not (>= '\u1e00' and <= '\u1eff'))
                    other++;
            }
            else if (char.IsDigit(sign))
            {
                digits++;
            }
        }
        return (letters, other, digits);
    }
}
