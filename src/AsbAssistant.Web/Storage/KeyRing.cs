using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace AsbAssistant.Web.Storage;

/// <summary>
/// Data Protection's keys as files in the data folder. Unlike the framework's own repository it forces each to the disk:
/// a key that a power cut takes would take every file sealed with it.
/// </summary>
internal sealed class KeyRing(DataFolder folder) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Directory.EnumerateFiles(folder.Keys, "*.xml").Order(StringComparer.Ordinal).Select(path => XElement.Load(path))];

    public void StoreElement(XElement element, string friendlyName)
    {
        var path = Path.Combine(folder.Keys, Guid.NewGuid().ToString("N"));
        using (var file = Disk.CreatePrivateFile(path))
        {
            element.Save(file);
            file.Flush(flushToDisk: true);
        }
        Disk.Publish(path, path + ".xml");
    }

    /// <summary>Adds those that are not here yet.</summary>
    public void Add(IEnumerable<XElement> elements) => Add(this, elements);

    /// <summary>Carries every key of one ring into another that has not got it.</summary>
    public static void Copy(IXmlRepository from, IXmlRepository to) => Add(to, from.GetAllElements());

    private static void Add(IXmlRepository to, IEnumerable<XElement> elements)
    {
        var known = to.GetAllElements().Select(Id).ToHashSet(StringComparer.Ordinal);
        foreach (var element in elements.Where(element => !known.Contains(Id(element))))
        {
            to.StoreElement(element, Id(element));
            // A ring that counts its places must know of this one before the next.
            _ = to.GetAllElements();
        }
    }

    private static string Id(XElement element) => (string?)element.Attribute("id") ?? element.ToString(SaveOptions.DisableFormatting);
}
