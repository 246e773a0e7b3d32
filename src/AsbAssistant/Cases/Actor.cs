using AsbAssistant.Shared;

namespace AsbAssistant.Cases;

/// <summary>Who did something to a case.</summary>
/// <param name="Kind">a resident, a member of staff, a program, or the service by itself</param>
/// <param name="Id">the officer's or key's id; null for a resident, who is known only by the report, and for the service</param>
public sealed record Actor(ActorKind Kind, string? Id = null)
{
    /// <summary>The resident who reported.</summary>
    public static Actor Resident { get; } = new(ActorKind.Resident);

    /// <summary>The service itself: a rule or a timer.</summary>
    public static Actor System { get; } = new(ActorKind.System);

    /// <summary>A member of staff.</summary>
    public static Actor Officer(OfficerId id) => new(ActorKind.Officer, id.Value);

    /// <summary>A program with an API key; <paramref name="id"/> is the key's public part.</summary>
    public static Actor Key(string id) => new(ActorKind.Key, id);

    /// <summary>As it enters the hash: <c>resident</c>, <c>system</c>, <c>officer:&lt;id&gt;</c>, <c>key:&lt;id&gt;</c>.</summary>
    public override string ToString() => Id is null ? Canonical.Word(Kind) : $"{Canonical.Word(Kind)}:{Id}";
}

/// <summary>The kinds of actor.</summary>
public enum ActorKind
{
    /// <summary>The resident who reported.</summary>
    Resident,

    /// <summary>A member of staff.</summary>
    Officer,

    /// <summary>The service itself.</summary>
    System,

    /// <summary>A program with an API key.</summary>
    Key,
}
