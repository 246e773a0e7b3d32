using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>
/// Our replies' Markdown as HTML: paragraphs, lists, bold, and links that ring, text or go to an https page. Anything else,
/// HTML and pictures above all, comes out as the words it is made of.
/// </summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().DisableHeadings().Build();
    private static readonly string[] Schemes = ["tel:", "sms:", "https:"];

    /// <summary>Paragraphs and lists, in GOV.UK's classes.</summary>
    public static IHtmlContent Block(string markdown)
    {
        var document = Parsed(markdown);
        foreach (var block in document.Descendants<Block>())
        {
            var style = block switch
            {
                ListBlock { IsOrdered: true } => "govuk-list govuk-list--number",
                ListBlock => "govuk-list govuk-list--bullet",
                ParagraphBlock => "govuk-body",
                _ => null,
            };
            if (style is not null)
                block.GetAttributes().AddClass(style);
        }
        return Html(document, implicitParagraph: false);
    }

    /// <summary>One line, without a paragraph around it.</summary>
    public static IHtmlContent Line(string markdown) => Html(Parsed(markdown), implicitParagraph: true);

    private static MarkdownDocument Parsed(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (!link.IsImage && Schemes.Any(scheme => link.Url?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) == true))
            {
                var attributes = link.GetAttributes();
                attributes.AddClass("govuk-link");
                if (link.Url!.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
                {
                    attributes.AddProperty("rel", "noopener noreferrer");
                    attributes.AddProperty("target", "_blank");
                }
                continue;
            }
            link.Title = null;
            while (link.FirstChild is { } child)
            {
                child.Remove();
                link.InsertBefore(child);
            }
            link.Remove();
        }
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        return document;
    }

    private static HtmlString Html(MarkdownDocument document, bool implicitParagraph)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text) { ImplicitParagraph = implicitParagraph };
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new HtmlString(text.ToString());
    }
}
