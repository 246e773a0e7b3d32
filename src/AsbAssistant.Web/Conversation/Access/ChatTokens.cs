using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AsbAssistant.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace AsbAssistant.Web.Conversation.Access;

/// <summary>
/// Makes and reads tokens. They have the form of a JSON web token, because clients look into theirs for the user's name;
/// the signature is Data Protection's over the first two parts, so its key ring, kept in every backup, is the only secret.
/// </summary>
public sealed class ChatTokens(IDataProtectionProvider keys, TimeProvider time)
{
    private const int MostSigns = 4096;
    private const int ConversationBytes = 16;
    private static readonly string Header = Part("""{"alg":"dp","typ":"JWT"}"""u8);
    private readonly IDataProtector signer = keys.CreateProtector("ChatToken.v1");

    /// <summary>A pass for a conversation that has yet to begin.</summary>
    public static ChatPass NewPass(string channel) => new()
    {
        Conversation = new ConversationId(Random(ConversationBytes)),
        UserId = "dl_" + Random(16),
        Channel = channel,
    };

    /// <summary>Whether text from outside could name a conversation at all.</summary>
    public static bool IsConversation(string text) => text.Length == 2 * ConversationBytes && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Unguessable, in lower-case hexadecimal.</summary>
    public static string Random(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    /// <summary>The token of a pass.</summary>
    public string Issue(ChatPass pass, TimeSpan lasts)
    {
        var claims = new Claims(
            pass.UserId, pass.Conversation.Value, pass.Channel, pass.Session, (time.GetUtcNow() + lasts).ToUnixTimeMilliseconds(),
            pass.ResumeHash, pass.ResumeUntil?.ToUnixTimeSeconds());
        var content = $"{Header}.{Part(JsonSerializer.SerializeToUtf8Bytes(claims, Canonical.Options))}";
        return $"{content}.{Part(signer.Protect(SHA256.HashData(Encoding.ASCII.GetBytes(content))))}";
    }

    /// <summary>The pass of a token that is ours; with <paramref name="evenExpired"/> when its time is over too.</summary>
    public Result<ChatPass, TokenRefusal> Read(string? token, bool evenExpired = false)
    {
        if (token is null or { Length: > MostSigns } || token.Split('.') is not [var header, var claimed, var signature] || header != Header)
            return TokenRefusal.Invalid;
        try
        {
            var signed = signer.Unprotect(WebEncoders.Base64UrlDecode(signature));
            if (!CryptographicOperations.FixedTimeEquals(signed, SHA256.HashData(Encoding.ASCII.GetBytes($"{header}.{claimed}"))))
                return TokenRefusal.Invalid;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return TokenRefusal.Invalid;
        }
        var claims = JsonSerializer.Deserialize<Claims>(WebEncoders.Base64UrlDecode(claimed), Canonical.Options)!;
        if (!evenExpired && claims.ExpiresAt <= time.GetUtcNow().ToUnixTimeMilliseconds())
            return TokenRefusal.Expired;
        return new ChatPass
        {
            Conversation = new ConversationId(claims.Conversation),
            UserId = claims.User,
            Channel = claims.Channel,
            Session = claims.Session,
            ResumeHash = claims.Resume,
            ResumeUntil = claims.ResumeUntil is { } until ? DateTimeOffset.FromUnixTimeSeconds(until) : null,
        };
    }

    private static string Part(ReadOnlySpan<byte> bytes) => WebEncoders.Base64UrlEncode(bytes);

    private sealed record Claims(
        string User, [property: JsonPropertyName("conv")] string Conversation, [property: JsonPropertyName("chan")] string Channel,
        [property: JsonPropertyName("ses")] int Session, [property: JsonPropertyName("until")] long ExpiresAt, string? Resume, long? ResumeUntil);
}

/// <summary>Why a token opens nothing.</summary>
public enum TokenRefusal
{
    /// <summary>None was shown.</summary>
    Missing,

    /// <summary>It isn't ours, or was altered, or is for something else.</summary>
    Invalid,

    /// <summary>Its time is over, or the resident has left.</summary>
    Expired,
}
