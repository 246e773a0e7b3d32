using System.Security.Cryptography;
using System.Text;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Storage.Moving;

/// <summary>
/// All that a store holds as one number of documents and one hash, whatever order they are read in: SHA-256 of each document's
/// kind, id, text and keys, added up. How often a document was written is no part of it.
/// </summary>
/// <param name="Documents">how many</param>
/// <param name="Hash">64 hexadecimal digits</param>
public sealed record StoreContent(long Documents, string Hash)
{
    /// <summary>An empty store.</summary>
    public static StoreContent None { get; } = new(0, new string('0', 64));

    /// <summary>And one more document.</summary>
    public StoreContent With(StoredDocument document)
    {
        // No kind, id or key holds NUL, so parts can't run into each other.
        var text = string.Join('\0', [document.Kind, document.Id, document.Body, .. document.Keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        var one = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var all = Convert.FromHexString(Hash);
        var carry = 0;
        for (var i = all.Length - 1; i >= 0; i--)
        {
            carry += all[i] + one[i];
            all[i] = (byte)carry;
            carry >>= 8;
        }
        return new StoreContent(Documents + 1, Convert.ToHexStringLower(all));
    }
}
