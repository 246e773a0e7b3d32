using System.Text;

namespace AsbAssistant.Web.Storage.Evidence;

/// <summary>What a file is, by its first bytes: the photos, recordings, scans and notes that phones make, and nothing that runs.</summary>
internal static class MediaType
{
    /// <summary>As many bytes as are looked at.</summary>
    public const int Looks = 4096;

    /// <summary>
    /// The media type, or null when it is none that we take. What was claimed only decides between sound and film where
    /// one container holds either.
    /// </summary>
    public static string? Of(ReadOnlySpan<byte> start, string? claimed)
    {
        start = start[..Math.Min(start.Length, Looks)];
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return "image/png";
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
            return "image/gif";
        if (start.StartsWith("%PDF-"u8))
            return "application/pdf";
        if (start.StartsWith("RIFF"u8) && start.Length >= 12)
            return start[8..].StartsWith("WEBP"u8) ? "image/webp" : start[8..].StartsWith("WAVE"u8) ? "audio/wav" : null;
        if (start.StartsWith("OggS"u8))
            return SoundOrFilm("audio", "ogg", claimed);
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
            return start[..Math.Min(start.Length, 64)].IndexOf("webm"u8) >= 0 ? SoundOrFilm("video", "webm", claimed) : null;
        if (start.StartsWith("#!AMR"u8))
            return "audio/amr";
        if (start.Length >= 12 && start[4..].StartsWith("ftyp"u8))
            return OfBrand(start.Slice(8, 4), claimed);
        if (start.StartsWith("ID3"u8) || IsMpegSound(start))
            return "audio/mpeg";
        return IsText(start) ? "text/plain" : null;
    }

    private static string? OfBrand(ReadOnlySpan<byte> brand, string? claimed) => Encoding.Latin1.GetString(brand) switch
    {
        "heic" or "heix" or "heim" or "heis" or "hevc" or "mif1" or "msf1" => "image/heic",
        "M4A " or "M4B " => "audio/mp4",
        "qt  " => "video/quicktime",
        ['3', 'g', ..] => SoundOrFilm("video", "3gpp", claimed),
        "isom" or "iso2" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "MSNV" or "M4V " or "M4VH" or "dash" or "mmp4" =>
            SoundOrFilm("video", "mp4", claimed),
        _ => null,
    };

    private static string SoundOrFilm(string usual, string container, string? claimed)
    {
        var other = usual == "audio" ? "video" : "audio";
        var saysOther = claimed?.StartsWith(other + '/', StringComparison.OrdinalIgnoreCase) == true;
        return (saysOther ? other : usual) + '/' + container;
    }

    // Frame sync, then a version, layer III, a bit rate and a sample rate that exist.
    private static bool IsMpegSound(ReadOnlySpan<byte> start) =>
        start.Length > 3 && start[0] == 0xFF && (start[1] & 0xE0) == 0xE0 && (start[1] & 0x18) != 0x08 && (start[1] & 0x06) == 0x02
        && (start[2] & 0xF0) is not 0xF0 and not 0 && (start[2] & 0x0C) != 0x0C;

    private static bool IsText(ReadOnlySpan<byte> start)
    {
        while (!start.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(start, out var rune, out var used);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                return true; // cut in the middle of a sign by where we stopped looking
            if (status != System.Buffers.OperationStatus.Done || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r' or '\f')))
                return false;
            start = start[used..];
        }
        return true;
    }
}
