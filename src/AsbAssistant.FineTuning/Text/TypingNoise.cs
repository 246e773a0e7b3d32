using System.Text;

namespace AsbAssistant.FineTuning.Text;

/// <summary>
/// Text as a thumb types it: letters dropped, swapped or doubled, no capitals, no punctuation. Most of what is written for
/// training is spelt better than what residents send from a phone at night.
/// </summary>
public static class TypingNoise
{
    private const double LettersTouched = 0.03;

    /// <summary>The same report with its words mistyped; labels stay.</summary>
    public static string Mistype(string text, Random random)
    {
        if (random.NextDouble() < 0.5) text = text.ToLowerInvariant();
        if (random.NextDouble() < 0.3) text = string.Concat(text.Where(c => c is not ('.' or ',' or '\'' or '’' or '!' or '?')));
        if (random.NextDouble() < 0.3) return text;

        var typed = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) || random.NextDouble() >= LettersTouched) { typed.Append(text[i]); continue; }
            switch (random.Next(3))
            {
                case 0: break;
                case 1: typed.Append(text[i], 2); break;
                case 2 when i + 1 < text.Length: typed.Append(text[i + 1]).Append(text[i]); i++; break;
            }
        }
        return typed.ToString();
    }
}
