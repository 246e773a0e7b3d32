namespace AsbAssistant.Reading.Speech;

/// <summary>
/// Mends the spelling of words about time, and of no others. The short ones by a list; the long ones also where one letter is
/// wrong, missing, doubled or swapped and the first is right, except words of their own that happen to be so near.
/// </summary>
internal static class Spelling
{
    private const int LongEnoughToGuess = 7;

    private static readonly Dictionary<string, string> Listed = new(StringComparer.Ordinal)
    {
        ["nite"] = "night", ["nites"] = "nights", ["nyt"] = "night", ["nyte"] = "night", ["nihgt"] = "night", ["ngiht"] = "night", ["nght"] = "night",
        ["tonite"] = "tonight", ["tonght"] = "tonight", ["tonigt"] = "tonight", ["2nite"] = "tonight", ["2night"] = "tonight", ["2nyt"] = "tonight",
        ["2day"] = "today", ["tday"] = "today", ["todya"] = "today",
        ["2moro"] = "tomorrow", ["2morrow"] = "tomorrow", ["2mrw"] = "tomorrow", ["2mro"] = "tomorrow", ["tomoro"] = "tomorrow", ["tomoz"] = "tomorrow", ["tmrw"] = "tomorrow", ["tomo"] = "tomorrow", ["tommorow"] = "tomorrow", ["tomorow"] = "tomorrow",
        ["yday"] = "yesterday", ["yesteday"] = "yesterday", ["yestaday"] = "yesterday", ["yestday"] = "yesterday", ["yest"] = "yesterday", ["yesterdy"] = "yesterday", ["ysterday"] = "yesterday", ["yesturday"] = "yesterday",
        ["mrng"] = "morning", ["mornin"] = "morning", ["morn"] = "morning", ["evenin"] = "evening", ["aft"] = "afternoon", ["arvo"] = "afternoon",
        ["wensday"] = "wednesday", ["wendsday"] = "wednesday", ["wedensday"] = "wednesday", ["wensdy"] = "wednesday", ["wednsday"] = "wednesday", ["wedsday"] = "wednesday",
        ["tusday"] = "tuesday", ["teusday"] = "tuesday", ["tuseday"] = "tuesday", ["tuesdy"] = "tuesday",
        ["munday"] = "monday", ["mondy"] = "monday", ["frday"] = "friday", ["firday"] = "friday", ["fridy"] = "friday", ["sundy"] = "sunday", ["sunady"] = "sunday",
        ["satday"] = "saturday", ["satrday"] = "saturday", ["thirsday"] = "thursday", ["thurday"] = "thursday", ["thersday"] = "thursday",
        ["febuary"] = "february", ["feburary"] = "february", ["janurary"] = "january", ["janury"] = "january", ["agust"] = "august", ["augest"] = "august", ["setember"] = "september", ["novemeber"] = "november",
        ["wk"] = "week", ["wks"] = "weeks", ["weeek"] = "week", ["fornight"] = "fortnight", ["fortnite"] = "fortnight", ["fortnigt"] = "fortnight", ["wkend"] = "weekend", ["wknd"] = "weekend", ["wkends"] = "weekends",
        ["evry"] = "every", ["evrey"] = "every", ["eveyr"] = "every", ["ev"] = "every", ["everry"] = "every",
        ["abt"] = "about", ["aboot"] = "about", ["roond"] = "around", ["aroon"] = "around", ["bout"] = "about", ["arond"] = "around", ["aroud"] = "around", ["lst"] = "last", ["lastt"] = "last", ["lastnite"] = "lastnight", ["b4"] = "before", ["btwn"] = "between", ["betwen"] = "between", ["beetween"] = "between",
        ["til"] = "till", ["untill"] = "until", ["sinse"] = "since", ["scince"] = "since", ["hafe"] = "half", ["quater"] = "quarter", ["qtr"] = "quarter", ["midnite"] = "midnight", ["midnght"] = "midnight",
        ["hol"] = "holiday", ["xmas"] = "christmas", ["crimbo"] = "christmas", ["chrismas"] = "christmas", ["cristmas"] = "christmas", ["constantley"] = "constantly",
    };

    private static readonly string[] Long =
    [
        "yesterday", "tomorrow", "tuesday", "wednesday", "thursday", "saturday", "january", "february", "september", "october", "november",
        "december", "tonight", "morning", "evening", "midnight", "fortnight", "afternoon", "tuesdays", "wednesdays", "thursdays", "saturdays",
        "constantly", "fortnightly", "christmas", "halloween",
    ];

    private static readonly HashSet<string> TheirOwn = new(StringComparer.Ordinal)
    {
        "moaning", "mourning", "mooning", "morning", "mornings", "moorning", "evenings", "evening", "afternoons", "fortnights", "tonights", "eveninged", "evensong", "constant",
    };

    private static readonly HashSet<string> Right = [.. Long];

    private static readonly ILookup<char, string> ByInitial = Long.ToLookup(word => word[0]);

    /// <summary>The word meant by digits and letters together: "2nite".</summary>
    public static string? Sounded(string word) => Listed.GetValueOrDefault(word);

    /// <summary>The word as it should be spelt, where it is one about time; else as it is.</summary>
    public static string Mended(string word)
    {
        if (Listed.TryGetValue(word, out var listed))
            return listed;
        if (word.Length < LongEnoughToGuess - 1 || word.Length > 12 || TheirOwn.Contains(word) || Right.Contains(word))
            return word;
        foreach (var candidate in ByInitial[word[0]])
        {
            if (IsOneSlipFrom(word, candidate))
                return candidate;
        }
        return word;
    }

    /// <summary>One letter wrong, missing, too many, or two neighbours swapped.</summary>
    public static bool IsOneSlipFrom(ReadOnlySpan<char> word, ReadOnlySpan<char> meant)
    {
        if (Math.Abs(word.Length - meant.Length) > 1)
            return false;
        var same = word.CommonPrefixLength(meant);
        var rest = word[same..];
        var wanted = meant[same..];
        if (rest.Length == wanted.Length)
        {
            return rest.Length == 0 || rest[1..].SequenceEqual(wanted[1..])
                || (rest.Length > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] && rest[2..].SequenceEqual(wanted[2..]));
        }
        return rest.Length > wanted.Length ? rest[1..].SequenceEqual(wanted) : rest.SequenceEqual(wanted[1..]);
    }
}
