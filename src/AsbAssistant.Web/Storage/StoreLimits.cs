using System.Text;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Storage;

/// <summary>What every store can hold. Going beyond is a bug of the caller, told before anything is queued.</summary>
public static class StoreLimits
{
    /// <summary>An id, or a key and an id together, in bytes of UTF-8.</summary>
    public const int MostKeyBytes = 1000;

    /// <summary>A body, in bytes of UTF-8.</summary>
    public const int MostBodyBytes = 12 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Check(UnitOfWork work)
    {
        foreach (var write in work.Writes)
        {
            CheckKind(write.Kind);
            var id = Bytes(write.Id, nameof(write.Id));
            if (write.Id.Length == 0)
                throw new ArgumentException("An id is empty.", nameof(work));
            if (write.Keys.Select(key => Bytes(key, nameof(write.Keys))).DefaultIfEmpty().Max() + id >= MostKeyBytes)
                throw new ArgumentException($"Kind {write.Kind}: id and key are over {MostKeyBytes} bytes together.", nameof(work));
            if (write.Body is { } body && Encoding.UTF8.GetByteCount(body) > MostBodyBytes)
                throw new ArgumentException($"Kind {write.Kind}: the body is over {MostBodyBytes} bytes.", nameof(work));
        }
    }

    public static void CheckKind(string kind)
    {
        if (kind.Length is 0 or > 40 || !kind.All(sign => sign is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            throw new ArgumentException($"'{kind}' is no kind: a word in snake_case of at most 40 signs.", nameof(kind));
    }

    /// <summary>False for an id that no document can have, such as one from an address that somebody made up.</summary>
    public static bool CouldBeId(string id)
    {
        try
        {
            return Bytes(id, nameof(id)) is > 0 and < MostKeyBytes;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // NUL parts key from id, and half a surrogate pair has no UTF-8: neither would come back as it was sent.
    private static int Bytes(string value, string what)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException($"{what}: holds a NUL.");
        return Strict.GetByteCount(value);
    }
}
