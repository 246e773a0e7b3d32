using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AsbAssistant.Web.Tests.Cases;

/// <summary>Another landlord system, in a web server of its own, that checks signatures by the published rule.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    public const string Secret = "a secret of at least thirty-two characters";

    private readonly WebApplication app;

    private WebhookReceiver(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single() + "/hook");

    public ConcurrentQueue<Call> Calls { get; } = new();

    public int Answer { get; set; } = StatusCodes.Status204NoContent;

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.MapPost("/hook", receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var signature = request.Headers["Asb-Signature"].ToString().Split(',').Select(part => part.Split('=')).ToDictionary(p => p[0], p => p[1]);
        using var mac = new HMACSHA256(Encoding.UTF8.GetBytes(Secret));
        var due = Convert.ToHexString(mac.ComputeHash(Encoding.UTF8.GetBytes(signature["t"] + "." + body)));
        Calls.Enqueue(new Call(
            body, request.Headers["Idempotency-Key"].ToString(), string.Equals(due, signature["v1"], StringComparison.OrdinalIgnoreCase),
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(signature["t"], CultureInfo.InvariantCulture))));
        return Results.StatusCode(Answer);
    }

    public sealed record Call(string Body, string IdempotencyKey, bool IsSigned, DateTimeOffset SignedAt);
}
