using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Cases.Evidence;

/// <summary>
/// Asks ClamAV about a file when somebody wants it, so that it is looked at with the day's knowledge and not with that of the
/// day it came. Speaks clamd's INSTREAM: chunks, each after its length, and a chunk of none at the end.
/// </summary>
public sealed class FileScanner(IOptions<ScannerOptions> options, TimeProvider time, ILogger<FileScanner> log)
{
    private const int ChunkBytes = 64 * 1024;
    private const int LongestAnswer = 1024;

    /// <summary>Whether a scanner is set.</summary>
    public bool IsOn => options.Value.Address is not null;

    /// <summary>What the scanner says about this content, from its place on; never throws for a scanner that doesn't answer.</summary>
    public async Task<ScanOutcome> ScanAsync(Stream content, CancellationToken cancel)
    {
        if (options.Value.Address is not var (host, port))
            return ScanOutcome.NotScanned;
        using var patience = new CancellationTokenSource(options.Value.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(host, port, either.Token);
            await using var stream = line.GetStream();
            await SendAsync(stream, content, either.Token);
            return Read(await AnswerAsync(stream, either.Token));
        }
        catch (Exception failed) when (failed is SocketException or IOException || (failed is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            log.LogWarning("The virus scanner did not answer: {Failure}", failed.GetType().Name);
            return ScanOutcome.NoAnswer;
        }
    }

    private static async Task SendAsync(NetworkStream to, Stream content, CancellationToken cancel)
    {
        await to.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var chunk = new byte[4 + ChunkBytes];
        int read;
        while ((read = await content.ReadAsync(chunk.AsMemory(4), cancel)) > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await to.WriteAsync(chunk.AsMemory(0, 4 + read), cancel);
        }
        await to.WriteAsync(new byte[4], cancel);
    }

    private static async Task<string> AnswerAsync(NetworkStream from, CancellationToken cancel)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        int read;
        while (length < answer.Length && (read = await from.ReadAsync(answer.AsMemory(length), cancel)) > 0)
        {
            length += read;
            if (answer.AsSpan(0, length).Contains((byte)0))
                break;
        }
        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    // Only clamd's own "OK" opens a file: an error, a cut line and words nobody knows all leave it closed.
    private static ScanOutcome Read(string answer) =>
        answer == "stream: OK" ? ScanOutcome.Clean
        : answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanOutcome.Infected
        : ScanOutcome.NoAnswer;
}

/// <summary>What came of a scan.</summary>
public enum ScanOutcome
{
    /// <summary>No scanner is set.</summary>
    NotScanned,

    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>Something was found: the file stays closed.</summary>
    Infected,

    /// <summary>A scanner is set and did not answer: the file stays closed until it does.</summary>
    NoAnswer,
}
