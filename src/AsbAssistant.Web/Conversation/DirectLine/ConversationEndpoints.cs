using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Conversation.Turns;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>Begins a conversation, or comes back to one.</summary>
internal static class ConversationEndpoints
{
    // The protocol has a field for a grammar that speech clients may load; there is none, and the name stays the same.
    private const string NoGrammar = "asb-assistant";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v3/directline/conversations", StartAsync);
        routes.MapGet("/v3/directline/conversations/{conversation}", ReconnectAsync);
    }

    private static async Task<IResult> StartAsync(
        HttpContext http, ChatAccess access, ResidentChat chat, StreamTickets tickets, IApiKeys keys, RateGate rates, IOptions<ChatOptions> options,
        IFaultWords words)
    {
        var pass = await WhoAsync(http, access, keys);
        if (!pass.IsOk)
            return Answers.Refused(pass.Refusal);
        var address = Caller.Address(http);
        if (!rates.TryTake($"starts from {address}", options.Value.ConversationsPerMinuteFromAddress))
            return Answers.Busy(words.TooFast());
        var started = await chat.StartAsync(pass.Value, Caller.Origin(http), address);
        return started.Outcome switch
        {
            TurnOutcome.Taken => Answers.Json(Opened(http, access, tickets, pass.Value, 0), StatusCodes.Status201Created),
            TurnOutcome.Repeated => Answers.Json(Opened(http, access, tickets, pass.Value, 0)),
            TurnOutcome.NotKept or TurnOutcome.Clashed or TurnOutcome.TooLong or TurnOutcome.TooFast or TurnOutcome.Unknown => Answers.NotKept,
        };
    }

    private static async Task<IResult> ReconnectAsync(
        HttpContext http, string conversation, string? watermark, ChatAccess access, StreamTickets tickets)
    {
        var caller = await Caller.OfAsync(http, conversation);
        if (!caller.IsOk)
            return caller.Refusal;
        return Watermark.Read(watermark) is { } seen
            ? Answers.Json(Opened(http, access, tickets, caller.Value, seen))
            : Answers.Bad("watermark is not one of ours");
    }

    private static async Task<Result<ChatPass, TokenRefusal>> WhoAsync(HttpContext http, ChatAccess access, IApiKeys keys)
    {
        var check = await access.CheckAsync(Caller.Shown(http), ChatPass.Web, http.RequestAborted);
        if (check.IsOk)
            return check.Value.Pass;
        return (await keys.CheckAsync(http.Request.Headers.Authorization, http.RequestAborted))?.May(ApiScope.Chat) == true
            ? access.NewPass(ChatPass.Web).Pass
            : check.Refusal;
    }

    private static ConversationAnswer Opened(HttpContext http, ChatAccess access, StreamTickets tickets, ChatPass pass, long seen)
    {
        var scheme = http.Request.IsHttps ? "wss" : "ws";
        var stream = $"{scheme}://{http.Request.Host}/v3/directline/conversations/{pass.Conversation}/stream"
            + $"?watermark={Watermark.Write(seen)}&t={tickets.Issue(pass.Conversation)}";
        return new ConversationAnswer(pass.Conversation.Value, access.TokenFor(pass), (int)access.Lasts.TotalSeconds, stream, NoGrammar);
    }
}
