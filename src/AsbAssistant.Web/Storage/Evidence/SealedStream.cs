using System.Security.Cryptography;
using AsbAssistant.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace AsbAssistant.Web.Storage.Evidence;

/// <summary>
/// A sealed file read back, from anywhere in it (films are asked for in pieces). The last chunk is checked before the
/// first byte is given, each other one before any of its bytes.
/// </summary>
internal sealed class SealedStream : Stream
{
    private readonly FileStream file;
    private readonly EvidenceId id;
    private readonly AesGcm aes;
    private readonly long start;
    private readonly long chunks;
    private readonly byte[] open = new byte[Sealing.ChunkBytes];
    private int opened;
    private long openChunk = -1;

    /// <exception cref="InvalidDataException">the file is not as it was sealed</exception>
    public SealedStream(FileStream file, EvidenceId id, IDataProtectionProvider keys)
    {
        (this.file, this.id) = (file, id);
        var key = Sealing.ReadKey(file, id, keys);
        aes = new AesGcm(key, Sealing.TagBytes);
        CryptographicOperations.ZeroMemory(key);
        start = file.Position;
        var body = file.Length - start;
        chunks = (body + Sealing.ChunkBytes + Sealing.TagBytes - 1) / (Sealing.ChunkBytes + Sealing.TagBytes);
        Length = body - (chunks * Sealing.TagBytes);
        if (chunks == 0 || Length <= (chunks - 1) * Sealing.ChunkBytes)
            throw Sealing.Damaged(id);
        OpenChunk(chunks - 1);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.IsEmpty)
            return 0;
        var (chunk, at) = Math.DivRem(Position, Sealing.ChunkBytes);
        if (chunk != openChunk)
            OpenChunk(chunk);
        var read = Math.Min(buffer.Length, opened - (int)at);
        open.AsSpan((int)at, read).CopyTo(buffer);
        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        SeekOrigin.End => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(open);
            aes.Dispose();
            file.Dispose();
        }
        base.Dispose(disposing);
    }

    private void OpenChunk(long chunk)
    {
        var last = chunk == chunks - 1;
        var size = last ? (int)(Length - (chunk * Sealing.ChunkBytes)) : Sealing.ChunkBytes;
        var closed = new byte[size + Sealing.TagBytes];
        openChunk = -1;
        file.Position = start + (chunk * (Sealing.ChunkBytes + Sealing.TagBytes));
        file.ReadExactly(closed);
        try
        {
            aes.Decrypt(Sealing.Nonce(chunk, last), closed.AsSpan(0, size), closed.AsSpan(size), open.AsSpan(0, size));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Sealing.Damaged(id);
        }
        (openChunk, opened) = (chunk, size);
    }
}
