using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Turns;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Storage.Evidence;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>Files sent into a conversation, and back to whoever sent them.</summary>
internal static class FileEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v3/directline/conversations/{conversation}/upload", UploadAsync);
        routes.MapGet("/v3/directline/conversations/{conversation}/files/{file:guid}", GetAsync);
    }

    private static async Task<IResult> UploadAsync(
        HttpContext http, string conversation, ResidentChat chat, EvidenceVault vault, IFaultWords words, IOptions<ChatOptions> options,
        IOptions<StorageOptions> storage, RateGate rates)
    {
        var caller = await Caller.OfAsync(http, conversation);
        if (!caller.IsOk)
            return caller.Refusal;
        // Too many uploads lose their files; whether the words are taken is decided by what they say.
        var upload = new Upload(vault, words, options, storage)
        {
            TakesFiles = rates.TryTake($"uploads {conversation}", options.Value.UploadsPerMinute),
        };
        upload.Allow(http);
        var taken = false;
        try
        {
            await upload.ReadAsync(http.Request, http.RequestAborted);
            if (upload.Fault is { } fault)
                return Answers.Bad(fault);
            if (upload.IsEmpty)
                return Answers.Bad("There is no file in it");
            var turn = await chat.TakeAsync(
                caller.Value.Conversation, With(upload, Caller.Origin(http), conversation), upload.Files,
                unreadable: upload.Remarks.Count > 0, upload.Remarks, Caller.Address(http));
            taken = turn.Outcome == TurnOutcome.Taken;
            return Answers.Of(turn, words, options.Value);
        }
        finally
        {
            if (!taken)
                upload.Discard();
        }
    }

    private static Activity With(Upload upload, string origin, string conversation)
    {
        var activity = upload.Activity ?? (Activity)Activity.CreateMessageActivity();
        activity.Attachments = upload.Attachments(origin, conversation);
        return activity;
    }

    private static async Task<IResult> GetAsync(HttpContext http, string conversation, Guid file, ActivityLog log, EvidenceVault vault)
    {
        var caller = await Caller.OfAsync(http, conversation);
        if (!caller.IsOk)
            return caller.Refusal;
        var id = new EvidenceId(file);
        var sent = await log.FindFileAsync(caller.Value.Conversation, id, http.RequestAborted);
        var attachment = sent?.Attachments.FirstOrDefault(one => one.ContentUrl.EndsWith($"/{id}", StringComparison.Ordinal));
        if (attachment is null || await vault.OpenAsync(id) is not { } content)
            return Answers.Error(StatusCodes.Status404NotFound, "NotFound", "There is no such file in this conversation");
        // Whatever it holds, no browser may run it on our origin.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(content, attachment.ContentType, attachment.Name, enableRangeProcessing: true);
    }
}
