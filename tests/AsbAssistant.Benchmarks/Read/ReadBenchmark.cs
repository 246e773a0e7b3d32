using System.Diagnostics;
using System.Globalization;
using AsbAssistant.Common;
using AsbAssistant.Reading;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace AsbAssistant.Benchmarks.Read;

/// <summary>
/// Reading, ours and the peer's (Microsoft.Recognizers.Text, culture EnglishOthers) on the tests' own tables in one process: how many
/// lines are read right, in how many messages without a time one is seen, microseconds a message; and 20,000 characters of digits
/// and slashes. The tables were written with ours, so ours being right on them says little; the peer's share says something.
/// </summary>
internal static class ReadBenchmark
{
    private static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Unspecified);

    public static Task<int> RunAsync(string[] args)
    {
        // "words | point 2026-11-20T22:00": lines that mean one point, which both can tell.
        var points = Lines("when.txt").Select(line => line.Split(" | ")).Where(pair => pair is [_, var meaning] && meaning.StartsWith("point ", StringComparison.Ordinal) && !meaning.Contains(';', StringComparison.Ordinal))
            .Select(pair => (Words: pair[0], Begins: pair[1].Split(' ')[1])).ToList();
        var without = Lines("no-date.txt").ToList();
        Report("ours", points, without, words => FactReader.Read(words, Now).When.Select(when => when.From.ToString()));
        Report("peer", points, without, Peer);

        var pasted = string.Concat(Enumerable.Repeat("12/34/56 7/8 ", 1_600))[..20_000];
        var times = Enumerable.Range(0, 50).Select(_ => Timed(() => FactReader.Read(pasted, Now))).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours  20,000 characters of digits and slashes: {times[25].TotalMilliseconds:0.00} ms in the middle, {times[^1].TotalMilliseconds:0.00} ms at worst"));
        return Task.FromResult(0);
    }

    private static void Report(string who, List<(string Words, string Begins)> points, List<string> without, Func<string, IEnumerable<string>> read)
    {
        // Once to warm, once to count, then timed.
        foreach (var (words, _) in points)
            _ = read(words).Count();
        var right = points.Count(point => read(point.Words).SequenceEqual([point.Begins]));
        var seen = without.Count(words => read(words).Any());
        var messages = points.Select(point => point.Words).Concat(without).ToList();
        var rounds = who == "ours" ? 200 : 3;
        var took = Timed(() =>
        {
            for (var round = 0; round < rounds; round++)
            {
                foreach (var words in messages)
                    _ = read(words).Count();
            }
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{who}  points right {right}/{points.Count}  times seen where there are none {seen}/{without.Count}  {took.TotalMicroseconds / rounds / messages.Count:0.0} µs a message"));
    }

    // Right for the peer too where any of its values for a single stretch begins as meant.
    private static IEnumerable<string> Peer(string words)
    {
        foreach (var result in DateTimeRecognizer.RecognizeDateTime(words, Culture.EnglishOthers, refTime: Now))
        {
            if (!result.Resolution.TryGetValue("values", out var values) || values is not IEnumerable<Dictionary<string, string>> candidates)
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

    private static TimeSpan Timed(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started);
    }
}
