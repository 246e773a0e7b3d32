using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Conversation.DirectLine;
using AsbAssistant.Web.Conversation.Turns;
using AsbAssistant.Web.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>
/// The talk without a script: each post is a turn of the same interview, and answers with the next page. A signed token and
/// the turn's number travel in hidden fields, so nothing is in a cookie or an address, and a turn sent twice is taken once.
/// </summary>
public sealed class ReportPage(IOptions<PageOptions> options, PageWords words, ChatAccess access, ResidentChat chat, Danger danger) : ResidentPage(options)
{
    private const long LookBack = 100;
    private const int LongestTurn = 40;

    /// <summary>The emergency card is to be shown, although no reply holds it.</summary>
    public bool ShowCard { get; private set; }

    /// <summary>The first page.</summary>
    public void OnGet() => Begin(access);

    /// <summary>A turn.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var sent = HttpContext.RequestServices.GetRequiredService<ReportForm>();
        var taken = false;
        try
        {
            var admitted = await sent.ReadAsync(HttpContext, AdmitAsync);
            Typed = sent.Words;
            // Danger is never refused: when the page was open too long, its words begin a talk of their own.
            if (admitted is null && danger.IsIn(sent.Words))
                admitted = new Admission(access.NewPass(ChatPass.Report).Pass, HasBegun: false);
            if (admitted is null || sent.Turn.Length is 0 or > LongestTurn)
            {
                Begin(access);
                return Refuse("error.token");
            }
            var pass = admitted.Pass;
            (Token, Turn) = (access.TokenFor(pass, TokenLasts), sent.Turn);
            if (sent.IsEmpty)
            {
                await ReadAgainAsync(pass.Conversation);
                return Refuse(Said is null ? "error.empty_first" : "error.empty");
            }
            var address = Caller.Address(HttpContext);
            if (!admitted.HasBegun && (await chat.StartAsync(pass, Caller.Origin(HttpContext), address)).Outcome is not (TurnOutcome.Taken or TurnOutcome.Repeated))
            {
                // Nobody has read the words, so the card is shown whatever they say.
                ShowCard = true;
                Error = words["error.not_kept"];
                return Answer(StatusCodes.Status503ServiceUnavailable);
            }
            var result = await chat.TakeAsync(
                pass.Conversation, sent.ToActivity(Caller.Origin(HttpContext), pass.Conversation), sent.Files,
                unreadable: sent.Remarks.Count > 0, sent.Remarks, address);
            taken = result.Outcome == TurnOutcome.Taken;
            return await AnswerAsync(pass.Conversation, result);
        }
        finally
        {
            if (!taken)
                sent.Discard();
        }
    }

    private async Task<IActionResult> AnswerAsync(ConversationId conversation, TurnResult result)
    {
        switch (result.Outcome)
        {
            case TurnOutcome.Taken or TurnOutcome.Repeated:
                Said = Drawn.From(result.Replies);
                Turn = result.Id?[(result.Id.IndexOf('|', StringComparison.Ordinal) + 1)..].TrimStart('0') ?? Turn;
                Typed = "";
                return Page();
            case TurnOutcome.NotKept:
                Said = Drawn.From(result.Replies);
                return Answer(StatusCodes.Status503ServiceUnavailable);
            case TurnOutcome.TooLong:
                await ReadAgainAsync(conversation);
                return Refuse("error.too_long");
            case TurnOutcome.TooFast or TurnOutcome.Clashed:
                await ReadAgainAsync(conversation);
                return Refuse("error.too_fast");
            case TurnOutcome.Unknown:
                Begin(access);
                return Refuse("error.token");
            default:
                throw new InvalidOperationException($"An outcome without a page: {result.Outcome}");
        }
    }

    // The chat's own token will do too: when the chat can't be drawn again, its talk goes on here.
    private async Task<Admission?> AdmitAsync(string? token)
    {
        foreach (var channel in (string[])[ChatPass.Report, ChatPass.Web])
        {
            if (await access.CheckAsync(token, channel) is { IsOk: true } read)
                return read.Value;
        }
        return null;
    }

    private async Task ReadAgainAsync(ConversationId conversation)
    {
        try
        {
            if (await chat.FindAsync(conversation) is not { } record)
                return;
            var lately = (await chat.ReadAsync(conversation, Math.Max(0, record.Last - LookBack))).Select(one => one.ToActivity()).ToList();
            var answered = lately.FindLastIndex(one => one.From?.Role == RoleTypes.User);
            Said = Drawn.From([.. lately.Skip(answered + 1)]);
        }
        catch (StoreUnavailableException)
        {
            // The refusal is said all the same, over an empty box.
        }
    }

    private PageResult Refuse(string sentence)
    {
        Error = words[sentence];
        return Answer(StatusCodes.Status400BadRequest);
    }
}
