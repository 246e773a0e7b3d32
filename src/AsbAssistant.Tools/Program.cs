using System.Text;
using AsbAssistant.Tools.Read;

// One line for each command: `dotnet run --project src/AsbAssistant.Tools -- <command>`.
var commands = new (string Name, string Does, Func<string[], int> Run)[]
{
    ("read", "JSON lines in, JSON lines out: times, frequencies, numbers and answers in residents' words", _ => ReadCommand.Run(Console.In, Console.Out, TimeProvider.System)),
};

Console.InputEncoding = Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var chosen = commands.FirstOrDefault(command => command.Name == args.FirstOrDefault());
if (chosen.Run is null)
{
    foreach (var (name, does, _) in commands)
        Console.Error.WriteLine($"{name,-8} {does}");
    return 2;
}
return chosen.Run(args[1..]);
