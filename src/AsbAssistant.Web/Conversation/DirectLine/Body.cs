using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>Reads a request's body, never more than allowed.</summary>
internal static class Body
{
    /// <summary>All of it as text.</summary>
    /// <exception cref="BadHttpRequestException">it is too large, or ended too soon; answered by <see cref="ProtocolErrors"/></exception>
    public static async Task<string> ReadAsync(HttpContext http, int mostBytes)
    {
        Allow(http, mostBytes);
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(http.RequestAborted);
    }

    /// <summary>Sets how large it may be.</summary>
    public static void Allow(HttpContext http, long mostBytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = mostBytes;
    }
}
