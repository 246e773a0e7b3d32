using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AsbAssistant.Common;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Triage;

namespace AsbAssistant.Benchmarks.Phrases;

/// <summary>How the phrase lists do on labelled text: recall, precision and false alarms of each label, and the time a message takes.</summary>
internal static class PhrasesBenchmark
{
    /// <summary>FILE.jsonl… and, after <c>--miss LABEL</c>, the messages where that label was missed (<c>!LABEL</c>: flagged wrongly; <c>unread</c>: not read).</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var lists = PhraseFiles.Read(Repository.PathTo("dialogs"));
        if (!lists.IsOk)
        {
            await Console.Error.WriteLineAsync(lists.Refusal.ToString());
            return 1;
        }
        var reader = new PhraseReader(lists.Value);
        var miss = Array.IndexOf(args, "--miss") is >= 0 and var at ? args[at + 1] : null;
        var files = args.TakeWhile(arg => arg != "--miss").ToList();
        if (files.Count == 0)
        {
            await Console.Error.WriteLineAsync("phrases FILE.jsonl…");
            return 2;
        }

        var counts = new SortedDictionary<string, (int Has, int Hit, int False, int Asked, int FalseAsked)>(StringComparer.Ordinal);
        var (all, right, three, unread) = (0, 0, 0, 0);
        var clock = new Stopwatch();
        foreach (var line in files.SelectMany(File.ReadLines))
        {
            using var record = JsonDocument.Parse(line);
            var text = record.RootElement.GetProperty("text").GetString()!;
            clock.Start();
            var read = reader.Read(text);
            clock.Stop();
            all++;
            unread += read.Readable ? 0 : 1;
            if (miss == "unread" && !read.Readable)
                Console.WriteLine("UNREAD " + text.ReplaceLineEndings(" "));
            var category = record.RootElement.GetProperty("category").GetString();
            right += read.Categories.Count > 0 && Canonical.Word(read.Categories[0]) == category ? 1 : 0;
            three += read.Categories.Take(3).Any(c => Canonical.Word(c) == category) ? 1 : 0;

            Count("hate", Strings(record, "hate").Count > 0, read.Hate.Count > 0, read.AskHate.Count > 0);
            foreach (var strand in Enum.GetValues<HateStrand>())
                Count("hate." + Canonical.Word(strand), Strings(record, "hate").Contains(Canonical.Word(strand)), read.Hate.Contains(strand), read.AskHate.Contains(strand));
            foreach (var risk in Enum.GetValues<Risk>())
                Count("risk." + Canonical.Word(risk), Strings(record, "risk").Contains(Canonical.Word(risk)), read.Risks.Contains(risk), read.AskRisks.Contains(risk));
            foreach (var signal in Enum.GetValues<Signal>())
                Count("signal." + Canonical.Word(signal), Strings(record, "signals").Contains(Canonical.Word(signal)), read.Signals.Contains(signal), false);

            void Count(string label, bool has, bool hit, bool asked)
            {
                var before = counts.GetValueOrDefault(label);
                counts[label] = (before.Has + (has ? 1 : 0), before.Hit + (has && hit ? 1 : 0), before.False + (!has && hit ? 1 : 0),
                    before.Asked + (has && !hit && asked ? 1 : 0), before.FalseAsked + (!has && !hit && asked ? 1 : 0));
                if (miss == label && has && !hit)
                    Console.WriteLine("MISSED " + text.ReplaceLineEndings(" "));
                if (miss == "!" + label && !has && hit)
                    Console.WriteLine($"FALSE [{string.Join(" | ", read.Because.Where(b => b.Label == label).Select(b => b.Text))}] {text.ReplaceLineEndings(" ")}");
            }
        }

        foreach (var (label, c) in counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{label,-26} {c.Has,5}   recall {Part(c.Hit, c.Has)} (with asking {Part(c.Hit + c.Asked, c.Has)})   precision {Part(c.Hit, c.Hit + c.False)}   false alarms {Part(c.False, all - c.Has)}   asked for nothing {Part(c.FalseAsked, all - c.Has)}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"category right {Part(right, all)}, within three {Part(three, all)}; not readable {unread} of {all}; {clock.Elapsed.TotalMilliseconds / all:F3} ms a message"));
        return 0;
    }

    private static string Part(int part, int of) => of == 0 ? "   –" : ((double)part / of).ToString("0.00", CultureInfo.InvariantCulture);

    private static List<string> Strings(JsonDocument record, string name) => [.. record.RootElement.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];
}
