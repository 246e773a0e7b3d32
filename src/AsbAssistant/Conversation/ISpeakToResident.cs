using AsbAssistant.Shared;

namespace AsbAssistant.Conversation;

/// <summary>
/// Lets staff and timers speak into a resident's conversation, whoever holds the conversation. Whether it is safe to speak
/// first (never where abuse was named) is the caller's to decide.
/// </summary>
public interface ISpeakToResident
{
    /// <summary>
    /// Says something in one commit with the caller's own writes, then delivers it to whoever is listening. Waits for a turn
    /// that is running; tries again when only the conversation had moved on.
    /// </summary>
    /// <param name="conversation">the conversation to speak into</param>
    /// <param name="replies">what to say, in order</param>
    /// <param name="with">writes that belong to it, such as the case's event; may be empty</param>
    /// <param name="cancel">gives up before anything is written</param>
    Task<Spoken> SayAsync(ConversationId conversation, IReadOnlyList<Reply> replies, UnitOfWork with, CancellationToken cancel = default);
}

/// <summary>What came of speaking.</summary>
public enum Spoken
{
    /// <summary>On disk, and on its way.</summary>
    Said,

    /// <summary>Another write came first, likely to the caller's own documents; nothing was written. Decide again.</summary>
    Clashed,

    /// <summary>The store can't write; nothing was written.</summary>
    Unavailable,

    /// <summary>There is no such conversation; nothing was written.</summary>
    Unknown,

    /// <summary>The resident writes by a channel in which only they can begin; nothing was written.</summary>
    OnlyAnswers,
}
