using AsbAssistant.Shared;
using AsbAssistant.Web.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Web.Tests.Storage.LiteDb;

/// <summary>What a power cut can leave of a batch that was never acknowledged: its end missing, or blocks in its middle as zeros.</summary>
public sealed class TornTailTests : IDisposable
{
    private const int Page = 8192;

    private readonly TestFolder folder = new();

    public static TheoryData<string, int, int> Tears => new()
    {
        { "a page", 0, Page },
        { "the first half of a page", 0, Page / 2 },
        { "the second half of a page", Page / 2, Page / 2 },
    };

    [Theory]
    [MemberData(nameof(Tears))]
    public async Task A_log_torn_anywhere_keeps_what_was_forced_and_nothing_of_the_rest(string what, int from, int length)
    {
        var (data, log, forced) = await WriteAsync();
        for (var page = forced; page < log.Length; page += Page)
        {
            var torn = log.ToArray();
            torn.AsSpan(page + from, length).Clear();
            // A half that was empty anyway (a page just begun) tears nothing.
            await AssertAsync(data, torn, mayBeWhole: torn.AsSpan().SequenceEqual(log), $"{what} at {page}");
        }
    }

    [Fact]
    public async Task A_log_cut_short_anywhere_keeps_what_was_forced_and_nothing_of_the_rest()
    {
        var (data, log, forced) = await WriteAsync();
        for (var end = forced; end < log.Length; end += Page / 4)
            await AssertAsync(data, log[..end], mayBeWhole: false, $"cut at {end}");
    }

    public void Dispose() => folder.Dispose();

    private static UnitOfWork First => new UnitOfWork().Insert("note", "a", new Note(new string('a', 20_000)), "k|a").Insert("other", "a", 1, "k|a");

    private static UnitOfWork Second => new UnitOfWork().Insert("note", "b", new Note(new string('b', 20_000)), "k|b").Put("other", "a", 1, 2, "k|b").Insert("third", "b", 3, "k|b");

    // The files as they stand after two commits, and how much of the log had been forced after the first.
    private async Task<(byte[] Data, byte[] Log, int Forced)> WriteAsync()
    {
        await using var store = Open(folder.To("whole.db"));
        await store.CommitAsync(First);
        var forced = (await ReadAsync("whole-log.db")).Length;
        await store.CommitAsync(Second);
        return (await ReadAsync("whole.db"), await ReadAsync("whole-log.db"), forced);
    }

    private async Task AssertAsync(byte[] data, byte[] log, bool mayBeWhole, string how)
    {
        await File.WriteAllBytesAsync(folder.To("torn.db"), data);
        await File.WriteAllBytesAsync(folder.To("torn-log.db"), log);
        await using var store = Open(folder.To("torn.db"));
        var second = await store.LoadAsync("note", "b") is not null;
        Assert.True(mayBeWhole || !second, how);
        Assert.NotNull(await store.LoadAsync("note", "a"));
        Assert.Equal(second ? ["k|b"] : ["k|a"], (await store.LoadAsync("other", "a"))!.Keys);
        Assert.Equal(second ? ["k|a", "k|b"] : ["k|a"], (await store.FindAsync(KeyRange.Prefix("note", "k|"))).Select(row => row.Key));
        Assert.Equal(second ? CommitOutcome.Clashed : CommitOutcome.Committed, await store.CommitAsync(Second));
        Assert.NotNull(await store.LoadAsync("third", "b"));
    }

    private static LiteDbStore Open(string path) => new(path, NullLogger<LiteDbStore>.Instance);

    // The store holds its files open for writing.
    private async Task<byte[]> ReadAsync(string name)
    {
        await using var file = new FileStream(folder.To(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }
}
