namespace AsbAssistant.Reading;

/// <summary>Reads the facts in a message: when, how often, numbers and addresses.</summary>
public static class FactReader
{
    // Beyond this nothing new is expected, and a pasted book costs no more than a long letter.
    private const int Longest = 20_000;

    /// <summary>Reads a message. Any string is fine.</summary>
    /// <param name="words">as typed</param>
    /// <param name="now">local Europe/London</param>
    public static Facts Read(string words, DateTime now)
    {
        var text = words.Length > Longest ? words[..Longest] : words;
        return new Facts(
            WhenReader.Read(text, now),
            OftenReader.Read(text),
            [.. PhoneNumber.All(text).Select(found => found.Number)],
            [.. EmailAddress.All(text)],
            [.. Postcode.All(text)]);
    }
}
