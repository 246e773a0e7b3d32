using AsbAssistant.Web.Staff.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.ChangePassword;

/// <summary>Change one's own password. Every other place where one was signed in is signed out by it.</summary>
internal sealed class ChangePasswordPage(UserManager<OfficerAccount> accounts, SignInManager<OfficerAccount> signIn, StaffLinks links) : StaffPage
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Fresh { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account)
            return Redirect(links.SignIn());
        if (string.IsNullOrEmpty(Current) || await accounts.IsLockedOutAsync(account) || !await accounts.CheckPasswordAsync(account, Current))
        {
            await accounts.AccessFailedAsync(account);
            return Again(nameof(Current), "That is not your password now.");
        }
        var changed = await accounts.ChangePasswordAsync(account, Current, Fresh ?? "");
        if (!changed.Succeeded)
            return Again(nameof(Fresh), changed.Errors.First().Description);
        await signIn.RefreshSignInAsync(account);
        return Redirect(links.Worklist());
    }
}
