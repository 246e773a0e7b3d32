using Microsoft.Playwright;

namespace AsbAssistant.Web.Tests.Browser;

/// <summary>Small files of our own making.</summary>
internal static class Samples
{
    /// <summary>A picture of one grey dot.</summary>
    public static FilePayload Photo { get; } = new()
    {
        Name = "door.png",
        MimeType = "image/png",
        Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="),
    };

    /// <summary>A tenth of a second of silence.</summary>
    public static FilePayload Sound { get; } = new() { Name = "bang.wav", MimeType = "audio/wav", Buffer = Silence() };

    private static byte[] Silence()
    {
        const int rate = 8000;
        var samples = new byte[rate / 10];
        Array.Fill(samples, (byte)128);
        using var stream = new MemoryStream();
        using var write = new BinaryWriter(stream);
        write.Write("RIFF"u8);
        write.Write(36 + samples.Length);
        write.Write("WAVEfmt "u8);
        write.Write(16);
        write.Write((short)1);
        write.Write((short)1);
        write.Write(rate);
        write.Write(rate);
        write.Write((short)1);
        write.Write((short)8);
        write.Write("data"u8);
        write.Write(samples.Length);
        write.Write(samples);
        return stream.ToArray();
    }
}
