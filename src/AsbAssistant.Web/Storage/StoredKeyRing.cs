using System.Globalization;
using System.Xml.Linq;
using AsbAssistant.Shared;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace AsbAssistant.Web.Storage;

/// <summary>
/// Data Protection's keys in the store, for nodes that must read each other's tokens and cookies. Each node has a copy in its
/// data folder too, so that one started while the database is away still reads a resident's token.
/// </summary>
internal sealed class StoredKeyRing(IStore store, KeyRing copy) : IXmlRepository
{
    /// <summary>The kind of document; its id is the key's place in the ring.</summary>
    public const string Kind = "key_ring";

    private const int Most = 10_000;
    private int seen;

    // The framework asks seldom, and has no other way to ask.
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        try
        {
            var kept = store.FindAsync(KeyRange.Prefix(Kind, "", Most)).GetAwaiter().GetResult();
            seen = kept.Count;
            List<XElement> all = [.. kept.Select(one => XElement.Parse(Canonical.Read<Element>(one.Document.Body).Xml))];
            copy.Add(all);
            return all;
        }
        catch (StoreUnavailableException) when (copy.GetAllElements() is { Count: > 0 } known)
        {
            return known;
        }
    }

    /// <summary>
    /// Adds a key in the next place. When another node has just taken that place the key there serves as well, and this one is
    /// given up: the framework reads the ring again after adding, so that both go on with the same.
    /// </summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        var place = (seen + 1).ToString("D4", CultureInfo.InvariantCulture);
        var work = new UnitOfWork().Insert(Kind, place, new Element(element.ToString(SaveOptions.DisableFormatting)), place);
        if (store.CommitAsync(work).GetAwaiter().GetResult() == CommitOutcome.Unavailable)
            throw new StoreUnavailableException("A key can't be kept.");
    }

    private sealed record Element(string Xml);
}
