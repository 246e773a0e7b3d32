using System.Globalization;
using AsbAssistant.Common;
using AsbAssistant.Reading;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace AsbAssistant.Benchmarks.Read;

/// <summary>
/// Reading, ours and the peer's (Microsoft.Recognizers.Text, culture EnglishOthers) on the tests' own tables in one process: how many
/// lines are read right, in how many messages without a time one is seen; then, by <see cref="ReadTimes"/>, microseconds a message and
/// the time of 20,000 characters of digits and slashes. The tables were written with ours, so ours being right on them says little; the peer's share says something.
/// </summary>
internal static class ReadBenchmark
{
    private static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Unspecified);

    public static Task<int> RunAsync(string[] args)
    {
        var (points, without) = (Points(), Lines("no-date.txt").ToList());
        Report("ours", points, without, words => FactReader.Read(words, Now).When.Select(when => when.From.ToString()));
        Report("peer", points, without, Peer);

        // In this process: two cores that others use too tell more by a ratio in one run than by figures of two.
        var summary = BenchmarkRunner.Run<ReadTimes>(ManualConfig.CreateEmpty().AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        var (ours, peer, pasted) = (Median(summary, nameof(ReadTimes.Ours)), Median(summary, nameof(ReadTimes.Peer)), Median(summary, nameof(ReadTimes.OursPasted)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ours {ours / 1e3:0.0} µs a message, peer {peer / 1e3:0.0} µs, {peer / ours:0} times; ours, 20,000 characters of digits and slashes: {pasted / 1e6:0.00} ms (medians)"));
        return Task.FromResult(0);
    }

    /// <summary>The messages of both tables.</summary>
    internal static IReadOnlyList<string> Messages() => [.. Points().Select(point => point.Words), .. Lines("no-date.txt")];

    private static double Median(Summary summary, string method) =>
        summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method).ResultStatistics!.Median;

    // "words | point 2026-11-20T22:00": lines that mean one point, which both can tell.
    private static List<(string Words, string Begins)> Points() =>
        [.. Lines("when.txt").Select(line => line.Split(" | ")).Where(pair => pair is [_, var meaning] && meaning.StartsWith("point ", StringComparison.Ordinal) && !meaning.Contains(';', StringComparison.Ordinal))
            .Select(pair => (pair[0], pair[1].Split(' ')[1]))];

    private static void Report(string who, List<(string Words, string Begins)> points, List<string> without, Func<string, IEnumerable<string>> read)
    {
        var right = points.Count(point => read(point.Words).SequenceEqual([point.Begins]));
        var seen = without.Count(words => read(words).Any());
        Console.WriteLine($"{who}  points right {right}/{points.Count}  times seen where there are none {seen}/{without.Count}");
    }

    // Right for the peer too where any of its values for a single stretch begins as meant.
    private static IEnumerable<string> Peer(string words)
    {
        foreach (var result in DateTimeRecognizer.RecognizeDateTime(words, Culture.EnglishOthers, refTime: Now))
        {
            // The peer finds some stretches that it can't resolve.
            if (result.Resolution?.TryGetValue("values", out var values) is not true || values is not IEnumerable<Dictionary<string, string>> candidates)
                continue;
            var begins = candidates.Select(c => c.GetValueOrDefault("value") ?? c.GetValueOrDefault("start"))
                .Select(text => DateTime.TryParse(text, CultureInfo.InvariantCulture, out var moment) ? moment : (DateTime?)null)
                .OfType<DateTime>().Where(moment => moment <= Now).OrderDescending().Cast<DateTime?>().FirstOrDefault();
            if (begins is { } at)
                yield return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        }
    }

    private static IEnumerable<string> Lines(string table) =>
        File.ReadLines(Repository.PathTo("tests", "AsbAssistant.Tests", "Reading", "Tables", table)).Where(line => line.Length > 0 && line[0] != '#');
}
