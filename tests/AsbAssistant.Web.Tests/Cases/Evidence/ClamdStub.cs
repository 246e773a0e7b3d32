using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AsbAssistant.Web.Tests.Cases.Evidence;

/// <summary>As much of clamd as speaks INSTREAM: it finds a virus in whatever holds the word "virus".</summary>
internal sealed class ClamdStub : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly string? answer;
    private readonly Task serving;

    /// <param name="answer">what it always says; null to look inside; empty to hang up</param>
    public ClamdStub(string? answer = null)
    {
        this.answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    public string Address => listener.LocalEndpoint.ToString()!;

    /// <summary>What was sent to be scanned, in order.</summary>
    public List<byte[]> Scanned { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                using var line = await listener.AcceptTcpClientAsync(stop.Token);
                await AnswerAsync(line.GetStream());
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, stop.Token);
        if (Encoding.ASCII.GetString(command) != "zINSTREAM\0")
        {
            await stream.WriteAsync("UNKNOWN COMMAND\0"u8.ToArray(), stop.Token);
            return;
        }
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, stop.Token);
            var size = BinaryPrimitives.ReadInt32BigEndian(length);
            if (size == 0)
                break;
            var chunk = new byte[size];
            await stream.ReadExactlyAsync(chunk, stop.Token);
            content.Write(chunk);
        }
        Scanned.Add(content.ToArray());
        var says = answer ?? (Encoding.ASCII.GetString(content.ToArray()).Contains("virus", StringComparison.Ordinal) ? "stream: Test-Signature FOUND\0" : "stream: OK\0");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(says), stop.Token);
    }
}
