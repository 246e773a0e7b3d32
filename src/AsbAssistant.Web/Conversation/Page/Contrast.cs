using System.Globalization;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>WCAG 2.2 contrast (1.4.3) of a colour with white words on it.</summary>
public static class Contrast
{
    /// <summary>Level AA for words of ordinary size.</summary>
    public const double Enough = 4.5;

    /// <summary>From 1 to 21; null when the text is no colour of the form <c>#rrggbb</c>.</summary>
    public static double? WithWhite(string colour)
    {
        if (colour is not ['#', _, _, _, _, _, _] || !uint.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
            return null;
        var luminance = (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear(rgb >> 8)) + (0.0722 * Linear(rgb));
        return 1.05 / (luminance + 0.05);
    }

    private static double Linear(uint channel)
    {
        var c = (channel & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
