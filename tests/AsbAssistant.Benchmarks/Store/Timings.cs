using System.Diagnostics;
using System.Globalization;

namespace AsbAssistant.Benchmarks.Store;

/// <summary>How long each of many things took.</summary>
internal sealed class Timings
{
    private readonly List<double> milliseconds = [];

    public int Count => milliseconds.Count;

    public static async Task<Timings> OfAsync(int times, Func<int, Task> action)
    {
        var timings = new Timings();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await action(i);
            timings.Add(Stopwatch.GetElapsedTime(start));
        }
        return timings;
    }

    public void Add(TimeSpan took) => milliseconds.Add(took.TotalMilliseconds);

    public void Add(Timings others) => milliseconds.AddRange(others.milliseconds);

    public override string ToString()
    {
        milliseconds.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5):0.00} ms, p95 {At(0.95):0.00} ms, p99 {At(0.99):0.00} ms, longest {milliseconds[^1]:0.0} ms");
    }

    private double At(double part) => milliseconds[(int)(part * (milliseconds.Count - 1))];
}
