using System.Text.Json;
using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Conversation.Turns;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>Answers in the protocol's form.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);

    public static IResult Json<T>(T answer, int status = StatusCodes.Status200OK) => Results.Json(answer, Wire, statusCode: status);

    public static IResult Error(int status, string code, string message) => Json(new ErrorAnswer(new ErrorBody(code, message)), status);

    public static IResult Refused(TokenRefusal refusal) => refusal switch
    {
        TokenRefusal.Missing => Error(StatusCodes.Status401Unauthorized, "Unauthorized", "Missing token or key"),
        TokenRefusal.Invalid => Error(StatusCodes.Status403Forbidden, "BadArgument", "Invalid token or key"),
        TokenRefusal.Expired => Error(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired"),
    };

    /// <summary>Another's conversation and one that never was get the same answer.</summary>
    public static IResult NotYours { get; } = Error(StatusCodes.Status403Forbidden, "BadArgument", "Token does not open this conversation");

    public static IResult NotBegun { get; } = Error(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found");

    public static IResult Bad(string message) => Error(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult Busy(string message) => Error(StatusCodes.Status429TooManyRequests, "RateLimited", message);

    public static IResult NotKept { get; } = Error(StatusCodes.Status503ServiceUnavailable, "ServiceError", "Nothing can be kept or read just now");

    /// <summary>What a turn came to.</summary>
    public static IResult Of(TurnResult turn, AsbAssistant.Conversation.IFaultWords words, ChatOptions options) => turn.Outcome switch
    {
        TurnOutcome.Taken or TurnOutcome.Repeated => Json(new ResourceAnswer(turn.Id ?? "")),
        TurnOutcome.TooLong => Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", words.TooLong(options.MostCharacters)),
        TurnOutcome.TooFast => Busy(words.TooFast()),
        TurnOutcome.NotKept or TurnOutcome.Clashed => NotKept,
        TurnOutcome.Unknown => NotBegun,
    };
}
