using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>The names of days and months, and the words around a number that tell a date from anything else.</summary>
internal static class CalendarWords
{
    internal static readonly Dictionary<string, int> Months = new(StringComparer.Ordinal)
    {
        ["january"] = 1, ["jan"] = 1, ["february"] = 2, ["feb"] = 2, ["march"] = 3, ["mar"] = 3, ["april"] = 4, ["apr"] = 4, ["may"] = 5,
        ["june"] = 6, ["jun"] = 6, ["july"] = 7, ["jul"] = 7, ["august"] = 8, ["aug"] = 8, ["september"] = 9, ["sept"] = 9, ["sep"] = 9,
        ["october"] = 10, ["oct"] = 10, ["november"] = 11, ["nov"] = 11, ["december"] = 12, ["dec"] = 12,
    };

    internal static readonly Dictionary<string, DayOfWeek> Weekdays = new(StringComparer.Ordinal)
    {
        ["monday"] = DayOfWeek.Monday, ["mon"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["tues"] = DayOfWeek.Tuesday, ["tue"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday, ["weds"] = DayOfWeek.Wednesday, ["wed"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday, ["thurs"] = DayOfWeek.Thursday, ["thur"] = DayOfWeek.Thursday, ["thu"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday, ["fri"] = DayOfWeek.Friday, ["saturday"] = DayOfWeek.Saturday, ["sat"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday, ["sun"] = DayOfWeek.Sunday,
    };

    /// <summary>Words that are more often something else: "he sat", "in the sun", "they wed".</summary>
    private static readonly HashSet<string> Doubtful = new(StringComparer.Ordinal) { "sat", "sun", "mon", "wed" };

    /// <summary>Months that are names and verbs too: "May upstairs", "April next door", "marching".</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "may", "march", "april", "june", "jan", "august" };

    private static readonly HashSet<string> Streets = new(StringComparer.Ordinal)
    {
        "road", "rd", "street", "st", "close", "court", "ct", "house", "avenue", "ave", "lane", "way", "drive", "gardens", "terrace", "place",
        "grove", "crescent", "walk", "square", "row", "mews", "green", "park", "hill", "view", "estate", "flats", "tower", "point", "lodge", "mansions", "rise", "buildings",
    };

    private static readonly HashSet<string> Addressing = new(StringComparer.Ordinal)
    {
        "flat", "number", "no", "nr", "num", "room", "unit", "block", "house", "apartment", "apt", "floor", "door", "plot", "bus", "route", "level", "page", "ref", "reference", "age", "aged", "size",
    };

    /// <summary>Words that go on after a date or a time without making its number count something.</summary>
    private static readonly HashSet<string> GoesOn = new(StringComparer.Ordinal)
    {
        "at", "around", "about", "approx", "in", "on", "he", "she", "they", "it", "and", "when", "was", "were", "i", "we", "the", "my", "our", "his", "her", "their", "but", "from", "until",
        "till", "between", "to", "this", "that", "last", "there", "then", "after", "before", "by", "while", "because", "so", "again", "is", "had", "has", "late", "early", "or", "just", "a", "an", "with",
        "for", "as", "if", "who", "you", "yesterday", "today", "every", "some", "someone", "somebody", "yes", "theyve", "hes", "shes", "its", "theyre", "onwards", "onward", "im", "ive", "you", "your", "gmt", "bst", "please", "thanks", "ish", "please", "not", "even", "which", "where", "no", "maybe", "possibly", "roughly", "sharp", "exactly", "same", "next",
        "half", "quarter", "midnight", "noon", "midday", "yesterdays", "morning", "afternoon", "evening", "night", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "ongoing", "now", "later", "straight", "solid", "neighbours", "neighbour",
    };

    public static int? Month(in Token token) => token.Meaning.Month;

    public static bool IsAlsoAName(in Token month) => Names.Contains(month.Word);

    public static DayOfWeek? Weekday(in Token token) => token.Meaning.Weekday;

    public static DayOfWeek? PluralWeekday(in Token token) => token.Meaning.PluralWeekday;

    public static bool IsDoubtful(in Token weekday) => Doubtful.Contains(weekday.Word);

    public static bool IsStreet(in Token token) => token.IsOneOf(Streets);

    public static bool IsAddressing(in Token token) => token.IsOneOf(Addressing);

    /// <summary>Nothing follows that the number before would count or that would make it an address.</summary>
    public static bool IsFreeAfter(in Token token) => !token.IsWord ? !(token.IsNumber && token.Glued) && !token.Is("%") : token.IsOneOf(GoesOn);
}
