using System.Net;
using System.Net.Sockets;
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
    /// <remarks>Of an IPv6 address the first half: the rest is a household's own to choose, so it tells nobody apart.</remarks>
    public static string Address(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"{new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]])}/64"
            : address.ToString();
    }

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
