using System.Diagnostics;
using System.Globalization;
using AsbAssistant.Common;
using AsbAssistant.Learning;
using AsbAssistant.Learning.Measures;
using AsbAssistant.Learning.Training;
using AsbAssistant.Triage;
using AsbAssistant.Web.Triage;

namespace AsbAssistant.Benchmarks.Triage;

/// <summary>
/// Triage side by side on the same training text (<c>models/corpus</c> without its kept-out tenth) and the same unseen text: fastText,
/// ML.NET's own text pipeline, our model, and our model over the phrase lists as a service reads. Both peers choose their options on a
/// slice of the training text, by the mean AUC of <see cref="Yardstick.Labels"/>.
/// </summary>
internal static class TriageBenchmark
{
    /// <summary>FILE.jsonl… of unseen labelled text; none for the kept-out tenth.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var corpus = LabelledText.Read(Directory.EnumerateFiles(Repository.PathTo("models", "corpus"), "*.jsonl"));
        var training = corpus.Where(text => !text.IsKeptOut).ToList();
        var test = args.Length > 0 ? [.. LabelledText.Read(args)] : corpus.Where(text => text.IsKeptOut).ToList();
        var lists = PhraseFiles.Read(Repository.PathTo("dialogs"));
        var loaded = TriageModel.Load(Repository.PathTo("models", "triage"));
        if (!lists.IsOk || !loaded.IsOk)
        {
            Console.Error.WriteLine(lists.IsOk ? loaded.Refusal : lists.Refusal.ToString());
            return Task.FromResult(1);
        }
        Say($"{training.Count} texts to learn from, {test.Count} to be measured on");
        if (args.Length == 0)
            Console.WriteLine("our stacks and thresholds, four numbers a label, were set on these texts: give a FILE for text that nothing of ours has seen");

        using var model = loaded.Value;
        var reader = new TrainedReader(new PhraseReader(lists.Value), model);
        var columns = new List<Column>();
        if (FastText.Missing is { } why)
        {
            Say($"fastText is left out: {why}");
        }
        else
        {
            using var fastText = FastText.Train(training, Console.WriteLine);
            columns.Add(new("fastText", test, fastText.Read));
        }
        var mlNet = MlNetText.Train(training, Console.WriteLine);
        columns.Add(new("ML.NET", test, mlNet.Read));
        columns.Add(new("ours", test, text => Judged.By(model, text)));
        var service = new Column("ours, lists", test, text => Judged.By(reader, text));
        columns.Add(service);

        Console.WriteLine();
        Row("AUC / recall at 20 % asked", column => column.Name);
        foreach (var label in Yardstick.Labels)
            Row(Counted(label), column => column.Ranking(label) is var ranking ? string.Create(CultureInfo.InvariantCulture, $"{ranking.Auc:.000} / {ranking.RecallAt(0.2).Value:.000}") : "");
        Row(Counted("risk") + ", recall at 25 %", column => Number(column.Ranking("risk").RecallAt(0.25)));
        Row("category right", column => Number(Share.Among(column.Judged, one => one.IsCategoryWithin(1))));
        Row("category within three", column => Number(Share.Among(column.Judged, one => one.IsCategoryWithin(3))));
        Row("µs a message, in the middle", column => string.Create(CultureInfo.InvariantCulture, $"{column.Microseconds:0}"));

        Console.WriteLine();
        Console.WriteLine("ours, lists, at its own thresholds: asked about or flagged where there is any, and where there is none");
        foreach (var label in (string[])["hate", "risk"])
        {
            var (has, not) = (service.Judged.Where(one => one.Has(label)).ToList(), service.Judged.Where(one => !one.Has(label)).ToList());
            Console.WriteLine($"{label}  {Share.Among(has, one => one.Seen.Contains(label)).InFull()}  {Share.Among(not, one => one.Seen.Contains(label)).InFull()}");
        }
        return Task.FromResult(0);

        string Counted(string label) => string.Create(CultureInfo.InvariantCulture, $"{label} ({test.Count(text => text.Labels.Contains(label))})");

        void Row(string what, Func<Column, string> cell) => Console.WriteLine($"{what,-32}{string.Concat(columns.Select(column => $"{cell(column),15}"))}");
    }

    private static string Number(Share share) => share.Value.ToString(".000", CultureInfo.InvariantCulture);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>One reader on all texts, one after the other on one thread.</summary>
    private sealed class Column
    {
        private readonly List<double> microseconds = [];

        public Column(string name, IReadOnlyList<LabelledText> texts, Func<LabelledText, Judged> read)
        {
            Name = name;
            foreach (var text in texts)
            {
                var start = Stopwatch.GetTimestamp();
                Judged.Add(read(text));
                microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
            microseconds.Sort();
        }

        public string Name { get; }

        public List<Judged> Judged { get; } = [];

        public double Microseconds => microseconds[microseconds.Count / 2];

        public Ranking Ranking(string label) => Yardstick.Ranking(Judged, label);
    }
}
