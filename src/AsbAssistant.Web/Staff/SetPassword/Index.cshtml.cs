using AsbAssistant.Web.Staff.Accounts;
using AsbAssistant.Web.Staff.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.SetPassword;

/// <summary>
/// Where a one-time link leads: the first administrator's and every new colleague's. The link is bound to the account's
/// security stamp, so that setting the password, or a newer link, ends it.
/// </summary>
[AllowAnonymous]
internal sealed class SetPasswordPage(UserManager<OfficerAccount> accounts, SignInGate gate, StaffLinks links) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string? Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Fresh { get; set; }

    public string? UserName { get; private set; }

    public async Task OnGetAsync() => UserName = (await FindAsync())?.UserName;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } account)
            return Page();
        UserName = account.UserName;
        var set = await accounts.ResetPasswordAsync(account, Token!, Fresh ?? "");
        if (set.Succeeded)
            return Redirect(links.SignIn());
        return Again(nameof(Fresh), set.Errors.First().Description);
    }

    private async Task<OfficerAccount?> FindAsync() =>
        gate.MayTry(HttpContext.Connection.RemoteIpAddress?.ToString() ?? "")
        && !string.IsNullOrEmpty(Account) && Account.Length <= 64 && !string.IsNullOrEmpty(Token)
        && await accounts.FindByIdAsync(Account) is { } account
        && await accounts.VerifyUserTokenAsync(
            account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<OfficerAccount>.ResetPasswordTokenPurpose, Token)
            ? account
            : null;
}
