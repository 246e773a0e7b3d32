using System.Runtime.Versioning;
using System.Security.Cryptography;
using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage.Evidence;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.Hosting;

namespace AsbAssistant.Web.Tests.Storage.Evidence;

[UnsupportedOSPlatform("windows")]
public sealed class EvidenceVaultTests : IDisposable
{
    private const int Chunk = 1024 * 1024;
    private const int Sealed = Chunk + 16;
    private const long NoLimit = long.MaxValue;

    private readonly TestFolder folder = new();
    private readonly IHost host;

    public EvidenceVaultTests() => host = StorageHost.Build(folder.Path);

    private EvidenceVault Vault => host.Get<EvidenceVault>();

    [Property(MaxTest = 20)]
    public Property What_is_sealed_comes_back_whatever_its_size()
    {
        var edges = Gen.Elements(4, 5, 4096, Chunk - 1, Chunk, Chunk + 1, 2 * Chunk, (2 * Chunk) + 7);
        return Prop.ForAll(Gen.OneOf(edges, Gen.Choose(4, 3 * Chunk)).ToArbitrary(), size =>
        {
            var photo = Photo(size);
            var sent = Seal(photo, "photo.jpg");
            Assert.Equal((size, "image/jpeg", Convert.ToHexString(SHA256.HashData(photo))), (sent.Bytes, sent.Type, sent.Sha256));
            Assert.Equal(photo, ReadAll(sent));
        });
    }

    [Fact]
    public async Task Any_part_of_it_can_be_read_alone()
    {
        var photo = Photo((3 * Chunk) + 500);
        await using var stream = (await Vault.OpenAsync(IdOf(Seal(photo, "p"))))!;
        foreach (var at in (int[])[3 * Chunk, 0, Chunk - 3, (2 * Chunk) - 1, photo.Length - 1])
        {
            var part = new byte[Math.Min(10, photo.Length - at)];
            stream.Position = at;
            await stream.ReadExactlyAsync(part);
            Assert.Equal(photo[at..(at + part.Length)], part);
        }
    }

    [Fact]
    public void Nothing_readable_lies_on_the_disk()
    {
        var sent = Seal("She said she would be back on Friday night."u8.ToArray(), "notes.txt");

        var onDisk = File.ReadAllBytes(PathOf(sent));

        Assert.Equal(-1, onDisk.AsSpan().IndexOf("Friday"u8));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf(sent)));
    }

    [Property(MaxTest = 40)]
    public Property One_changed_bit_anywhere_is_noticed()
    {
        var sent = Seal(Photo(Chunk + 300), "p");
        var whole = File.ReadAllBytes(PathOf(sent));
        return Prop.ForAll(Gen.Choose(0, whole.Length - 1).ToArbitrary(), Gen.Choose(0, 7).ToArbitrary(), (at, bit) =>
        {
            var changed = whole.ToArray();
            changed[at] ^= (byte)(1 << bit);
            File.WriteAllBytes(PathOf(sent), changed);
            Assert.Throws<InvalidDataException>(() => ReadAll(sent));
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(300 + 16)]
    [InlineData(300 + 16 + Sealed)]
    [InlineData(300 + 16 + Sealed + Sealed)]
    public async Task A_file_cut_short_is_noticed_before_its_first_byte_is_given(int bytes)
    {
        var sent = Seal(Photo((2 * Chunk) + 300), "p");
        using (var file = File.OpenWrite(PathOf(sent)))
            file.SetLength(file.Length - bytes);

        await Assert.ThrowsAsync<InvalidDataException>(() => Vault.OpenAsync(IdOf(sent)));
    }

    [Fact]
    public void Chunks_put_in_another_order_are_noticed()
    {
        var sent = Seal(Photo((2 * Chunk) + 300), "p");
        var file = File.ReadAllBytes(PathOf(sent));
        var start = file.Length - (300 + 16) - (2 * Sealed);
        byte[] swapped = [.. file[..start], .. file[(start + Sealed)..(start + (2 * Sealed))], .. file[start..(start + Sealed)], .. file[(start + (2 * Sealed))..]];
        File.WriteAllBytes(PathOf(sent), swapped);

        Assert.Throws<InvalidDataException>(() => ReadAll(sent));
    }

    [Fact]
    public void A_file_put_in_the_place_of_another_is_noticed()
    {
        var one = Seal(Photo(500), "one");
        var other = Seal(Photo(501), "other");
        File.Copy(PathOf(one), PathOf(other), overwrite: true);

        Assert.Throws<InvalidDataException>(() => ReadAll(other));
    }

    [Theory]
    [InlineData(1000, 1000, null)]
    [InlineData(1001, 1000, CannotKeepFile.TooLarge)]
    [InlineData(0, 1000, CannotKeepFile.Empty)]
    [InlineData((2 * Chunk) + 1, 2 * Chunk, CannotKeepFile.TooLarge)]
    public async Task A_file_of_the_wrong_size_is_refused_and_leaves_nothing(int size, int most, CannotKeepFile? refusal)
    {
        var result = await Vault.SealAsync(new MemoryStream(Photo(size)), "p", null, most);

        Assert.Equal(refusal, result.IsOk ? null : result.Refusal);
        Assert.Equal(refusal is null ? 1 : 0, Directory.GetFiles(folder.To("evidence")).Length);
    }

    [Fact]
    public async Task A_sender_that_goes_away_leaves_nothing()
    {
        using var cancel = new CancellationTokenSource();
        var endless = new BrokenOff(Photo(3 * Chunk), cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Vault.SealAsync(endless, "p", null, NoLimit, cancel.Token));

        Assert.Empty(Directory.GetFiles(folder.To("evidence")));
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_is_a_refusal_not_a_fault()
    {
        _ = Vault;
        Directory.Delete(folder.To("evidence"));

        var result = await Vault.SealAsync(new MemoryStream(Photo(1000)), "p", null, NoLimit);

        Assert.Equal(CannotKeepFile.Unavailable, result.Refusal);
    }

    [Fact]
    public void What_a_killed_process_left_half_written_goes_at_the_next_start()
    {
        var kept = Seal(Photo(100), "p");
        File.WriteAllText(folder.To("evidence/" + Guid.NewGuid().ToString("N") + ".part"), "half");

        Vault.DiscardUnfinished();

        Assert.Equal([PathOf(kept)], Directory.GetFiles(folder.To("evidence")));
    }

    [Theory]
    [InlineData("photo.jpg", "photo.jpg")]
    [InlineData("C:\\Users\\me\\night 1.jpg", "night 1.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\u0000b\r\n.jpg", "ab.jpg")]
    [InlineData("  ", "file")]
    public void The_name_is_kept_but_not_its_path(string claimed, string kept) => Assert.Equal(kept, Seal(Photo(100), claimed).Name);

    [Fact]
    public void A_long_name_is_cut_without_halving_a_sign()
    {
        Assert.Equal(new string('n', 99), Seal(Photo(100), new string('n', 99) + "😀").Name);
        Assert.Equal(100, Seal(Photo(100), new string('n', 300)).Name.Length);
    }

    [Fact]
    public async Task An_unknown_id_opens_nothing_and_a_discarded_file_is_gone()
    {
        Assert.Null(await Vault.OpenAsync(new EvidenceId(Guid.NewGuid())));
        var sent = Seal(Photo(100), "p");

        Vault.Discard(IdOf(sent));

        Assert.Null(await Vault.OpenAsync(IdOf(sent)));
    }

    [Fact]
    public async Task A_sealed_file_opens_after_a_restart()
    {
        var photo = Photo(5000);
        var sent = Seal(photo, "p");
        host.Dispose();

        using var again = StorageHost.Build(folder.Path);
        await using var stream = await again.Get<EvidenceVault>().OpenAsync(IdOf(sent));
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy);

        Assert.Equal(photo, copy.ToArray());
    }

    public void Dispose()
    {
        host.Dispose();
        folder.Dispose();
    }

    private static byte[] Photo(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        byte[] start = [0xFF, 0xD8, 0xFF, 0xE0];
        start.AsSpan(0, Math.Min(4, size)).CopyTo(bytes);
        return bytes;
    }

    private static EvidenceId IdOf(SentFile sent) => new(Guid.Parse(sent.Id));

    private string PathOf(SentFile sent) => folder.To("evidence/" + sent.Id);

    private SentFile Seal(byte[] content, string name) =>
        Vault.SealAsync(new MemoryStream(content), name, "application/octet-stream", NoLimit).GetAwaiter().GetResult().Value;

    private byte[] ReadAll(SentFile sent)
    {
        using var stream = Vault.OpenAsync(IdOf(sent)).GetAwaiter().GetResult()!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Cancels its reader after two megabytes, as a dropped connection does.</summary>
    private sealed class BrokenOff(byte[] content, CancellationTokenSource cancel) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position >= 2 * Chunk)
                await cancel.CancelAsync();
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
