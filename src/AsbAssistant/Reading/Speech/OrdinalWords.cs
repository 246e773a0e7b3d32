namespace AsbAssistant.Reading.Speech;

/// <summary>"first" to "thirty first".</summary>
internal static class OrdinalWords
{
    private static readonly string[] Words =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    internal static readonly Dictionary<string, int> Values = Words.Select((word, i) => (word, i + 1)).Append(("thirtieth", 30)).ToDictionary(StringComparer.Ordinal);

    public static int? Value(TokenLine line, ref int at)
    {
        if (line[at].Word is "twenty" or "thirty")
        {
            var unit = at + (line[at + 1].Is("-") ? 2 : 1);
            if (line[unit].Meaning.Ordinal is { } ones and < 10)
            {
                var tens = line[at].Is("twenty") ? 20 : 30;
                at = unit + 1;
                return tens + ones;
            }
            return null;
        }
        if (line[at].Meaning.Ordinal is { } value)
        {
            at++;
            return value;
        }
        return null;
    }
}
