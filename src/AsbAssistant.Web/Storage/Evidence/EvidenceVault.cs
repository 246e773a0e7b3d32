using System.Security.Cryptography;
using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace AsbAssistant.Web.Storage.Evidence;

/// <summary>
/// Files that residents send, each sealed with a key of its own. Only the bytes are here: what they are and whose
/// travels as a <see cref="SentFile"/> in the conversation and in the case's events.
/// </summary>
public sealed class EvidenceVault(DataFolder folder, IDataProtectionProvider keys)
{
    private const string Unfinished = ".part";

    /// <summary>Keeps a file as it streams in; nothing of one that is refused stays behind.</summary>
    /// <param name="content">the file</param>
    /// <param name="claimedName">the name it came with</param>
    /// <param name="claimedType">the media type it came with; see <see cref="MediaType"/> for how little it counts</param>
    /// <param name="maxBytes">more is refused as soon as it is seen</param>
    /// <param name="cancel">stops and leaves nothing</param>
    public async Task<Result<SentFile, CannotKeepFile>> SealAsync(
        Stream content, string claimedName, string? claimedType, long maxBytes, CancellationToken cancel = default)
    {
        var first = new byte[Sealing.ChunkBytes];
        var size = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        if (size == 0)
            return CannotKeepFile.Empty;
        if (size > maxBytes)
            return CannotKeepFile.TooLarge;
        if (MediaType.Of(first.AsSpan(0, size), claimedType) is not { } type)
            return CannotKeepFile.UnknownType;

        var id = new EvidenceId(Guid.NewGuid());
        var unfinished = PathOf(id) + Unfinished;
        try
        {
            var written = await WriteAsync(unfinished, id, content, first, size, maxBytes, cancel).ConfigureAwait(false);
            if (written is not var (bytes, sha256))
                return CannotKeepFile.TooLarge;
            Disk.Publish(unfinished, PathOf(id));
            return new SentFile(id.ToString(), CleanName(claimedName), type, bytes, sha256);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException and not BadHttpRequestException)
        {
            return CannotKeepFile.Unavailable;
        }
        finally
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
    }

    /// <summary>The content of a file, or null when there is none of this id. The caller disposes it.</summary>
    /// <exception cref="InvalidDataException">the file is not as it was sealed</exception>
    public Task<Stream?> OpenAsync(EvidenceId id)
    {
        var path = PathOf(id);
        if (!File.Exists(path))
            return Task.FromResult<Stream?>(null);
        var file = File.OpenRead(path);
        try
        {
            return Task.FromResult<Stream?>(new SealedStream(file, id, keys));
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Removes a file that nothing refers to, such as one whose turn could not be kept.</summary>
    public void Discard(EvidenceId id) => File.Delete(PathOf(id));

    /// <summary>Removes what a killed process left half written; called at start, when this process is writing nothing.</summary>
    /// <param name="unwrittenSince">what was written later may be another node's; null when there is no other</param>
    public void DiscardUnfinished(DateTimeOffset? unwrittenSince = null)
    {
        foreach (var path in Directory.EnumerateFiles(folder.Evidence, "*" + Unfinished)
            .Where(path => unwrittenSince is null || File.GetLastWriteTimeUtc(path) < unwrittenSince))
            File.Delete(path);
    }

    // One chunk is read ahead, because a chunk's seal says whether it is the last.
    private async Task<(long Bytes, string Sha256)?> WriteAsync(
        string path, EvidenceId id, Stream content, byte[] chunk, int size, long maxBytes, CancellationToken cancel)
    {
        var key = RandomNumberGenerator.GetBytes(Sealing.KeyBytes);
        using var aes = new AesGcm(key, Sealing.TagBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var file = Disk.CreatePrivateFile(path);
        await using var closing = file.ConfigureAwait(false);
        await Sealing.WriteKeyAsync(file, key, id, keys, cancel).ConfigureAwait(false);
        CryptographicOperations.ZeroMemory(key);

        var next = new byte[Sealing.ChunkBytes];
        var closed = new byte[Sealing.ChunkBytes + Sealing.TagBytes];
        var bytes = (long)size;
        for (var index = 0L; size > 0; index++)
        {
            var ahead = await content.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
            bytes += ahead;
            if (bytes > maxBytes)
                return null;
            hash.AppendData(chunk, 0, size);
            aes.Encrypt(Sealing.Nonce(index, last: ahead == 0), chunk.AsSpan(0, size), closed.AsSpan(0, size), closed.AsSpan(size, Sealing.TagBytes));
            await file.WriteAsync(closed.AsMemory(0, size + Sealing.TagBytes), cancel).ConfigureAwait(false);
            (chunk, next, size) = (next, chunk, ahead);
        }
        await file.FlushAsync(cancel).ConfigureAwait(false);
        file.Flush(flushToDisk: true);
        return (bytes, Convert.ToHexString(hash.GetHashAndReset()));
    }

    private string PathOf(EvidenceId id) => Path.Combine(folder.Evidence, id.ToString());

    // The last part of whatever path was sent, printable, at most 100 signs, no pair cut in half.
    private static string CleanName(string claimed)
    {
        var last = claimed[(claimed.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new string([.. last.Where(sign => !char.IsControl(sign))]).Trim();
        if (name.Length > 100)
            name = name[..(char.IsHighSurrogate(name[99]) ? 99 : 100)];
        return name.Length == 0 ? "file" : name;
    }
}
