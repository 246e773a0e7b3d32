namespace AsbAssistant.Triage;

/// <summary>All contacts; decides which may be shown (handbook 0 and 3.7).</summary>
public sealed class ContactBook(IReadOnlyDictionary<string, Contact> contacts)
{
    /// <summary>How many contacts at once are a help and not a list.</summary>
    public const int MostAtOnce = 3;

    /// <summary>Whether there is a contact of that id.</summary>
    public bool Has(string id) => contacts.ContainsKey(id);

    /// <summary>Every contact, shown or not.</summary>
    public IEnumerable<Contact> All => contacts.Values;

    /// <summary>Those that residents of a nation may be shown, stand-ins for the others, in order, at most three.</summary>
    public IReadOnlyList<Contact> Shown(IEnumerable<string> ids, Nation nation) =>
        [.. ids.Select(id => ShownFor(id, nation)).OfType<Contact>().DistinctBy(contact => contact.Id).Take(MostAtOnce)];

    /// <summary>Contacts that should have been checked again by that day.</summary>
    public IReadOnlyList<Contact> Overdue(DateOnly today) => [.. contacts.Values.Where(contact => contact.ReviewBy < today).OrderBy(contact => contact.ReviewBy)];

    // A stand-in of a stand-in is followed, and never in a circle.
    private Contact? ShownFor(string id, Nation nation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = id; at is not null && seen.Add(at) && contacts.TryGetValue(at, out var contact); at = contact.Instead)
        {
            if (contact.IsShownIn(nation))
                return contact;
        }
        return null;
    }
}
