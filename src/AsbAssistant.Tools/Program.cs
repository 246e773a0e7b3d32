using System.Text;
using AsbAssistant.Tools.Move;
using AsbAssistant.Tools.Read;

// One line for each command: `dotnet run --project src/AsbAssistant.Tools -- <command>`.
var commands = new (string Name, string Does, Func<string[], Task<int>> Run)[]
{
    ("move", "copies the store into PostgreSQL (--to) or back (--from), and compares the two", args => MoveCommand.RunAsync(args, Console.Out, CancellationToken.None)),
    ("read", "JSON lines in, JSON lines out: times, frequencies, numbers and answers in residents' words", _ => Task.FromResult(ReadCommand.Run(Console.In, Console.Out, TimeProvider.System))),
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
