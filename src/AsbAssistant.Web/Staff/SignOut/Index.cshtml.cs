using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.SignOut;

/// <summary>Sign out. Only a press does it: following a link changes nothing.</summary>
[AllowAnonymous]
internal sealed class SignOutPage(StaffLinks links) : StaffPage
{
    public IActionResult OnGet() => Redirect(links.Worklist());

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Redirect(links.SignIn());
    }
}
