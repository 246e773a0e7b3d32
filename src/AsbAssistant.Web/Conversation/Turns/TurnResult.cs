using Microsoft.Bot.Schema;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>What came of a turn.</summary>
/// <param name="Outcome">taken, or why not</param>
/// <param name="Id">the activity's id once it is kept; of the first when it is a repeat</param>
/// <param name="Replies">what was said in answer; of a repeat, what was said the first time</param>
public sealed record TurnResult(TurnOutcome Outcome, string? Id, IReadOnlyList<Activity> Replies);

/// <summary>How a turn ended.</summary>
public enum TurnOutcome
{
    /// <summary>It is on disk.</summary>
    Taken,

    /// <summary>It had been taken before, and nothing was done twice.</summary>
    Repeated,

    /// <summary>The message is too long; a sentence says so.</summary>
    TooLong,

    /// <summary>Too many messages at once; a sentence says so.</summary>
    TooFast,

    /// <summary>The store couldn't keep it; only what must be said was said.</summary>
    NotKept,

    /// <summary>Other writes kept coming first; nothing was written.</summary>
    Clashed,

    /// <summary>There is no such conversation, or it has ended.</summary>
    Unknown,
}
