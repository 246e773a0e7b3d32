using AsbAssistant.Web.Staff.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.SignIn;

/// <summary>
/// Sign in. An unknown name, a wrong password, a locked and a closed account get one answer after one password check, so that
/// nobody learns who works here.
/// </summary>
[AllowAnonymous]
internal sealed class SignInPage(UserManager<OfficerAccount> accounts, SignInManager<OfficerAccount> signIn, SignInGate gate, StaffLinks links) : StaffPage
{
    private static readonly OfficerAccount Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<OfficerAccount>().HashPassword(Nobody, Guid.NewGuid().ToString());

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Redirect(links.Worklist()) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(UserName))
            return Again(nameof(UserName), "Enter your user name.");
        if (string.IsNullOrEmpty(Password))
            return Again(nameof(Password), "Enter your password.");
        if (!gate.MayTry(HttpContext.Connection.RemoteIpAddress?.ToString() ?? ""))
            return Again("", "There were too many tries from here. Wait a minute, then try again.");
        if (Password.Length > PasswordRule.MaximumLength || !await IsRightAsync(UserName.Trim(), Password))
            return Again("", "That user name and password do not go together, or there were too many tries. "
                + "Check both. After ten wrong tries, wait fifteen minutes.");
        return Redirect(Url.IsLocalUrl(ReturnUrl) && ReturnUrl.StartsWith(links.Worklist(), StringComparison.Ordinal) ? ReturnUrl : links.Worklist());
    }

    private async Task<bool> IsRightAsync(string userName, string password)
    {
        if (await accounts.FindByNameAsync(userName) is not { PasswordHash: not null, Roles.Count: > 0 } account || await accounts.IsLockedOutAsync(account))
        {
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return false;
        }
        return (await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }
}
