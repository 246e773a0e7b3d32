using Microsoft.AspNetCore.Http.HttpResults;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>A plain grey square: a tab must not show whom the resident is writing to.</summary>
public static class Favicon
{
    private const int Side = 16;
    private static readonly byte[] Icon = Draw();

    /// <summary>Answers <c>GET /favicon.ico</c>.</summary>
    public static FileContentHttpResult Get(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Bytes(Icon, "image/x-icon");
    }

    // An icon file of one 16 by 16 bitmap of 32 bits, and its mask of 1 bit.
    private static byte[] Draw()
    {
        const int mask = Side * 4;
        const int bitmap = 40 + (Side * Side * 4) + mask;
        using var stream = new MemoryStream();
        using var write = new BinaryWriter(stream);
        foreach (var word in (ReadOnlySpan<ushort>)[0, 1, 1, Side | (Side << 8), 0, 1, 32])
            write.Write(word);
        write.Write(bitmap);
        write.Write(22);
        write.Write(40);
        write.Write(Side);
        write.Write(Side * 2);
        write.Write((ushort)1);
        write.Write((ushort)32);
        write.Write(new byte[24]);
        for (var pixel = 0; pixel < Side * Side; pixel++)
            write.Write(0xff9aa0a6);
        write.Write(new byte[mask]);
        return stream.ToArray();
    }
}
