using System.ComponentModel.DataAnnotations;
using AsbAssistant.Web.Staff.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace AsbAssistant.Web.Staff.SignIn;

/// <summary>
/// Sign in. An unknown name, a wrong password and a locked account get one answer and take one password check, so that
/// nobody learns who works here.
/// </summary>
[AllowAnonymous]
public sealed class SignInPage : PageModel
{
    private static readonly OfficerAccount Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<OfficerAccount>().HashPassword(Nobody, Guid.NewGuid().ToString());

    private readonly SignInManager<OfficerAccount> signIn;
    private readonly SignInGate gate;
    private readonly StaffLinks links;

    internal SignInPage(SignInManager<OfficerAccount> signIn, SignInGate gate, StaffLinks links) =>
        (this.signIn, this.gate, this.links) = (signIn, gate, links);
}
