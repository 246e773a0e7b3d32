using System.Security.Claims;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Staff.Accounts;

/// <summary>What the sign-in cookie says about somebody, and how it is read back. It is checked against the account at every request.</summary>
internal sealed class OfficerClaims(UserManager<OfficerAccount> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<OfficerAccount>(accounts, options)
{
    private const string FullName = "full_name";

    /// <summary>Who is signed in; asking on a page that lets strangers in is a bug.</summary>
    public static Officer Read(ClaimsPrincipal user) => new(
        new OfficerId(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.")),
        user.FindFirstValue(FullName) ?? "",
        user.FindAll(ClaimTypes.Role).Select(claim => Canonical.FromWord<Role>(claim.Value)).OfType<Role>().ToHashSet());

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(OfficerAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(FullName, user.Name));
        identity.AddClaims(user.Roles.Select(role => new Claim(ClaimTypes.Role, Canonical.Word(role))));
        return identity;
    }
}
