using System.Text.Json;
using AsbAssistant.Conversation;
using AsbAssistant.Staff;
using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Conversation.Turns;
using AsbAssistant.Web.Hosting;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>Tokens: for programs with a key, for our own page, to stay, to come back, and to leave.</summary>
internal static class TokenEndpoints
{
    private const int MostBytes = 8 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v3/directline/tokens/generate", GenerateAsync);
        routes.MapPost("/v3/directline/tokens/refresh", RefreshAsync);
        routes.MapPost("/api/chat/token", BeginAsync);
        routes.MapPost("/api/chat/resume", ResumeAsync);
        routes.MapPost("/api/chat/exit", ExitAsync);
    }

    private static async Task<IResult> GenerateAsync(HttpContext http, IApiKeys keys, ChatAccess access)
    {
        var key = await keys.CheckAsync(http.Request.Headers.Authorization, http.RequestAborted);
        return key?.May(ApiScope.Chat) == true
            ? Answers.Json(Token(access, access.NewPass(ChatPass.Web).Pass))
            : Answers.Error(StatusCodes.Status403Forbidden, "BadArgument", "A key of scope chat is needed");
    }

    private static async Task<IResult> RefreshAsync(HttpContext http, ChatAccess access)
    {
        var check = await access.CheckAsync(Caller.Shown(http), ChatPass.Web, http.RequestAborted);
        return check.Match(admitted => Answers.Json(Token(access, admitted.Pass)), Answers.Refused);
    }

    private static async Task<IResult> BeginAsync(
        HttpContext http, ChatAccess access, RateGate rates, IOptions<ChatOptions> options, IFaultWords words, Readiness readiness)
    {
        if (!await readiness.IsOpenAsync(http.RequestAborted))
            return Answers.Error(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The landlord has not opened this service yet");
        if (!MayCome(http, rates, options))
            return Answers.Busy(words.TooFast());
        var (pass, resumeKey) = access.NewPass(ChatPass.Web);
        var token = Token(access, pass);
        return Answers.Json(new PageTokenAnswer(token.ConversationId, token.Token, token.ExpiresIn, resumeKey));
    }

    private static async Task<IResult> ResumeAsync(
        HttpContext http, ChatAccess access, RateGate rates, IOptions<ChatOptions> options, IFaultWords words)
    {
        if (!MayCome(http, rates, options))
            return Answers.Busy(words.TooFast());
        if (!http.Request.HasJsonContentType())
            return Answers.Error(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Send application/json");
        ResumeRequest? asked;
        try
        {
            asked = JsonSerializer.Deserialize<ResumeRequest>(await Body.ReadAsync(http, MostBytes), JsonSerializerOptions.Web);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException) // the latter for half a surrogate pair
        {
            return Answers.Bad("Malformed JSON");
        }
        return asked is { ConversationId: { } conversation, ResumeKey: { Length: <= 256 } key } && ChatTokens.IsConversation(conversation)
            && await access.ResumeAsync(conversation, key, http.RequestAborted) is { Channel: ChatPass.Web } pass
                ? Answers.Json(Token(access, pass))
                : Answers.Error(StatusCodes.Status403Forbidden, "BadArgument", "This key opens no conversation");
    }

    // A page that is being left can only post a beacon, which carries no header: then the token is the body.
    private static async Task<IResult> ExitAsync(HttpContext http, ChatTokens tokens, ResidentChat chat)
    {
        var read = tokens.Read(Caller.Shown(http) ?? (await Body.ReadAsync(http, MostBytes)).Trim(), evenExpired: true);
        if (!read.IsOk)
            return Answers.Refused(read.Refusal);
        return await chat.EndAsync(read.Value) ? Results.NoContent() : Answers.NotKept;
    }

    private static bool MayCome(HttpContext http, RateGate rates, IOptions<ChatOptions> options) =>
        rates.TryTake($"conversations from {Caller.Address(http)}", options.Value.ConversationsPerMinuteFromAddress);

    private static TokenAnswer Token(ChatAccess access, ChatPass pass) =>
        new(pass.Conversation.Value, access.TokenFor(pass), (int)access.Lasts.TotalSeconds);
}
