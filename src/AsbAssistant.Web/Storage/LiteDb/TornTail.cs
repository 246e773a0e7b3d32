using Microsoft.Win32.SafeHandles;

namespace AsbAssistant.Web.Storage.LiteDb;

/// <summary>
/// After a power cut the end of the log that was never forced may lack blocks in its middle, and file systems give
/// zeros for them. LiteDB would skip such a page and believe the transaction behind it, half of which is then missing.
/// Nothing from the first such page on was acknowledged, so the log is cut there.
/// </summary>
internal static class TornTail
{
    private const int PageBytes = 8192;
    private const int ItemsCount = 23; // the byte of a page's header that says how many items it holds
    private const int SlotBytes = 1024; // their slots lie at the very end of the page

    /// <summary>How many bytes of the file, from its start, are whole pages.</summary>
    public static long WholePages(SafeFileHandle file, long length)
    {
        var page = new byte[PageBytes];
        var good = 0L;
        while (good + PageBytes <= length && RandomAccess.Read(file, page, good) == PageBytes && IsWhole(page))
            good += PageBytes;
        return good;
    }

    private static bool IsWhole(ReadOnlySpan<byte> page) =>
        page[..16].ContainsAnyExcept((byte)0)
        && (page[ItemsCount] == 0 || page[^SlotBytes..].ContainsAnyExcept((byte)0));
}
