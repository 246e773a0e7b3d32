namespace AsbAssistant.Reading;

/// <summary>Reads an answer in the light of its question. Any string is fine; null or empty when it says nothing of the kind.</summary>
public static class AnswerReader
{
    private const int LongestShortAnswer = 60;

    private static readonly Dictionary<YesNo, string[]> Short = new()
    {
        [YesNo.Refuse] = ["rather not", "id rather not", "prefer not", "dont want to say", "not saying", "none of your business", "no comment", "dont want to answer", "wont say", "pass"],
        [YesNo.Unsure] = ["not sure", "im not sure", "unsure", "dont know", "i dont know", "dunno", "idk", "no idea", "maybe", "possibly", "cant remember", "dont remember", "not really sure", "hard to say", "might be", "perhaps"],
        [YesNo.No] = ["no", "nope", "nah", "n", "no thanks", "not really", "never", "none", "not at all", "dont think so", "i dont think so", "nothing", "no i dont", "no it isnt", "no he isnt", "no she isnt", "no they arent", "no not yet", "not yet", "naw"],
        [YesNo.Yes] = ["yes", "yeah", "yep", "yup", "y", "yh", "ye", "yea", "aye", "sure", "of course", "course", "definitely", "correct", "thats right", "right", "i do", "i am", "it is", "it does", "they do", "yes i do", "yes i am", "yes please", "absolutely", "true", "go on", "go ahead", "spot on"],
    };

    /// <summary>Yes, no, unsure, refuses, or asks back, in British usage.</summary>
    public static YesNo? ReadYesNo(string words)
    {
        if (words.Length > LongestShortAnswer)
            return null;
        var plain = PlainWords.Of(words);
        var bare = PlainWords.Bare(words);
        foreach (var (answer, phrases) in Short)
        {
            if (phrases.Contains(plain) || phrases.Contains(bare))
                return answer;
        }
        if (Short[YesNo.Refuse].Any(p => plain.Contains(p, StringComparison.Ordinal) && p.Contains(' ', StringComparison.Ordinal)))
            return YesNo.Refuse;
        if (words.TrimEnd().EndsWith('?'))
            return YesNo.Question;
        return plain.Split(' ')[0] switch
        {
            "yes" or "yeah" or "yep" or "yh" or "aye" => YesNo.Yes,
            "no" or "nope" or "nah" => YesNo.No,
            _ => null,
        };
    }

    /// <summary>The choices that the words pick, in the order given: by their words, by number, by part of their words, by synonym.</summary>
    /// <param name="words">as typed</param>
    /// <param name="choices">as shown</param>
    /// <param name="synonyms">other words for a choice</param>
    public static IReadOnlyList<string> ReadChoices(
        string words, IReadOnlyList<string> choices, IReadOnlyDictionary<string, IReadOnlyList<string>>? synonyms = null)
    {
        if (words.Length > 400)
            return [];
        var plain = PlainWords.Of(words);
        if (plain.Length == 0)
            return [];
        var exact = choices.Where(c => PlainWords.Of(c) == plain).ToList();
        if (exact.Count > 0)
            return exact;
        if (Numbers(plain, choices.Count) is { Count: > 0 } numbers)
            return [.. numbers.Select(n => choices[n - 1])];

        var whole = choices.Where(c => IsIn(PlainWords.Of(c), plain) || Others(c).Any(s => IsIn(PlainWords.Of(s), plain))).ToList();
        if (whole.Count > 0)
            return whole;
        // Part of the words on one button: "drugs", "race", "my sleep".
        return plain.Length < 3 ? [] : [.. choices.Where(c => IsIn(PlainWords.Bare(words), PlainWords.Of(c)))];

        IEnumerable<string> Others(string choice) => synonyms is not null && synonyms.TryGetValue(choice, out var others) ? others : [];
    }

    /// <summary>A command, only when the whole of a short message is one: "he won't stop" and "they call the police on us" are not.</summary>
    public static SteeringCommand? ReadCommand(string words, CommandWords commands)
    {
        if (words.Length > LongestShortAnswer)
            return null;
        var plain = PlainWords.Of(words);
        var bare = PlainWords.Bare(words);
        foreach (var (command, phrases) in commands.Phrases)
        {
            foreach (var phrase in phrases.Select(PlainWords.Of))
            {
                if (plain == phrase || bare == phrase)
                    return new SteeringCommand(command);
                if (command == Command.Change && bare.StartsWith(phrase + " ", StringComparison.Ordinal) && bare.Split(' ').Length <= 7)
                    return new SteeringCommand(command, bare[(phrase.Length + 1)..]);
            }
        }
        return null;
    }

    /// <summary>A time.</summary>
    public static When? ReadWhen(string words, DateTime now) => WhenReader.Read(words.Length > 2000 ? words[..2000] : words, now) is [var first, ..] ? first : null;

    /// <summary>A telephone number.</summary>
    public static PhoneNumber? ReadPhone(string words) => PhoneNumber.TryParse(words, out var number) ? number : null;

    /// <summary>An e-mail address.</summary>
    public static EmailAddress? ReadEmail(string words) => EmailAddress.TryParse(words, out var address) ? address : null;

    private static List<int> Numbers(string plain, int count)
    {
        var tokens = plain.Split(' ').Where(t => t is not ("and" or "number" or "option")).ToList();
        var numbers = tokens.Select(t => int.TryParse(t, System.Globalization.CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= count ? n : 0).ToList();
        return numbers.Count > 0 && numbers.All(n => n > 0) ? [.. numbers.Distinct().Order()] : [];
    }

    private static bool IsIn(string phrase, string words) =>
        phrase.Length > 0 && (" " + words + " ").Contains(" " + phrase + " ", StringComparison.Ordinal);
}
