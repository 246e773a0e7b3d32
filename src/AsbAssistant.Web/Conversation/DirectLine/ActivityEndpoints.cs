using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Turns;
using AsbAssistant.Web.Storage;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>Posts an activity, and gets those after a watermark.</summary>
internal static class ActivityEndpoints
{
    private const int Page = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v3/directline/conversations/{conversation}/activities", PostAsync);
        routes.MapGet("/v3/directline/conversations/{conversation}/activities", GetAsync);
    }

    private static async Task<IResult> PostAsync(
        HttpContext http, string conversation, ResidentChat chat, IOptions<ChatOptions> options, IFaultWords words)
    {
        var caller = await Caller.OfAsync(http, conversation);
        if (!caller.IsOk)
            return caller.Refusal;
        if (!http.Request.HasJsonContentType())
            return Answers.Error(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Send application/json");
        if (!ActivityJson.TryRead(await Body.ReadAsync(http, options.Value.MostBodyBytes), out var activity))
            return Answers.Bad("The body is not an activity");
        if (Fault(activity) is { } fault)
            return Answers.Bad(fault);
        var turn = await chat.TakeAsync(
            caller.Value.Conversation, activity, unreadable: activity.Attachments is { Count: > 0 }, address: Caller.Address(http));
        return Answers.Of(turn, words, options.Value);
    }

    private static async Task<IResult> GetAsync(
        HttpContext http, string conversation, string? watermark, ResidentChat chat, Listeners streams)
    {
        var caller = await Caller.OfAsync(http, conversation);
        if (!caller.IsOk)
            return caller.Refusal;
        if (Watermark.Read(watermark) is not { } seen)
            return Answers.Bad("watermark is not one of ours");
        var activities = await ReadAsync(chat, caller.Value.Conversation, seen, http.RequestAborted);
        var unkept = streams.TakeUnkept(caller.Value.Conversation);
        return Results.Text(
            Watermark.Set([.. activities.Select(one => one.Json), .. unkept.Select(one => one.Json!)], activities.Count == 0 ? seen : activities[^1].Number),
            "application/json; charset=utf-8");
    }

    private static async Task<IReadOnlyList<LoggedActivity>> ReadAsync(
        ResidentChat chat, ConversationId conversation, long seen, CancellationToken cancel)
    {
        try
        {
            return await chat.ReadAsync(conversation, seen, Page, cancel);
        }
        catch (StoreUnavailableException)
        {
            // A client that polls gives up for good at an error; what it must be told now may wait beside the store.
            return [];
        }
    }

    /// <summary>What is wrong with an activity that somebody posted; null when nothing is.</summary>
    internal static string? Fault(Activity activity)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Typing or ActivityTypes.Event or ActivityTypes.EndOfConversation))
            return "type is not one that a client may post";
        if (activity.Type == ActivityTypes.Event && activity.Name == ActivityEventNames.ContinueConversation)
            return "name is one that only the service uses";
        // A file inside the words would lie unsealed beside them.
        return activity.Attachments?.Any(file => file?.ContentUrl?.StartsWith("data:", StringComparison.OrdinalIgnoreCase) == true) == true
            ? "Send files by upload"
            : null;
    }
}
