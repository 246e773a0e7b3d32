using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Web.Cases.Alerts;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Cases.Outbox;

/// <summary>
/// Alerts as a call to another system. <c>Asb-Signature: t=&lt;unix seconds&gt;,v1=&lt;hex&gt;</c> is HMAC-SHA256 under the shared
/// secret over <c>&lt;t&gt;.&lt;body&gt;</c>; <c>Idempotency-Key</c> is the same at every try. A restricted case carries its reference alone.
/// </summary>
public sealed class WebhookSender(HttpClient http, IOptions<AlertOptions> options, TimeProvider time, ILogger<WebhookSender> log) : ISendOutbox
{
    public const string SignatureHeader = "Asb-Signature";
    public const string IdempotencyHeader = "Idempotency-Key";

    /// <inheritdoc/>
    public OutboxWay Way => OutboxWay.Webhook;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancel)
    {
        if (options.Value.Webhook is not { Url: { } url } webhook)
            return SendOutcome.NoAddress;
        var body = BodyOf(message);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(SignatureHeader, Sign(body, webhook.Secret, time.GetUtcNow()));
        request.Headers.Add(IdempotencyHeader, message.Id);
        try
        {
            using var response = await http.SendAsync(request, cancel);
            if (response.IsSuccessStatusCode)
                return SendOutcome.Taken;
            log.LogWarning("Outbox {Id}: the webhook answered {Status}", message.Id, (int)response.StatusCode);
            return SendOutcome.NotTaken;
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            log.LogWarning("Outbox {Id}: the webhook failed: {Failure}", message.Id, failed.GetType().Name);
            return SendOutcome.NotTaken;
        }
    }

    /// <summary>The signature of a body at a moment.</summary>
    public static string Sign(string body, string secret, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(mac)}";
    }

    private static string BodyOf(OutboxMessage message) => message switch
    {
        { Alert: null } => Canonical.Write(new { type = "test" }),
        { Restricted: true } => Canonical.Write(new { reference = message.Reference }),
        { Alert: { } kind } => Canonical.Write(new
        {
            type = "alert",
            reference = message.Reference,
            alert = kind,
            raisedAt = message.CreatedAt,
            notConfirmedSafe = message.NotConfirmedSafe,
        }),
    };
}
