using AsbAssistant.Reading.Speech;
using AsbAssistant.Reading.Times;

namespace AsbAssistant.Reading;

/// <summary>Reads the facts in a message: when, how often, numbers and addresses. In linear time, whatever is typed.</summary>
public static class FactReader
{
    // Beyond this nothing new is expected, and a pasted book costs no more than a long letter.
    private const int Longest = 20_000;

    /// <summary>Reads a message. Any string is fine.</summary>
    /// <param name="words">as typed</param>
    /// <param name="now">local Europe/London</param>
    public static Facts Read(string words, DateTime now) => Read(words, new Asked(now, IsAnswer: false));

    internal static Facts Read(string words, Asked asked)
    {
        var text = words.Length > Longest ? words[..Longest] : words;
        // None of the others does without a digit.
        var hasDigits = text.AsSpan().ContainsAnyInRange('0', '9');
        IReadOnlyList<(Stretch Where, EmailAddress Address)> emails = text.Contains('@', StringComparison.Ordinal) ? [.. EmailAddress.Find(text)] : [];
        IReadOnlyList<(Stretch Where, PhoneNumber Number)> phones = hasDigits ? [.. PhoneNumber.Find(text)] : [];
        IReadOnlyList<(Stretch Where, Postcode Postcode)> postcodes = hasDigits ? [.. Postcode.Find(text)] : [];
        IReadOnlyList<Stretch> references = hasDigits ? [.. ReferenceReader.Find(text)] : [];
        // What is one of these is no time.
        var taken = emails.Count + phones.Count + postcodes.Count + references.Count == 0 ? null
            : Apart([.. emails.Select(e => e.Where), .. phones.Select(p => p.Where), .. postcodes.Select(p => p.Where), .. references]);
        var (when, often) = TimeReader.Read(new TokenLine(text, taken), asked);
        return new Facts(
            when,
            often,
            [.. phones.Select(p => p.Number)],
            [.. emails.Select(e => e.Address)],
            [.. postcodes.Select(p => p.Postcode)],
            [.. references.Where(r => !phones.Any(p => p.Where.Start < r.End && r.Start < p.Where.End)).Select(r => text[r.Start..r.End])]);
    }

    private static List<Stretch> Apart(List<Stretch> found)
    {
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        var apart = new List<Stretch>(found.Count);
        foreach (var stretch in found)
        {
            if (apart.Count == 0 || stretch.Start >= apart[^1].End)
                apart.Add(stretch);
            else if (stretch.End > apart[^1].End)
                apart[^1] = apart[^1] with { End = stretch.End };
        }
        return apart;
    }
}
