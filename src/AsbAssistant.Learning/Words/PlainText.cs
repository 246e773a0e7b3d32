using System.Globalization;
using System.Text;

namespace AsbAssistant.Learning.Words;

/// <summary>
/// A message in the plain form that models read: lower case, accents taken off, control signs as spaces. It remembers where each
/// sign came from, so that a reason can be shown in the resident's own letters.
/// </summary>
internal sealed class PlainText
{
    private readonly List<int> origin = [];

    public PlainText(string message)
    {
        Message = message;
        var plain = new StringBuilder(message.Length);
        for (var i = 0; i < message.Length; i++)
        {
            foreach (var sign in Decomposed(message, ref i, out var from))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark)
                    continue;
                plain.Append(char.IsControl(sign) || char.IsWhiteSpace(sign) ? ' ' : char.ToLowerInvariant(sign));
                origin.Add(from);
            }
        }
        Text = plain.ToString();
    }

    /// <summary>As typed.</summary>
    public string Message { get; }

    /// <summary>As models read it.</summary>
    public string Text { get; }

    /// <summary>The index in <see cref="Message"/> of a sign of <see cref="Text"/>; its length for the end.</summary>
    public int Origin(int index) => index < origin.Count ? origin[index] : Message.Length;

    // Half a pair or a lone mark stays as it is: it is no letter of any word we know.
    private static string Decomposed(string message, ref int i, out int from)
    {
        from = i;
        var length = char.IsHighSurrogate(message[i]) && i + 1 < message.Length && char.IsLowSurrogate(message[i + 1]) ? 2 : 1;
        i += length - 1;
        var one = message.Substring(from, length);
        return length == 1 && (message[from] < '\u00c0' || char.IsSurrogate(message[from])) ? one : one.Normalize(NormalizationForm.FormD);
    }
}
