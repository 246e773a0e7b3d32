using AsbAssistant.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Staff.Accounts;

/// <summary>Who may sign in, and as what. A new colleague gets a one-time link; an account is closed by taking its roles.</summary>
internal sealed class AccountsPage(UserManager<OfficerAccount> accounts, OfficerStore officers, StaffLinks links, IOptions<StaffOptions> options) : StaffPage
{
    [BindProperty]
    public string? Id { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    public IReadOnlyList<OfficerAccount> All { get; private set; } = [];

    /// <summary>A one-time link just made, shown once in the answer to the post: no address may hold it.</summary>
    public string? Link { get; private set; }

    public OfficerAccount? LinkFor { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await AllowedAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync()
    {
        if (!await AllowedAsync())
            return NotFound();
        if (string.IsNullOrWhiteSpace(UserName) || UserName.Length > 64)
            return Again(nameof(UserName), "Enter a user name.");
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 100)
            return Again(nameof(Name), "Enter the person's name.");
        if (Roles.Count == 0)
            return Again(nameof(Roles), "Choose at least one role.");
        var account = new OfficerAccount { UserName = UserName.Trim(), Name = Name.Trim(), Roles = [.. Roles.Distinct().Order()] };
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? await LinkAsync(account) : Again(nameof(UserName), made.Errors.First().Description);
    }

    public async Task<IActionResult> OnPostLinkAsync()
    {
        if (!await AllowedAsync() || await AskedAsync() is not { } account)
            return NotFound();
        // Links given out before end here, and so does whatever is signed in.
        await accounts.UpdateSecurityStampAsync(account);
        return await LinkAsync(account);
    }

    public async Task<IActionResult> OnPostRolesAsync()
    {
        if (!await AllowedAsync() || await AskedAsync() is not { } account)
            return NotFound();
        if (account.Id == Who.Id.Value && !Roles.Contains(Role.Manager))
            return Again("", "You can't stop being a manager yourself. Ask another manager.");
        account.Roles = [.. Roles.Distinct().Order()];
        await accounts.UpdateSecurityStampAsync(account);
        return Redirect(links.Accounts());
    }

    private async Task<bool> AllowedAsync()
    {
        if (!Who.May(StaffAction.ManageAccounts))
            return false;
        All = await officers.AllAsync(1000, Cancel);
        return true;
    }

    private async Task<OfficerAccount?> AskedAsync() => Id is { Length: > 0 and <= 64 } ? await accounts.FindByIdAsync(Id) : null;

    private async Task<IActionResult> LinkAsync(OfficerAccount account)
    {
        var address = options.Value.Address is { Length: > 0 } set ? set.TrimEnd('/') : $"{Request.Scheme}://{Request.Host}";
        (Link, LinkFor) = (address + links.SetPassword(account.Id, await accounts.GeneratePasswordResetTokenAsync(account)), account);
        All = await officers.AllAsync(1000, Cancel);
        return Page();
    }
}
