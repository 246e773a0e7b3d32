using AsbAssistant.Staff;
using AsbAssistant.Web.Staff.Accounts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AsbAssistant.Web.Staff;

/// <summary>What every page for somebody signed in has: who they are, and faults as GOV.UK's error summary lists them.</summary>
internal abstract class StaffPage : PageModel
{
    public Officer Who => OfficerClaims.Read(User);

    /// <summary>Faults by the field they belong to; an empty field name stands for the whole form.</summary>
    public IEnumerable<(string Field, string Words)> Faults => ModelState
        .SelectMany(entry => (entry.Value?.Errors ?? []).Select(error => (entry.Key, error.ErrorMessage)));

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>The first fault of a field; null when there is none.</summary>
    public string? FaultOf(string field) =>
        ModelState.TryGetValue(field, out var entry) && entry is { ValidationState: ModelValidationState.Invalid, Errors: [{ ErrorMessage: var words }, ..] }
            ? words
            : null;

    /// <summary>The page again with what is wrong.</summary>
    protected PageResult Again(string field, string words)
    {
        ModelState.AddModelError(field, words);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
