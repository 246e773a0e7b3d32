using System.Globalization;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>
/// The test alert: sent by staff to everybody an alert can go to, and acknowledged by whoever got it. Outside Development the
/// service takes no reports until that has happened once. Kind <c>alert_test</c>, id <c>latest</c>.
/// </summary>
/// <param name="SentAt">when</param>
/// <param name="SentBy">by whom</param>
/// <param name="AcknowledgedAt">when somebody said that it came; null until then</param>
/// <param name="AcknowledgedBy">who</param>
public sealed record AlertTest(DateTimeOffset SentAt, Actor SentBy, DateTimeOffset? AcknowledgedAt = null, Actor? AcknowledgedBy = null)
{
    private const string Kind = "alert_test";
    private const string Id = "latest";

    /// <summary>The latest test with its document's version; version 0 and null when there was none.</summary>
    public static async Task<(long Version, AlertTest? Test)> LoadAsync(IStore store, CancellationToken cancel = default) =>
        await store.LoadAsync(Kind, Id, cancel).ConfigureAwait(false) is { } found ? (found.Version, Canonical.Read<AlertTest>(found.Body)) : (0, null);

    /// <summary>Adds a new test to a unit of work: a message by each way to each destination.</summary>
    /// <param name="work">the unit of work</param>
    /// <param name="version">version of the test before, from <see cref="LoadAsync"/></param>
    /// <param name="ways">the ways by which alerts leave</param>
    /// <param name="by">who sends it</param>
    /// <param name="at">when</param>
    public static UnitOfWork Send(UnitOfWork work, long version, IReadOnlyList<OutboxWay> ways, Actor by, DateTimeOffset at)
    {
        foreach (var way in ways)
        {
            foreach (var destination in Enum.GetValues<AlertDestination>())
            {
                var message = new OutboxMessage
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"test-{at.ToUnixTimeMilliseconds()}-{Canonical.Word(destination)}-{Canonical.Word(way)}"),
                    Way = way,
                    Destination = destination,
                    Alert = null,
                    Reference = "TEST",
                    Restricted = false,
                    NotConfirmedSafe = false,
                    CreatedAt = at.ToUniversalTime(),
                    NextAt = at.ToUniversalTime(),
                };
                work.Insert(OutboxMessage.Kind, message.Id, message, message.Keys());
            }
        }
        return work.Put(Kind, Id, version, new AlertTest(at.ToUniversalTime(), by));
    }

    /// <summary>Adds to a unit of work that somebody got it.</summary>
    public UnitOfWork Acknowledge(UnitOfWork work, long version, Actor by, DateTimeOffset at) =>
        work.Put(Kind, Id, version, this with { AcknowledgedAt = at.ToUniversalTime(), AcknowledgedBy = by });
}
