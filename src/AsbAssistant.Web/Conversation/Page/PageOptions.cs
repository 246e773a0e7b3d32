namespace AsbAssistant.Web.Conversation.Page;

/// <summary>Settings of the residents' pages.</summary>
public sealed class PageOptions
{
    /// <summary>Its section in <c>appsettings.json</c>.</summary>
    public const string Section = "Page";

    /// <summary>Where "Exit this page" goes: a page that anyone might be reading.</summary>
    public string ExitAddress { get; set; } = "https://www.bbc.co.uk/weather";

    /// <summary>Origins that may show our page in a frame, such as <c>https://www.landlord.example</c>. None by default: a frame leaves more traces.</summary>
    public IList<string> FrameOrigins { get; } = [];

    /// <summary>The landlord's colour behind white words, <c>#rrggbb</c>.</summary>
    public string Colour { get; set; } = "#1d4f91";

    /// <summary>The landlord's privacy notice.</summary>
    public string PrivacyNotice { get; set; } = "";

    /// <summary>How long a chat may take to draw before the plain box is left standing.</summary>
    public int DrawWithinMilliseconds { get; set; } = 5000;

    /// <summary>What is wrong with these settings, naming the setting; null when nothing is.</summary>
    public string? Fault()
    {
        if (!IsHttps(ExitAddress, out _))
            return $"Setting {Section}:ExitAddress must be an https address, such as \"https://www.bbc.co.uk/weather\".";
        if (PrivacyNotice.Length > 0 && !IsHttps(PrivacyNotice, out _))
            return $"Setting {Section}:PrivacyNotice must be an https address.";
        if (FrameOrigins.FirstOrDefault(o => !IsHttps(o, out var uri) || uri.GetLeftPart(UriPartial.Authority) != o) is { } origin)
            return $"Setting {Section}:FrameOrigins: \"{origin}\" must be an origin, such as \"https://www.landlord.example\".";
        return Contrast.WithWhite(Colour) switch
        {
            null => $"Setting {Section}:Colour must be six hexadecimal digits after #, such as \"#1d4f91\".",
            < Contrast.Enough => $"Setting {Section}:Colour \"{Colour}\" is too pale for white words on it; choose a darker one (contrast of 4.5 or more).",
            _ => null,
        };
    }

    private static bool IsHttps(string text, out Uri uri) => Uri.TryCreate(text, UriKind.Absolute, out uri!) && uri.Scheme == Uri.UriSchemeHttps;
}
