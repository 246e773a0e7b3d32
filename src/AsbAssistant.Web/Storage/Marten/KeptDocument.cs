using AsbAssistant.Shared;
using JasperFx;

namespace AsbAssistant.Web.Storage.Marten;

/// <summary>
/// A document as Marten keeps it: the canonical text as one string, which comes back sign for sign, and Marten's own
/// revision as its version.
/// </summary>
public sealed class KeptDocument : IRevisioned
{
    /// <summary><c>kind/id</c>; no kind has a slash.</summary>
    public required string Id { get; set; }

    /// <summary>Marten's column, not part of the text.</summary>
    public int Version { get; set; }

    public required string Body { get; set; }

    public required IReadOnlyList<string> Keys { get; set; }

    internal static string IdOf(string kind, string id) => $"{kind}/{id}";

    internal static KeptDocument Of(DocumentWrite write) => new() { Id = IdOf(write.Kind, write.Id), Body = write.Body!, Keys = write.Keys };

    internal StoredDocument ToStored(string kind) => new(kind, Id[(kind.Length + 1)..], Version, Body, Keys);
}
