using AsbAssistant.Cases;
using AsbAssistant.Web.Staff.Accounts;

namespace AsbAssistant.Web.Staff.Layout;

/// <summary>Who did something, by name.</summary>
internal sealed class OfficerNames(OfficerStore officers)
{
    private Dictionary<string, string>? names;

    /// <summary>Reads everybody's name once a page.</summary>
    public async Task LoadAsync(CancellationToken cancel) =>
        names ??= (await officers.AllAsync(1000, cancel)).ToDictionary(account => account.Id, account => account.Name);

    public string Of(Actor who) => who.Kind switch
    {
        ActorKind.Resident => "The resident",
        ActorKind.System => "The service, by rule",
        ActorKind.Key => $"Another system ({who.Id})",
        ActorKind.Officer => who.Id is { } id && names?.TryGetValue(id, out var name) == true ? name : "Somebody on the staff",
    };
}
