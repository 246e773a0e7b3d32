using AsbAssistant.Web.Conversation.Page;

namespace AsbAssistant.Web.Tests.Conversation.Page;

public sealed class PageOptionsTests
{
    [Fact]
    public void The_defaults_are_sound() => Assert.Null(new PageOptions().Fault());

    [Theory]
    [InlineData("#ffcc00", "too pale")]
    [InlineData("#777777", "too pale")]
    [InlineData("red", "six hexadecimal digits")]
    [InlineData("#12345", "six hexadecimal digits")]
    [InlineData("#1d4f9g", "six hexadecimal digits")]
    public void A_colour_that_white_words_cannot_be_read_on_is_refused(string colour, string why) =>
        Assert.Contains(why, new PageOptions { Colour = colour }.Fault(), StringComparison.Ordinal);

    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#ffffff", 1)]
    [InlineData("#767676", 4.54)]
    public void Contrast_is_as_WCAG_works_it_out(string colour, double contrast) =>
        Assert.Equal(contrast, Contrast.WithWhite(colour)!.Value, 2);

    [Theory]
    [InlineData("http://www.bbc.co.uk/weather")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void Exit_goes_to_an_https_page_only(string address) =>
        Assert.Contains("Page:ExitAddress", new PageOptions { ExitAddress = address }.Fault(), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://www.landlord.example/")]
    [InlineData("*")]
    [InlineData("https://www.landlord.example; script-src *")]
    public void A_frame_is_for_an_origin_only(string origin)
    {
        var options = new PageOptions();
        options.FrameOrigins.Add(origin);
        Assert.Contains("Page:FrameOrigins", options.Fault(), StringComparison.Ordinal);
    }
}
