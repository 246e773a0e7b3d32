using AsbAssistant.Shared;

namespace AsbAssistant.Web.Storage.Moving;

/// <summary>The part of a move that is no document in both stores: the keys that tokens, cookies and sealed files are read with.</summary>
public static class KeyRings
{
    /// <summary>Carries every key that is not there yet, from the data folder into the database's ring or back.</summary>
    /// <exception cref="StoreUnavailableException">the database does not answer</exception>
    public static void Carry(DataFolder folder, IStore database, bool toDatabase)
    {
        var files = new KeyRing(folder);
        var stored = new StoredKeyRing(database, files);
        if (toDatabase)
            KeyRing.Copy(files, stored);
        else
            KeyRing.Copy(stored, files);
    }
}
