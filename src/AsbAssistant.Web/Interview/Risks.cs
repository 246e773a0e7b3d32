using System.Text.Json.Serialization;

namespace AsbAssistant.Web.Interview;

/// <summary><c>dialogs/advice/risks.yaml</c>: the fixed safety words, and contact ids by risk and by strand.</summary>
public sealed record Risks(
    string EmergencyLine,
    string EmergencyCard,
    [property: JsonPropertyName("risks")] IReadOnlyDictionary<string, IReadOnlyList<string>> RiskContacts,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Hate)
{
    /// <summary>The entry for hate where no strand was named.</summary>
    public const string AnyStrand = "any";

    /// <summary>Every entry, with the part of the file it stands in.</summary>
    public IEnumerable<(string Part, string Word, IReadOnlyList<string> Ids)> All() =>
        RiskContacts.Select(r => ("risks", r.Key, r.Value)).Concat(Hate.Select(h => ("hate", h.Key, h.Value)));
}
