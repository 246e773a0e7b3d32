using AsbAssistant.Reading.Times;

namespace AsbAssistant.Reading.Speech;

/// <summary>What a word can be where times are told.</summary>
internal sealed class WordMeaning(string word)
{
    /// <summary>Of a word that tells nothing about time.</summary>
    public static readonly WordMeaning None = new("");

    public string Word { get; } = word;

    public Unit? Unit { get; set; }

    public int? Month { get; set; }

    public DayOfWeek? Weekday { get; set; }

    /// <summary>"Fridays".</summary>
    public DayOfWeek? PluralWeekday { get; set; }

    public int? Cardinal { get; set; }

    public int? Ordinal { get; set; }

    public DayPart? Part { get; set; }

    /// <summary>Begins a phrase that is a frequency: "now and then".</summary>
    public bool OpensPhrase { get; set; }

    /// <summary>Begins the name of a day: "boxing".</summary>
    public bool NamesDay { get; set; }

    /// <summary>May stand before the first word that tells a time.</summary>
    public bool IsLeader { get; set; }
}
