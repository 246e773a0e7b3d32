using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AsbAssistant.Web.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: what is missing or failing, by name and nothing else.</summary>
public static class HealthEndpoints
{
    /// <summary>Readiness, and the check that reports it.</summary>
    public static IHostApplicationBuilder AddHealth(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddHealthChecks().AddCheck<ReadinessCheck>("settings", tags: ["ready"]);
        builder.Services.AddOptions<BackupOptions>().BindConfiguration(BackupOptions.Section);
        builder.Services.AddSingleton<INeeded>(services => new NeededSetting(() =>
            string.IsNullOrWhiteSpace(services.GetRequiredService<Microsoft.Extensions.Options.IOptions<BackupOptions>>().Value.Folder) ? "backup folder (Backup:Folder)" : null));
        return builder;
    }

    /// <summary>Both addresses.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = WriteAsync });
        return app;
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var failing = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).ToList();
        return JsonSerializer.SerializeAsync(context.Response.Body, new
        {
            status = report.Status switch { HealthStatus.Healthy => "ready", HealthStatus.Degraded => "degraded", _ => "not ready" },
            missing = report.Entries.TryGetValue("settings", out var settings) && settings.Data.TryGetValue("missing", out var missing) ? missing : Array.Empty<string>(),
            failing = failing.Where(entry => entry.Key != "settings").Select(entry => entry.Value.Description is { } why ? $"{entry.Key}: {why}" : entry.Key),
        }, JsonSerializerOptions.Web, context.RequestAborted);
    }

    private sealed class ReadinessCheck(Readiness readiness, IHostEnvironment environment) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var missing = await readiness.MissingAsync(cancellationToken);
            var data = new Dictionary<string, object> { ["missing"] = missing };
            return missing.Count == 0 || environment.IsDevelopment() ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Unhealthy("something is missing", data: data);
        }
    }
}
