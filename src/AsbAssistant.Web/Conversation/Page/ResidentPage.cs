using AsbAssistant.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>What the residents' pages share. They set no cookie: the signed token in the form stands for it, also against forged posts.</summary>
[IgnoreAntiforgeryToken]
public abstract class ResidentPage(IOptions<PageOptions> options) : PageModel
{
    /// <summary>Nothing has been said yet.</summary>
    protected const string FirstTurn = "0";

    /// <summary>The settings.</summary>
    protected PageOptions Settled => options.Value;

    /// <summary>The talk's token; empty before the first word.</summary>
    public string Token { get; protected set; } = "";

    /// <summary>The number of the turn that this page asks for.</summary>
    public string Turn { get; protected set; } = FirstTurn;

    /// <summary>What was wrong with what was sent, in words for the resident.</summary>
    public string? Error { get; protected set; }

    /// <summary>What was typed, to stand in the box again after a refusal.</summary>
    public string Typed { get; protected set; } = "";

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        HttpContext.AllowFrames(options.Value.FrameOrigins.AsReadOnly());
        base.OnPageHandlerExecuting(context);
    }
}
