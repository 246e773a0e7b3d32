using System.Diagnostics;
using System.Globalization;
using AsbAssistant.Benchmarks.Store;
using AsbAssistant.Common;
using AsbAssistant.Learning;
using AsbAssistant.Learning.Training;
using AsbAssistant.Triage;
using AsbAssistant.Web.Triage;

namespace AsbAssistant.Benchmarks.Triage;

/// <summary>
/// What one message costs a service: milliseconds of one core by length, allocation, memory after many, the size of the files. Processor
/// time stands beside the clock's, which on a shared machine also counts the waiting for a core.
/// </summary>
internal static class TriageTimes
{
    private const int Many = 10_000;
    private static readonly string Folder = Repository.PathTo("models", "triage");

    public static Task<int> RunAsync(string[] args)
    {
        var lists = PhraseFiles.Read(Repository.PathTo("dialogs"));
        var loaded = TriageModel.Load(Folder);
        if (!lists.IsOk || !loaded.IsOk)
        {
            Console.Error.WriteLine(lists.IsOk ? loaded.Refusal : lists.Refusal.ToString());
            return Task.FromResult(1);
        }
        using var model = loaded.Value;
        var reader = new TrainedReader(new PhraseReader(lists.Value), model);
        var words = LabelledText.Read(Directory.EnumerateFiles(Repository.PathTo("models", "corpus"), "*.jsonl")).Where(text => text.IsKeptOut).SelectMany(text => text.Text.Split(' ')).ToArray();
        string Message(int i, int length) => string.Join(' ', Enumerable.Range(i * 61, length).Select(n => words[n % words.Length]));

        foreach (var i in Enumerable.Range(0, 500))
            reader.Read(Message(i, 60));
        Measure("60 words, the model alone", 1_000, i => Message(i, 60), message => model.Read(message));
        Measure("60 words", 1_000, i => Message(i, 60), message => reader.Read(message));
        Measure("400 words", 300, i => Message(i, 400), message => reader.Read(message));
        Measure("20,000 characters", 20, i => Message(i, 5_000)[..20_000], message => reader.Read(message));

        var (heap, resident) = Memory();
        foreach (var i in Enumerable.Range(0, Many))
            reader.Read(Message(i, 60));
        var (heapAfter, residentAfter) = Memory();
        Say($"memory before and after {Many} messages of 60 words: heap {heap:0.0} and {heapAfter:0.0} MB, resident {resident:0} and {residentAfter:0} MB");
        Say($"model files: {Directory.EnumerateFiles(Folder).Where(file => Path.GetFileName(file) != "parity.jsonl").Sum(file => new FileInfo(file).Length) / 1e6:0.0} MB");
        return Task.FromResult(0);
    }

    private static void Measure(string what, int times, Func<int, string> message, Action<string> read)
    {
        Timings clock = new(), processor = new();
        var messages = Enumerable.Range(0, times).Select(message).ToList();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (var one in messages)
        {
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            read(one);
            processor.Add(Environment.CpuUsage.TotalTime - used);
            clock.Add(Stopwatch.GetElapsedTime(start));
        }
        var kilobytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / times;
        Say($"{what,-26} processor {processor}; clock {clock}; {kilobytes:0} KB allocated");
    }

    private static (double Heap, double Resident) Memory() => (GC.GetTotalMemory(forceFullCollection: true) / 1e6, Environment.WorkingSet / 1e6);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
