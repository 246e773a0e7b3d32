using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AsbAssistant.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace AsbAssistant.Web.Storage.Evidence;

/// <summary>
/// The form of a sealed file: four signs, the length of the wrapped key, the wrapped key, then chunks of
/// <see cref="ChunkBytes"/> each followed by its tag. Every file has a key of its own, so a chunk's nonce need only say
/// which chunk it is and whether it is the last: with either wrong (a file cut short, or put in another order) the tag
/// doesn't fit.
/// </summary>
internal static class Sealing
{
    public const int ChunkBytes = 1024 * 1024;
    public const int TagBytes = 16;
    public const int KeyBytes = 32;

    private const int MostWrappedBytes = 4096;
    private static readonly byte[] Sign = Encoding.ASCII.GetBytes("ASB1");

    public static async Task WriteKeyAsync(Stream file, byte[] key, EvidenceId id, IDataProtectionProvider keys, CancellationToken cancel)
    {
        var wrapped = For(id, keys).Protect(key);
        var header = new byte[Sign.Length + sizeof(int)];
        Sign.CopyTo(header, 0);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(Sign.Length), wrapped.Length);
        await file.WriteAsync(header, cancel).ConfigureAwait(false);
        await file.WriteAsync(wrapped, cancel).ConfigureAwait(false);
    }

    /// <summary>The key; the stream then stands at the first chunk.</summary>
    /// <exception cref="InvalidDataException">it isn't the file that was sealed under this id</exception>
    public static byte[] ReadKey(Stream file, EvidenceId id, IDataProtectionProvider keys)
    {
        var header = new byte[Sign.Length + sizeof(int)];
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.AsSpan().StartsWith(Sign))
            throw Damaged(id);
        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(Sign.Length));
        if (length is < 0 or > MostWrappedBytes)
            throw Damaged(id);
        var wrapped = new byte[length];
        if (file.ReadAtLeast(wrapped, length, throwOnEndOfStream: false) < length)
            throw Damaged(id);
        try
        {
            return For(id, keys).Unprotect(wrapped);
        }
        catch (CryptographicException)
        {
            throw Damaged(id);
        }
    }

    public static byte[] Nonce(long chunk, bool last)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce, chunk);
        nonce[^1] = last ? (byte)1 : (byte)0;
        return nonce;
    }

    public static InvalidDataException Damaged(EvidenceId id) => new($"Evidence file {id} is not as it was sealed.");

    // The id is part of the purpose: a file put in another's place does not open.
    private static IDataProtector For(EvidenceId id, IDataProtectionProvider keys) => keys.CreateProtector("Evidence", id.ToString());
}
