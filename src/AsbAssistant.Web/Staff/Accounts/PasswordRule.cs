using Microsoft.AspNetCore.Identity;

namespace AsbAssistant.Web.Staff.Accounts;

/// <summary>
/// A password is long, and is neither the person's own name nor one long sign: length over composition, as the
/// National Cyber Security Centre advises.
/// </summary>
internal sealed class PasswordRule : IPasswordValidator<OfficerAccount>
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 200;
    private const int FewestDifferentSigns = 5;

    public Task<IdentityResult> ValidateAsync(UserManager<OfficerAccount> manager, OfficerAccount user, string? password) =>
        Task.FromResult(Fault(user, password ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault })
            : IdentityResult.Success);

    private static string? Fault(OfficerAccount user, string password) => password switch
    {
        { Length: < MinimumLength } => $"Use at least {MinimumLength} signs. Three or four words that do not belong together work well.",
        { Length: > MaximumLength } => $"Use at most {MaximumLength} signs.",
        _ when password.Distinct().Count() < FewestDifferentSigns => "Use more than a few different letters.",
        _ when Holds(password, user.UserName) || Holds(password, user.Name) => "Leave your own name out of your password.",
        _ when Holds(password, "password") => "Leave the word “password” out.",
        _ => null,
    };

    private static bool Holds(string password, string words) =>
        words.Length >= 4 && password.Contains(words, StringComparison.OrdinalIgnoreCase);
}
