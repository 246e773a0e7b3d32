using System.Text.RegularExpressions;
using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading;

/// <summary>
/// Crime reference and police log numbers. Forces write them differently: "CAD 4521 17NOV26", "crime ref 2712345/26", "log 0345",
/// "46/12345/26", "TAA-27384-26-0101-IR". Announced by a word, or of a shape that nothing else has.
/// </summary>
internal static partial class ReferenceReader
{
    public static IEnumerable<Stretch> Find(string words)
    {
        foreach (Match match in Pattern().Matches(words))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            var isWhole = (start == 0 || !char.IsLetterOrDigit(words[start - 1])) && (end == words.Length || !char.IsLetterOrDigit(words[end]));
            if (isWhole && match.Value.Count(char.IsAsciiDigit) >= 3)
                yield return new Stretch(start, end);
        }
    }

    [GeneratedRegex(
        @"\b(cad|crn|urn|crime|log|incident|police|ref|reference)( (ref|reference|log|incident|crime))?( (number|no|num))?\.?( is| was)?[ :#.]{0,3}([a-z]{1,4}[ /\-]?)?\d[\da-z]*([/\-][\da-z]+)*( \d{1,2}(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\d{2})?"
        + @"|\b\d{5,8}/\d{2}\b|\b\d{2}/\d{4,7}/\d{2}\b|\b[a-z]{3}-\d{4,6}-\d{2}-\d{4}(-[a-z\d]{2})?\b|\bcri/\d{2}[a-z]{2}/\d{5,8}/\d{2}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
