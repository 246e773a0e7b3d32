using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Conversation.ComingBack;
using AsbAssistant.Web.Conversation.DirectLine;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>Coming back with reference and code; from there the talk goes on like any other without a script.</summary>
public sealed class ReturnPage(IOptions<PageOptions> options, PageWords words, ChatAccess access, ReturningResident returning) : ResidentPage(options)
{
    private const int LongestField = 64;

    /// <summary>The form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Opens the report, or says the one sentence that is said whatever was wrong.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? reference, [FromForm] string? code)
    {
        var opened = reference?.Length > LongestField || code?.Length > LongestField
            ? null
            : await returning.OpenAsync(reference, code, Caller.Origin(HttpContext), Caller.Address(HttpContext));
        if (opened is not { } talk)
        {
            Error = words["return.refused"];
            return Answer(StatusCodes.Status400BadRequest);
        }
        Token = access.TokenFor(talk.Pass, TokenLasts);
        Said = Drawn.From(talk.Greeting.Replies);
        Turn = "back";
        return Page();
    }
}
