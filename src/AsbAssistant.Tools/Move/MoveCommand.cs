using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Storage.LiteDb;
using AsbAssistant.Web.Storage.Marten;
using AsbAssistant.Web.Storage.Moving;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Tools.Move;

/// <summary>
/// <c>asb move --to "connection string"</c> copies the store of the data folder into PostgreSQL, and <c>--from</c> the other way.
/// The service must be stopped. The key ring goes along; sealed files stay where they are.
/// </summary>
internal static class MoveCommand
{
    private const string Usage = "Usage: asb move --to|--from \"<connection string>\" [--data <folder>]";

    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancel)
    {
        if (Read(args) is not { } asked)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }
        var folder = DataFolder.Take(asked.Data);
        if (!folder.IsOk)
        {
            await output.WriteLineAsync(folder.Refusal.Sentence);
            return 1;
        }
        using var held = folder.Value;
        await using var files = new LiteDbStore(held.StoreFile, NullLogger<LiteDbStore>.Instance);
        await using var database = new MartenStore(asked.ConnectionString, NullLogger<MartenStore>.Instance);
        if (await database.RefusalAsync() is { } refusal)
        {
            await output.WriteLineAsync(refusal);
            return 1;
        }
        try
        {
            var code = await MoveAsync(asked.ToDatabase ? new StoreMove(files, database, Tell) : new StoreMove(database, files, Tell), output, cancel);
            if (code == 0)
                KeyRings.Carry(held, database, asked.ToDatabase);
            return code;
        }
        catch (StoreUnavailableException fault)
        {
            await output.WriteLineAsync($"{fault.Message} What was copied stays; run the same command again to go on. ({fault.InnerException?.GetType().Name})");
            return 1;
        }

        void Tell(StoreMove.Progress progress) => output.WriteLine($"{Canonical.Word(progress.Step),-15} {progress.Documents,10:N0} documents");
    }

    private static async Task<int> MoveAsync(StoreMove move, TextWriter output, CancellationToken cancel)
    {
        var moved = await move.RunAsync(cancel);
        await output.WriteLineAsync(moved.Match(
            content => $"Moved: {content.Documents:N0} documents, the same in both stores (SHA-256 {content.Hash}).",
            why => why switch
            {
                CannotMove.TargetNotEmpty => "The target is not empty, and what it holds is no unfinished move. Name an empty one.",
                CannotMove.Differs => "The stores differ: something is writing to one of them. Stop every node, then run this again.",
            }));
        return moved.IsOk ? 0 : 1;
    }

    private static (string ConnectionString, bool ToDatabase, string Data)? Read(string[] args)
    {
        var options = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (args.Length % 2 != 0 || options.Keys.Except(["--to", "--from", "--data"]).Any() || options.ContainsKey("--to") == options.ContainsKey("--from"))
            return null;
        var toDatabase = options.TryGetValue("--to", out var to);
        return (toDatabase ? to! : options["--from"], toDatabase, options.GetValueOrDefault("--data", "data"));
    }
}
