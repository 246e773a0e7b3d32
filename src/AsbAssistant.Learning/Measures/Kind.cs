using System.Text.RegularExpressions;
using AsbAssistant.Learning.Training;

namespace AsbAssistant.Learning.Measures;

/// <summary>Texts that are measured apart: of a length, of a register, or of a kind that readers are known to trip over.</summary>
/// <param name="Name">for people</param>
/// <param name="Is">whether a text is one</param>
internal sealed partial record Kind(string Name, Func<LabelledText, bool> Is)
{
    /// <summary>By length in words.</summary>
    public static IReadOnlyList<Kind> Lengths { get; } =
    [
        new("up to 20 words", text => Words(text) <= 20),
        new("21 to 60 words", text => Words(text) is > 20 and <= 60),
        new("61 to 150 words", text => Words(text) is > 60 and <= 150),
        new("over 150 words", text => Words(text) > 150),
    ];

    /// <summary>By register, as far as whoever labelled a text noted it.</summary>
    public static IReadOnlyList<Kind> Registers { get; } =
    [
        new("misspelt, dictated or in dialect", text => Misspelt().IsMatch(text.Notes)),
        new("in a second language", text => SecondLanguage().IsMatch(text.Notes)),
        new("without a word that gives it away", text => text.Notes.StartsWith("implicit", StringComparison.Ordinal)),
    ];

    /// <summary>Words that only sound like hate: each should be flagged as none.</summary>
    public static IReadOnlyList<Kind> OnlySoundsLikeHate { get; } =
    [
        new("somebody's words quoted (noted)", text => Quoted().IsMatch(text.Notes)),
        new("words between quotation marks", text => BetweenMarks().IsMatch(text.Text)),
        new("characteristic only mentioned (noted)", text => Mentioned().IsMatch(text.Notes)),
    ];

    /// <summary>Words that only sound like a risk.</summary>
    public static IReadOnlyList<Kind> OnlySoundsLikeRisk { get; } = [new("figure of speech (noted)", text => Figure().IsMatch(text.Notes))];

    /// <summary>Those of them that are of this kind.</summary>
    public List<Judged> Of(IEnumerable<Judged> all) => [.. all.Where(one => Is(one.Text))];

    private static int Words(LabelledText text) => text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"dyslexi|\btypos?\b|misspel|spelt|spelling|dictated|dialect|\bscots\b", RegexOptions.IgnoreCase)]
    private static partial Regex Misspelt();

    [GeneratedRegex(@"second language|\bESL\b|broken english", RegexOptions.IgnoreCase)]
    private static partial Regex SecondLanguage();

    [GeneratedRegex(@"\bquot", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();

    [GeneratedRegex("[\"“‘][^\"”’]{3,}[\"”’]")]
    private static partial Regex BetweenMarks();

    [GeneratedRegex(@"\bmention", RegexOptions.IgnoreCase)]
    private static partial Regex Mentioned();

    [GeneratedRegex(@"\bidioms?\b|figures? of speech|is a saying", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();
}
