using AsbAssistant.Cases;

namespace AsbAssistant.Web.Cases.Outbox;

/// <summary>One way out of the outbox.</summary>
public interface ISendOutbox
{
    /// <summary>Which way.</summary>
    OutboxWay Way { get; }

    /// <summary>
    /// Tries once. The same message may be tried again after it was taken, so every try carries the same id.
    /// </summary>
    Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancel);
}

/// <summary>What came of a try.</summary>
public enum SendOutcome
{
    /// <summary>The receiver has it.</summary>
    Taken,

    /// <summary>Not now: try again later.</summary>
    NotTaken,

    /// <summary>No address is set for this hour: try again later, and say so in red.</summary>
    NoAddress,
}
