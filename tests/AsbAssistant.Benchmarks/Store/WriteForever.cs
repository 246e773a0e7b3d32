using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Benchmarks.Store;

/// <summary>
/// Eight writers that write pairs of documents and a counter, and say "kept WRITER NUMBER" once the store has said so.
/// Killed, everything said must be in the store, and nothing by halves. When the store refuses, each says "refused
/// WRITER NUMBER", reads back what it had kept, says so, and goes. A ninth only reads, all the while: nobody else's refused
/// write may cost it an answer.
/// </summary>
internal static class WriteForever
{
    public static async Task<int> RunAsync(string[] args)
    {
        var taken = DataFolder.Take(args[0]);
        if (!taken.IsOk)
        {
            await Console.Error.WriteLineAsync(taken.Refusal.Sentence);
            return 1;
        }
        using var folder = taken.Value;
        await using var store = new LiteDbStore(folder.StoreFile, NullLogger<LiteDbStore>.Instance);
        var writers = Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => WriteAsync(store, writer))));
        while (!writers.IsCompleted)
            await store.LoadAsync("counter", "0");
        await writers;
        return 0;
    }

    private static async Task WriteAsync(LiteDbStore store, int writer)
    {
        var counter = await store.LoadAsync("counter", $"{writer}");
        for (var number = counter?.Version + 1 ?? 1; ; number++)
        {
            var words = new string((char)('a' + (number % 26)), (int)(number * 7919 % 20_000));
            var work = new UnitOfWork()
                .Insert("left", $"{writer}/{number}", words, $"k|{writer}|{number:0000000}")
                .Insert("right", $"{writer}/{number}", words, $"k|{writer}|{number:0000000}", "all")
                .Put("counter", $"{writer}", number - 1, number, $"at|{number:0000000}");
            if (await store.CommitAsync(work) == CommitOutcome.Committed)
            {
                Console.WriteLine($"kept {writer} {number}");
                continue;
            }
            Console.WriteLine($"refused {writer} {number}");
            GC.Collect();
            GC.WaitForPendingFinalizers();
            if ((await store.LoadAsync("counter", $"{writer}"))?.Version == number - 1)
                Console.WriteLine($"readable {writer} {number - 1}");
            return;
        }
    }
}
