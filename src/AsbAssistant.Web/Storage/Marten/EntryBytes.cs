namespace AsbAssistant.Web.Storage.Marten;

/// <summary>
/// A key's entry as bytes that PostgreSQL sorts as the contract wants, by UTF-16 code unit: every unit, halves of
/// surrogate pairs too, in the form UTF-8 would give it. Text under the C collation would put an emoji behind U+FFFF.
/// </summary>
internal static class EntryBytes
{
    /// <summary>An entry of a kind's keys; no kind has a slash, so each kind's stand together.</summary>
    public static byte[] Write(string kind, string entry)
    {
        var bytes = new List<byte>(kind.Length + entry.Length + 8);
        foreach (var unit in $"{kind}/{entry}")
        {
            if (unit < 0x80)
                bytes.Add((byte)unit);
            else if (unit < 0x800)
                bytes.AddRange([(byte)(0xC0 | (unit >> 6)), Tail(unit)]);
            else
                bytes.AddRange([(byte)(0xE0 | (unit >> 12)), Tail(unit >> 6), Tail(unit)]);
        }
        return [.. bytes];
    }

    /// <summary>The entry without its kind.</summary>
    public static string Read(string kind, byte[] written)
    {
        var bytes = written.AsSpan(kind.Length + 1);
        var units = new char[bytes.Length];
        var length = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var first = bytes[i++];
            units[length++] = (char)(first switch
            {
                < 0x80 => first,
                < 0xE0 => ((first & 0x1F) << 6) | (bytes[i++] & 0x3F),
                _ => ((first & 0x0F) << 12) | ((bytes[i++] & 0x3F) << 6) | (bytes[i++] & 0x3F),
            });
        }
        return new string(units, 0, length);
    }

    private static byte Tail(int bits) => (byte)(0x80 | (bits & 0x3F));
}
