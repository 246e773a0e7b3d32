using System.Text.Json;
using AsbAssistant.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>
/// <c>/embed.js</c>: one line in the landlord's own site puts a button there that opens our page in its own tab. It loads
/// nothing, sets nothing and tells nobody that it was seen.
/// </summary>
public static class EmbedScript
{
    /// <summary>Answers <c>GET /embed.js</c>.</summary>
    public static ContentHttpResult Get(HttpContext http, PageWords words, Assets assets)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var settings = JsonSerializer.Serialize(new { button = words["embed.button"], newTab = words["embed.new_tab"] });
        return TypedResults.Text(
            assets.Text("embed.js").Replace("/*settings*/", settings, StringComparison.Ordinal), "text/javascript; charset=utf-8");
    }
}
