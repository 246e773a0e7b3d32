using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Times;

/// <summary>How often: "every night", "most weekends", "3 or 4 times a week", "Fridays and Saturdays", "every other day", "24/7", "now and then".</summary>
internal static class OftenReader
{
    public static OftenWords? Read(TokenLine line, int at)
    {
        if (line[at].Kind == TokenKind.None)
            return null;
        if (line[at].IsNumber && line[at + 1].Is("/") && line[at].Value != 24)
            return OftenCounted.Read(line, at);
        return OftenPhrases.Read(line, at) ?? OftenEvery.Read(line, at) ?? OftenCounted.Read(line, at) ?? OftenDays.Read(line, at);
    }
}
