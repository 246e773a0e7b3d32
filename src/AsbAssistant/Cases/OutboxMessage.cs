using System.Globalization;
using AsbAssistant.Interview;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>
/// Something that leaves the service: written in the commit that decided it, delivered after, and marked delivered. It carries
/// no name, no words and no address; its id is the same however often it is tried, so that a receiver can drop a repeat.
/// </summary>
public sealed record OutboxMessage
{
    /// <summary>The kind of document.</summary>
    public const string Kind = "outbox";

    /// <summary>Unique for good; the e-mail's Message-ID and the webhook's idempotency key.</summary>
    public required string Id { get; init; }

    /// <summary>By which way it leaves.</summary>
    public required OutboxWay Way { get; init; }

    /// <summary>Whom it is for.</summary>
    public required AlertDestination Destination { get; init; }

    /// <summary>What it is about; null for a test that is about nothing.</summary>
    public AlertKind? Alert { get; init; }

    /// <summary>The case's reference.</summary>
    public required string Reference { get; init; }

    /// <summary>The case is closed to most: a webhook carries the reference alone.</summary>
    public required bool Restricted { get; init; }

    /// <summary>The text must say "Not confirmed safe: do not ring, text or write".</summary>
    public required bool NotConfirmedSafe { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it may be tried next.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>When a receiver took it; null while it waits.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Every message that may be tried at that moment, oldest due first.</summary>
    public static KeyRange DueAt(DateTimeOffset now, int take = 50) => new(Kind, "due/", "due/" + Instant(now) + "~", take);

    /// <summary>Every message made up to that moment and still waiting, oldest first.</summary>
    public static KeyRange WaitingSince(DateTimeOffset made, int take = 50) => new(Kind, "waiting/", "waiting/" + Instant(made) + "~", take);

    /// <summary>The keys it is found by in its state.</summary>
    public IReadOnlyList<string> Keys() => DeliveredAt is { } at
        ? ["done/" + Instant(at)]
        : ["due/" + Instant(NextAt), "waiting/" + Instant(CreatedAt)];

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
}

/// <summary>The ways out.</summary>
public enum OutboxWay
{
    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A signed call to another system.</summary>
    Webhook,
}
