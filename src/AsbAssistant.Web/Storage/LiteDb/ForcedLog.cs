using Microsoft.Win32.SafeHandles;

namespace AsbAssistant.Web.Storage.LiteDb;

/// <summary>
/// LiteDB's log file as a stream of ours. LiteDB appends pages to it as it commits; they wait in memory until
/// <see cref="Force"/> writes them all and forces them to the disk. So a disk error shows in one place, where nothing has
/// been promised yet, and what was forced before is never touched: <see cref="ForcedLength"/> bytes can be trusted.
/// Used by the store's one thread only.
/// </summary>
internal sealed class ForcedLog : Stream
{
    private readonly SafeFileHandle file;
    private readonly MemoryStream waiting = new();

    private ForcedLog(SafeFileHandle file, long length) => (this.file, ForcedLength) = (file, length);

    /// <summary>How much of the file is surely on the disk.</summary>
    public long ForcedLength { get; private set; }

    public long WaitingBytes => waiting.Length;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => ForcedLength + waiting.Length;

    public override long Position { get; set; }

    /// <summary>Opens or creates the file; what lies beyond <paramref name="trusted"/> bytes, or beyond a page torn by a power cut, is cut off.</summary>
    public static ForcedLog Open(string path, long? trusted)
    {
        var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            var length = RandomAccess.GetLength(file);
            var good = trusted ?? TornTail.WholePages(file, length);
            if (good < length)
                RandomAccess.SetLength(file, good);
            RandomAccess.FlushToDisk(file);
            return new ForcedLog(file, good);
        }
        catch (IOException)
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Puts everything written so far on the disk. If it throws, nothing of it counts: drop this log and cut the file.</summary>
    public void Force()
    {
        if (waiting.Length == 0)
            return;
        RandomAccess.Write(file, waiting.GetBuffer().AsSpan(0, (int)waiting.Length), ForcedLength);
        RandomAccess.FlushToDisk(file);
        ForcedLength += waiting.Length;
        Forget();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read;
        if (Position < ForcedLength)
        {
            read = RandomAccess.Read(file, buffer.AsSpan(offset, (int)Math.Min(count, ForcedLength - Position)), Position);
        }
        else
        {
            waiting.Position = Position - ForcedLength;
            read = waiting.Read(buffer, offset, count);
        }
        Position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Position != Length)
            throw new InvalidOperationException("The log is only ever appended to.");
        waiting.Position = waiting.Length;
        waiting.Write(buffer, offset, count);
        Position += count;
    }

    /// <summary>LiteDB empties its log once the data file holds, and has been forced to hold, all of it.</summary>
    public override void SetLength(long value)
    {
        if (value != 0)
            throw new InvalidOperationException("The log is only ever emptied whole.");
        Forget();
        RandomAccess.SetLength(file, 0);
        RandomAccess.FlushToDisk(file);
        ForcedLength = 0;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        SeekOrigin.End => Length + offset,
    };

    /// <summary>Does nothing: only <see cref="Force"/> decides.</summary>
    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            waiting.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Forget()
    {
        waiting.SetLength(0);
        if (waiting.Capacity > 4 * 1024 * 1024)
            waiting.Capacity = 0;
    }
}
