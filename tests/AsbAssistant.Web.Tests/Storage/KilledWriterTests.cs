using System.Globalization;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Tests.Storage;

public class KilledWriterTests
{
    private const int Kills = 6;

    [Fact]
    public async Task Whatever_a_killed_process_had_acknowledged_is_there_and_nothing_by_halves()
    {
        using var folder = new TestFolder();
        var random = new Random(5);
        var kept = new Dictionary<string, long>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var writer = BenchmarksProgram.WriteForever(folder.Path))
            {
                // Killed somewhere after so many acknowledgements: at random within a batch, a force, or a checkpoint.
                for (var lines = random.Next(1, 4000); lines > 0 && await writer.StandardOutput.ReadLineAsync() is { } line; lines--)
                    Note(line, kept);
                writer.Kill();
                while (await writer.StandardOutput.ReadLineAsync() is { } line)
                    Note(line, kept);
                await writer.WaitForExitAsync();
            }
            await AssertWholeAsync(folder, kept);
        }
        Assert.Equal(8, kept.Count);
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(12_000)]
    [InlineData(25_000)]
    public async Task A_full_disk_is_refused_readable_and_loses_nothing_it_had_acknowledged(int kilobytes)
    {
        using var folder = new TestFolder();
        var kept = new Dictionary<string, long>();
        var others = new List<string>();
        using (var writer = BenchmarksProgram.WriteForeverInLessThan(kilobytes, folder.Path))
        {
            while (await writer.StandardOutput.ReadLineAsync() is { } line)
            {
                if (!Note(line, kept))
                    others.Add(line);
            }
            await writer.WaitForExitAsync();
            Assert.True(writer.ExitCode == 0, string.Join('\n', others));
        }

        Assert.Equal(8, others.Count(line => line.StartsWith("refused", StringComparison.Ordinal)));
        Assert.Equal(8, others.Count(line => line.StartsWith("readable", StringComparison.Ordinal)));
        await AssertWholeAsync(folder, kept, exactly: true);
    }

    private static bool Note(string line, Dictionary<string, long> kept)
    {
        if (line.Split(' ') is not ["kept", var writer, var number])
            return false;
        kept[writer] = long.Parse(number, CultureInfo.InvariantCulture);
        return true;
    }

    private static async Task AssertWholeAsync(TestFolder folder, Dictionary<string, long> kept, bool exactly = false)
    {
        var store = OpenedStore.Open("LiteDb", folder.Path);
        await using var closing = (IAsyncDisposable)store;
        var everything = 0L;
        for (var writer = 0; writer < 8; writer++)
        {
            var last = (await store.LoadAsync("counter", $"{writer}"))?.Version ?? 0;
            var acknowledged = kept.GetValueOrDefault($"{writer}");
            // One more may have been on the disk before its acknowledgement got out.
            Assert.InRange(last, acknowledged, exactly ? acknowledged : acknowledged + 1);
            var left = await store.FindAsync(KeyRange.Prefix("left", $"k|{writer}|", take: int.MaxValue));
            var right = await store.FindAsync(KeyRange.Prefix("right", $"k|{writer}|", take: int.MaxValue));
            Assert.Equal(Enumerable.Range(1, (int)last).Select(number => $"{writer}/{number}"), left.Select(row => row.Document.Id));
            Assert.Equal(left.Select(row => (row.Key, row.Document.Id, row.Document.Body)), right.Select(row => (row.Key, row.Document.Id, row.Document.Body)));
            Assert.Equal(last == 0 ? 0 : 1, await store.CountAsync(KeyRange.Prefix("counter", $"at|{last:0000000}")) > 0 ? 1 : 0);
            everything += last;
        }
        Assert.Equal(everything, await store.CountAsync(KeyRange.Prefix("right", "all", take: int.MaxValue)));
        Assert.Equal(8, await store.CountAsync(KeyRange.Prefix("counter", "at|")) + (8 - kept.Count));
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(new UnitOfWork().Put("note", "after", DocumentWrite.AnyVersion, 1)));
    }
}
