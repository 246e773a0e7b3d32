using AsbAssistant.Staff;

namespace AsbAssistant.Web.Cases.Api;

/// <summary>In Development, a key with every scope, printed at each start; the one printed before stops working.</summary>
internal sealed class DevelopmentKey(ApiKeys keys, IHostEnvironment environment, TimeProvider time) : IHostedService
{
    private const string Id = "dddddddddddddddd";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
            return;
        var made = await keys.ReplaceAsync(Id, "Development", Enum.GetValues<ApiScope>().ToHashSet(), time.GetUtcNow(), cancellationToken);
        if (made.IsOk)
            Console.WriteLine($"API key with every scope (Development only): {made.Value}");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
