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
}
