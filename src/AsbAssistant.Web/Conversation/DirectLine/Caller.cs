using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Access;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>Who is calling, read from a request.</summary>
internal static class Caller
{
    private const string Scheme = "Bearer ";

    /// <summary>The token or key shown; null when there is none.</summary>
    public static string? Shown(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;

    /// <summary>The address, as our own proxy told it when there is one.</summary>
    public static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    /// <summary>Scheme and host as the caller reached us.</summary>
    public static string Origin(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    /// <summary>The pass of a caller who may take part in this conversation, or the answer that refuses.</summary>
    public static async Task<Result<ChatPass, IResult>> OfAsync(HttpContext http, string conversation)
    {
        var access = http.RequestServices.GetRequiredService<ChatAccess>();
        var check = await access.CheckAsync(Shown(http), ChatPass.Web, http.RequestAborted);
        if (!check.IsOk)
            return Result<ChatPass, IResult>.Refuse(Answers.Refused(check.Refusal));
        if (check.Value.Pass.Conversation.Value != conversation)
            return Result<ChatPass, IResult>.Refuse(Answers.NotYours);
        return check.Value.HasBegun ? check.Value.Pass : Result<ChatPass, IResult>.Refuse(Answers.NotBegun);
    }
}
