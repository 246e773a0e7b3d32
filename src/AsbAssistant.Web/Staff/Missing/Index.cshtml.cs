using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AsbAssistant.Web.Staff.Missing;

/// <summary>What stands at every address under <c>/staff</c> that has no page.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken] // there is nothing here that a forged post could change
internal sealed class MissingPage : StaffPage
{
    public IActionResult OnGet() => NotFound();

    public IActionResult OnPost() => NotFound();
}
