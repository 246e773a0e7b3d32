using System.Security.Cryptography;

namespace AsbAssistant.Web.Hosting;

/// <summary>
/// Headers that every answer carries. A page runs only our own files and scripts that bear the answer's nonce, sends nothing to
/// anyone else, leaves no address behind it, and is kept by no cache.
/// </summary>
public static class SecurityHeaders
{
    // Web Chat makes one empty style element without a nonce; this is the hash of nothing.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
    private static readonly object NonceKey = new();

    /// <summary>This answer's nonce, for its own inline scripts and styles.</summary>
    public static string Nonce(this HttpContext http)
    {
        if (http.Items[NonceKey] is not string nonce)
            http.Items[NonceKey] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        return nonce;
    }

    /// <summary>Puts the headers on every answer, before anything else has a say.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = Policy(http, "'none'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        return next(http);
    });

    /// <summary>Lets this page stand in a frame of the listed origins only.</summary>
    public static void AllowFrames(this HttpContext http, IReadOnlyCollection<string> origins)
    {
        if (origins.Count > 0)
            http.Response.Headers.ContentSecurityPolicy = Policy(http, string.Join(' ', origins));
    }

    private static string Policy(HttpContext http, string frames)
    {
        var nonce = http.Nonce();
        var socket = (http.Request.IsHttps ? "wss://" : "ws://") + http.Request.Host.ToUriComponent();
        return "default-src 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; "
            + $"frame-ancestors {frames}; connect-src 'self' blob: {socket}; script-src 'nonce-{nonce}'; "
            + $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}; img-src 'self' blob: data:; media-src 'self' blob:; "
            + "worker-src blob:; font-src 'self'";
    }
}
