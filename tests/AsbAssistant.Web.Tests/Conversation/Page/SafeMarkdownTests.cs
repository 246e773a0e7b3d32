using System.Text.RegularExpressions;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Page;
using FsCheck.Xunit;

namespace AsbAssistant.Web.Tests.Conversation.Page;

public sealed partial class SafeMarkdownTests
{
    [Fact]
    public void Links_ring_text_or_go_to_a_safe_page() => Assert.Equal(
        "<p class=\"govuk-body\"><a href=\"tel:999\" class=\"govuk-link\">999</a> or <a href=\"https://example.org/\" class=\"govuk-link\" rel=\"noopener noreferrer\" target=\"_blank\">here</a></p>\n",
        SafeMarkdown.Block("[999](tel:999) or [here](https://example.org/)").ToString());

    [Theory]
    [InlineData("[press](javascript:alert(1))")]
    [InlineData("[press](data:text/html,x)")]
    [InlineData("[press](http://example.org)")]
    [InlineData("![press](https://example.org/x.png)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[press][1]\n\n[1]: javascript:alert(1)")]
    public void Anything_else_comes_out_as_words(string markdown) =>
        Assert.DoesNotMatch("<(?!/?p[ >])|href|src=\"", SafeMarkdown.Block(markdown).ToString());

    [Property]
    public bool What_a_resident_typed_never_becomes_a_mark(string? typed)
    {
        var html = SafeMarkdown.Line(Markdown.Escape(typed ?? "")).ToString()!;
        return !Tag().IsMatch(html);
    }

    [GeneratedRegex("<[a-z/!]", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
