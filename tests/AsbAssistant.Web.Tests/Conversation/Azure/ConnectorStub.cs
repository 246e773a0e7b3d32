using System.Collections.Concurrent;
using System.IdentityModel.Tokens.Jwt;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace AsbAssistant.Web.Tests.Conversation.Azure;

/// <summary>
/// Azure's part on this machine: it signs tokens with a key that it publishes, gives the bot its own, and takes what the bot
/// answers. Its addresses reach the service by the SDK's own settings, its certificate by the system's.
/// </summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    public const string AppId = "11111111-1111-1111-1111-111111111111";
    private const string Issuer = "https://api.botframework.com";
    private const string BotsToken = "the-bots-own";

    private readonly RSA key = RSA.Create(2048);
    private readonly X509Certificate2 certificate;
    private readonly WebApplication host;

    private ConnectorStub()
    {
        var now = TimeProvider.System.GetUtcNow();
        var asked = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        asked.CertificateExtensions.Add(names.Build());
        certificate = asked.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        host = builder.Build();
        host.MapGet("/openid", () => Results.Json(new { issuer = Issuer, jwks_uri = Address + "/keys", id_token_signing_alg_values_supported = (string[])["RS256"] }));
        host.MapGet("/keys", () => Results.Text(Keys(), "application/json"));
        host.MapPost("/adfs/oauth2/token", () => Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = BotsToken }));
        host.MapPost("/v3/conversations/{conversation}/activities/{id?}", HearAsync);
    }

    /// <summary>What the bot answered, in order.</summary>
    public ConcurrentQueue<Activity> Heard { get; } = [];

    public string Address => host.Urls.First();

    public IEnumerable<string> Texts => Heard.Select(activity => activity.Text);

    /// <summary>The service's settings for it.</summary>
    /// <param name="folder">where the certificate may be written</param>
    public IReadOnlyDictionary<string, string> Settings(string folder)
    {
        var trusted = Path.Combine(folder, "stub.pem");
        File.WriteAllText(trusted, certificate.ExportCertificatePem());
        return new Dictionary<string, string>
        {
            ["SSL_CERT_FILE"] = trusted,
            ["Azure:MicrosoftAppId"] = AppId,
            ["Azure:MicrosoftAppPassword"] = "secret",
            ["Azure:MicrosoftAppType"] = "MultiTenant",
            ["Azure:ChannelService"] = Issuer,
            ["Azure:ToChannelFromBotLoginUrl"] = Address + "/adfs",
            ["Azure:ToChannelFromBotOAuthScope"] = Issuer,
            ["Azure:ToBotFromChannelTokenIssuer"] = Issuer,
            ["Azure:ToBotFromChannelOpenIdMetadataUrl"] = Address + "/openid",
            ["Azure:ToBotFromEmulatorOpenIdMetadataUrl"] = Address + "/openid",
            ["Azure:OAuthUrl"] = Address + "/oauth",
            ["Azure:ValidateAuthority"] = "false",
        };
    }

    public static async Task<ConnectorStub> StartAsync()
    {
        var stub = new ConnectorStub();
        await stub.host.StartAsync();
        return stub;
    }

    /// <summary>A token as Azure signs it, or wrong in one way.</summary>
    public string Token(string? audience = null, RSA? signedBy = null, TimeSpan? age = null, string? serviceUrl = null)
    {
        var now = (TimeProvider.System.GetUtcNow() - (age ?? TimeSpan.Zero)).UtcDateTime;
        var signing = new SigningCredentials(new RsaSecurityKey(signedBy ?? key) { KeyId = "stub" }, SecurityAlgorithms.RsaSha256);
        return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
            Issuer, audience ?? AppId, [new Claim("serviceurl", serviceUrl ?? Address)], now.AddMinutes(-1), now.AddMinutes(10), signing));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        certificate.Dispose();
        key.Dispose();
    }

    private async Task<IResult> HearAsync(HttpRequest request)
    {
        if (request.Headers.Authorization != "Bearer " + BotsToken)
            return Results.Unauthorized();
        using var reader = new StreamReader(request.Body);
        Heard.Enqueue(Newtonsoft.Json.JsonConvert.DeserializeObject<Activity>(await reader.ReadToEndAsync())!);
        return Results.Json(new { id = Guid.NewGuid().ToString() });
    }

    private string Keys()
    {
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.ExportParameters(false)) { KeyId = "stub" });
        return JsonSerializer.Serialize(new { keys = new[] { new { kty = jwk.Kty, kid = jwk.Kid, use = "sig", n = jwk.N, e = jwk.E, endorsements = (string[])["msteams"] } } });
    }
}
