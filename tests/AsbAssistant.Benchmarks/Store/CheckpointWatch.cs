using System.Globalization;
using AsbAssistant.Web.Storage.LiteDb;
using Microsoft.Extensions.Logging;

namespace AsbAssistant.Benchmarks.Store;

/// <summary>Listens to the store's log for how long its checkpoints took.</summary>
internal sealed class CheckpointWatch : ILogger<LiteDbStore>
{
    private readonly Timings timings = new();
    private long pages;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(pair => pair.Key, pair => pair.Value);
        if (!values.TryGetValue("Milliseconds", out var took))
            throw new InvalidOperationException(formatter(state, exception));
        timings.Add(TimeSpan.FromMilliseconds((double)took!));
        pages += (long)values["Pages"]!;
    }

    public override string ToString() => timings.Count == 0
        ? "    no checkpoint"
        : string.Create(CultureInfo.InvariantCulture, $"    {timings.Count} checkpoints of {pages / timings.Count} pages: {timings}");
}
