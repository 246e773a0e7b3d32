using AsbAssistant.Benchmarks.Cases;
using AsbAssistant.Benchmarks.FirstReport;
using AsbAssistant.Benchmarks.Load;
using AsbAssistant.Benchmarks.Phrases;
using AsbAssistant.Benchmarks.Read;
using AsbAssistant.Benchmarks.Store;
using AsbAssistant.Benchmarks.Triage;

// One line for each figure of the design: `dotnet run -c Release --project tests/AsbAssistant.Benchmarks -- <command>`.
var commands = new (string Name, string Does, Func<string[], Task<int>> Run)[]
{
    ("first", "seconds from a clean clone to the first sent report, with and without the package download", FirstReportBenchmark.RunAsync),
    ("load", "[PACED] [FLAT] seconds [litedb|postgresql|nodes|peer]: conversations at a person's pace and flat out", LoadBenchmark.RunAsync),
    ("phrases", "FILE.jsonl… what the phrase lists find in labelled text", PhrasesBenchmark.RunAsync),
    ("store", "commits a second forced to disk, beside a bare append-and-force loop", StoreBenchmark.RunAsync),
    ("pages", "a page, a word and a count among 100,000 documents", PagesBenchmark.RunAsync),
    ("cases", "[COUNT] the worklist, a search and a case page among 100,000 cases, on both stores", CasesBenchmark.RunAsync),
    ("read", "reading times: ours and Recognizers-Text on the same tables, and a page of digits and slashes", ReadBenchmark.RunAsync),
    ("triage", "[FILE.jsonl…] triage on unseen text: fastText, ML.NET's own text pipeline and ours, trained on the same text", TriageBenchmark.RunAsync),
    ("triage-times", "what a message of 60 words, of 400 and of 20,000 characters costs: time, allocation, memory, size of the files", TriageTimes.RunAsync),
    ("write", "FOLDER: writes until killed or refused, saying what was acknowledged (for tests)", WriteForever.RunAsync),
};

var chosen = commands.FirstOrDefault(command => command.Name == args.FirstOrDefault());
if (chosen.Run is null)
{
    foreach (var (name, does, _) in commands)
        Console.Error.WriteLine($"{name,-12} {does}");
    return 2;
}
return await chosen.Run(args[1..]);
