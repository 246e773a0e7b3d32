using AsbAssistant.Reading;

namespace AsbAssistant.Web.Reading;

/// <summary>Reading's part of the service.</summary>
public static class ReadingServices
{
    /// <summary>Adds the second reader, warmed while the service starts.</summary>
    public static void AddReading(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IReadSecond, RecognizersReader>();
        builder.Services.AddHostedService<Warming>();
    }

    private sealed class Warming : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(RecognizersReader.Warm, stoppingToken);
    }
}
