using System.Text;
using AsbAssistant.Tools.Move;
using AsbAssistant.Tools.Read;
using AsbAssistant.Tools.Triage;

// One line for each command: `dotnet run --project src/AsbAssistant.Tools -- <command>`.
var commands = new (string Name, string Does, Func<string[], Task<int>> Run)[]
{
    ("classify", "JSON lines in, JSON lines out: category, hate, risks and signals in residents' words, with the words behind them", _ => Task.FromResult(TriageCommands.Classify(Console.In, Console.Out, Console.Error))),
    ("evaluate", "FILE.jsonl… how the model does on labelled text", args => Task.FromResult(TriageCommands.Evaluate(args, Console.Out, Console.Error))),
    ("move", "copies the store into PostgreSQL (--to) or back (--from), and compares the two", args => MoveCommand.RunAsync(args, Console.Out, CancellationToken.None)),
    ("read", "JSON lines in, JSON lines out: times, frequencies, numbers and answers in residents' words", _ => Task.FromResult(ReadCommand.Run(Console.In, Console.Out, TimeProvider.System))),
    ("train", "[OWN.jsonl…] trains the heads in models/triage from models/corpus, and from a landlord's own labels", args => Task.FromResult(TriageCommands.Train(args, Console.Out, Console.Error))),
};

Console.InputEncoding = Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var chosen = commands.FirstOrDefault(command => command.Name == args.FirstOrDefault());
if (chosen.Run is null)
{
    foreach (var (name, does, _) in commands)
        Console.Error.WriteLine($"{name,-8} {does}");
    return 2;
}
return await chosen.Run(args[1..]);
