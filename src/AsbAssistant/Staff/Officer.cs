using AsbAssistant.Shared;

namespace AsbAssistant.Staff;

/// <summary>A member of staff who is signed in.</summary>
/// <param name="Id">for good; what events carry as "who"</param>
/// <param name="Name">as colleagues know them; what pages show</param>
/// <param name="Roles">never empty for somebody who may do anything</param>
public sealed record Officer(OfficerId Id, string Name, IReadOnlySet<Role> Roles)
{
    /// <summary>Whether this role is one of theirs.</summary>
    public bool Is(Role role) => Roles.Contains(role);
}
