using System.Text.Json;
using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Hosting;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>
/// Where a resident begins. The page is whole before any script: the chat takes the box's place only once it is drawn, and a
/// phone that can't draw it in time keeps the box.
/// </summary>
public sealed class IndexPage(IOptions<PageOptions> options, PageWords words, ChatAccess access) : ResidentPage(options)
{
    /// <summary>The page.</summary>
    public void OnGet() => Begin(access);

    /// <summary>What the chat's script needs to know, as JSON that can stand in a page.</summary>
    public string Settings(Assets files) => JsonSerializer.Serialize(new
    {
        bundle = files["webchat-minimal.js"],
        nonce = HttpContext.Nonce(),
        colour = Settled.Colour,
        drawWithin = Settled.DrawWithinMilliseconds,
        words = words.OfChat,
    }, JsonSerializerOptions.Web);
}
