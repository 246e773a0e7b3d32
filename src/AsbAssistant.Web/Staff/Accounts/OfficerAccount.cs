using System.Text.Json.Serialization;
using AsbAssistant.Shared;
using AsbAssistant.Staff;

namespace AsbAssistant.Web.Staff.Accounts;

/// <summary>What is kept about somebody who may sign in. ASP.NET Core Identity changes it in place and then saves it.</summary>
public sealed class OfficerAccount
{
    public int SchemaVersion { get; init; } = 1;

    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    public string UserName { get; set; } = "";

    public string NormalizedUserName { get; set; } = "";

    public string Name { get; set; } = "";

    public IReadOnlyList<Role> Roles { get; set; } = [];

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    public int FailedTries { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>The version read from the store; 0 before the first save.</summary>
    [JsonIgnore]
    public long Version { get; set; }

    public Officer ToOfficer() => new(new OfficerId(Id), Name, Roles.ToHashSet());
}
