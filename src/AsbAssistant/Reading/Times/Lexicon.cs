using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>
/// Every word that the readers of time know, with what it can be, so that a word is looked up once and not by every reader in turn.
/// The tables stay with the readers; a word that begins a time and isn't in one of them belongs in <see cref="Openers"/>.
/// </summary>
internal static class Lexicon
{
    /// <summary>Words that begin a time and have no other table.</summary>
    private const string Openers = "yesterday yesterdays lastnight today todays tonight tonights tomorrow yester last past previous other next coming this right now as half back few couple several hundred once twice thrice x every each most some "
        + "alternate loads lots lot plenty tons many countless numerous multiple endless midnight noon midday teatime dinnertime lunchtime breakfasttime tea lunch breakfast dinner early late mid middle start beginning end small wee spring summer autumn "
        + "winter school weekday weekdays weeknights w wc since ages yonks quarter overnight these hours time";

    /// <summary>Words that may stand before the first that tells a time: "at about half nine", "for the best part of a year".</summary>
    private const string Leaders = "the that a an in on at of for been lasted lasting lasts from between btw and during through very into about around over nearly almost roughly approx well just under least more than up to good like going another "
        + "only best part whole solid so too";

    private static readonly Dictionary<string, WordMeaning> Meanings = Compose();

    private static readonly Dictionary<string, WordMeaning>.AlternateLookup<ReadOnlySpan<char>> BySpan = Meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word, in lower case and well spelt, can be; null for one that tells nothing about time.</summary>
    public static WordMeaning? Of(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var meaning) ? meaning : null;

    private static Dictionary<string, WordMeaning> Compose()
    {
        var meanings = new Dictionary<string, WordMeaning>(StringComparer.Ordinal);
        foreach (var (word, unit) in Units.Words)
            Of(word).Unit = unit;
        foreach (var (word, month) in CalendarWords.Months)
            Of(word).Month = month;
        foreach (var (word, day) in CalendarWords.Weekdays)
            Of(word).Weekday = day;
        foreach (var (word, day) in CalendarWords.Weekdays)
        {
            // "Tues" is no plural, and "suns" and "mons" are no days.
            if (word is not ("sun" or "mon") && !CalendarWords.Weekdays.ContainsKey(word + "s"))
                Of(word + "s").PluralWeekday = day;
        }
        foreach (var (word, value) in Amount.Named)
            Of(word).Cardinal = value;
        foreach (var (word, value) in OrdinalWords.Values)
            Of(word).Ordinal = value;
        foreach (var (word, part) in DayParts.Words)
            Of(word).Part = part;
        foreach (var word in OftenPhrases.Openers)
            Of(word).OpensPhrase = true;
        foreach (var word in NamedDays.Initials)
            Of(word).NamesDay = true;
        foreach (var word in Openers.Split(' '))
            Of(word);
        // A word in a table above that also leads ("on" of "on and off") only leads: what follows decides.
        foreach (var word in Leaders.Split(' '))
            Of(word).IsLeader = true;
        return meanings;

        WordMeaning Of(string word) => meanings.TryGetValue(word, out var known) ? known : meanings[word] = new WordMeaning(word);
    }
}
