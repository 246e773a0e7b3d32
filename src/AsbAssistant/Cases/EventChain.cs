using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AsbAssistant.Cases.Events;
using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>
/// Each event's hash covers the one before, so that nothing in a stream can be altered, left out or moved unseen; the stream's
/// head, kept apart, shows a lost tail.
/// </summary>
public static class EventChain
{
    /// <summary>The hash before the first event.</summary>
    public static string Start { get; } = new('0', 64);

    /// <summary>The next event of a stream that stands at that version and hash.</summary>
    public static RecordedEvent Next(
        CaseId stream, long version, string hash, CaseEvent what, Actor who, string? why, DateTimeOffset at)
    {
        var next = new RecordedEvent(
            stream.ToString(), version + 1, EventNames.Of(what), at.ToUniversalTime(), who, why, EventNames.Write(what), "");
        return next with { Hash = Hash(hash, next) };
    }

    /// <summary>Upper-case hexadecimal SHA-256 over the hash before and every part of the event, none of which can run into the next.</summary>
    public static string Hash(string before, RecordedEvent recorded) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        Canonical.Write(new[]
        {
            before,
            recorded.CaseId,
            recorded.Version.ToString(CultureInfo.InvariantCulture),
            recorded.Type,
            recorded.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            recorded.Who.ToString(),
            recorded.Why,
            recorded.Body,
        }))));

    /// <summary>Checks a whole stream against its head; null when all is well.</summary>
    /// <param name="events">in order of version</param>
    /// <param name="head">last version and hash as kept apart; null when there is none</param>
    public static ChainFault? Check(IEnumerable<RecordedEvent> events, StreamHead? head)
    {
        var hash = Start;
        var version = 0L;
        foreach (var recorded in events)
        {
            if (recorded.Version != ++version)
                return new ChainFault(version, ChainFaultKind.Missing);
            if (Hash(hash, recorded) != recorded.Hash)
                return new ChainFault(version, ChainFaultKind.Altered);
            hash = recorded.Hash;
        }
        if (head is null)
            return version == 0 ? null : new ChainFault(version, ChainFaultKind.NoHead);
        if (head.Version > version)
            return new ChainFault(version + 1, ChainFaultKind.LostTail);
        return head.Version != version || head.Hash != hash ? new ChainFault(version, ChainFaultKind.HeadDiffers) : head.Fault;
    }
}

/// <summary>Where a stream ends: kept in a document of its own, written in the same commit as the events.</summary>
/// <param name="Version">of the last event</param>
/// <param name="Hash">of the last event</param>
/// <param name="Fault">a fault found when the stream was once loaded; kept, so that events written after it never hide it</param>
public sealed record StreamHead(long Version, string Hash, ChainFault? Fault = null);

/// <summary>What is wrong with a stream, and from which version.</summary>
public sealed record ChainFault(long Version, ChainFaultKind Kind);

/// <summary>The ways a stream can be wrong.</summary>
public enum ChainFaultKind
{
    /// <summary>A version is not there.</summary>
    Missing,

    /// <summary>An event is not what was written.</summary>
    Altered,

    /// <summary>Events at the end are not there.</summary>
    LostTail,

    /// <summary>The head is not there.</summary>
    NoHead,

    /// <summary>The head does not fit the last event.</summary>
    HeadDiffers,
}
