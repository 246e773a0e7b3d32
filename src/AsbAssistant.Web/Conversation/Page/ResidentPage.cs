using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>What the residents' pages share. They set no cookie: the signed token in the form stands for it, also against forged posts.</summary>
[IgnoreAntiforgeryToken]
public abstract class ResidentPage(IOptions<PageOptions> options) : PageModel
{
    private const string FirstTurn = "0";

    /// <summary>How long a form's token lasts: a page without a script can't refresh it while somebody writes.</summary>
    protected static readonly TimeSpan TokenLasts = TimeSpan.FromHours(2);

    /// <summary>The settings.</summary>
    protected PageOptions Settled => options.Value;

    /// <summary>The talk's token; empty before the first word.</summary>
    public string Token { get; protected set; } = "";

    /// <summary>The turn that this page asks for: the number of the last message before it.</summary>
    public string Turn { get; protected set; } = FirstTurn;

    /// <summary>What was last said; null before the first word.</summary>
    public Drawn? Said { get; protected set; }

    /// <summary>False while something that the landlord must set is missing: then only the emergency card and the number are shown.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>What was wrong with what was sent, in words for the resident.</summary>
    public string? Error { get; protected set; }

    /// <summary>What was typed, to stand in the box again after a refusal.</summary>
    public string Typed { get; protected set; } = "";

    /// <summary>The form of a talk that has yet to begin; nothing is stored before its first word.</summary>
    protected void Begin(ChatAccess access) => (Token, Turn) = (access.TokenFor(access.NewPass(ChatPass.Report).Pass, TokenLasts), FirstTurn);

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        HttpContext.AllowFrames(options.Value.FrameOrigins.AsReadOnly());
        IsOpen = await IsOpenAsync();
        if (IsOpen)
            await next();
        else
            context.Result = Answer(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>This page, with another status.</summary>
    protected PageResult Answer(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private async Task<bool> IsOpenAsync()
    {
        try
        {
            return await HttpContext.RequestServices.GetRequiredService<Readiness>().IsOpenAsync(HttpContext.RequestAborted);
        }
        catch (StoreUnavailableException)
        {
            // Danger must be answered with the store down; what was set up before still is.
            return true;
        }
    }
}
