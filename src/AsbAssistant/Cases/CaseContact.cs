using AsbAssistant.Interview;

namespace AsbAssistant.Cases;

/// <summary>
/// How the resident of a case may be reached. After abuse, a threat or a weapon a channel is unusable, not merely marked,
/// until the resident has called it safe (promise 6).
/// </summary>
/// <param name="Guarded">abuse, a threat or a weapon was named</param>
/// <param name="NoContact">a sealed note: no channel is usable, whatever was said of it</param>
/// <param name="Wanted">whether the resident wants to be contacted; null when not said</param>
/// <param name="Channels">what they gave</param>
/// <param name="Times">best days and times, in their words</param>
/// <param name="NameToUse">name or code word to use</param>
/// <param name="MayMention">whether we may say that somebody reported</param>
/// <param name="Needs">adjustments, language, interpreter</param>
public sealed record CaseContact(
    bool Guarded,
    bool NoContact,
    bool? Wanted,
    IReadOnlyList<CaseChannel> Channels,
    string? Times,
    string? NameToUse,
    string? MayMention,
    string? Needs)
{
    /// <summary>True when the alert must say "Not confirmed safe: do not ring, text or write".</summary>
    public bool NothingConfirmedSafe => NoContact || (Guarded && Channels.All(c => c.Safety != ChannelSafety.Usable));

    /// <summary>Whether that channel may be used as it stands.</summary>
    public bool Usable(ChannelKind kind) => Channels.Any(c => c.Kind == kind && c.Safety == ChannelSafety.Usable);

    /// <summary>The same with the value of every unusable channel left out: what everybody sees who gave no reason.</summary>
    public CaseContact Masked() => this with
    {
        Channels = [.. Channels.Select(c => c.Safety == ChannelSafety.Usable ? c : c with { Value = null })],
    };

    internal static CaseContact Of(SafeContact said, bool guarded, bool noContact) => new(
        guarded,
        noContact,
        said.Wanted,
        [.. said.Channels.Select(c => new CaseChannel(c.Kind, c.Value, Safety(c, guarded, noContact)))],
        said.Times,
        said.NameToUse,
        said.MayMention,
        said.Needs);

    /// <summary>
    /// What holds after a change nobody has checked: what was known before, with every channel the resident now calls unsafe
    /// closed at once. A new number or a looser wish waits for an officer.
    /// </summary>
    internal static SafeContact Tightened(SafeContact before, SafeContact after) => before with
    {
        Wanted = after.Wanted == false ? false : before.Wanted,
        Channels = [.. before.Channels.Select(c =>
            after.Channels.Any(a => a.Kind == c.Kind && a.CalledSafe == false) ? c with { CalledSafe = false } : c)],
    };

    private static ChannelSafety Safety(ContactChannel channel, bool guarded, bool noContact) => channel.CalledSafe switch
    {
        false => ChannelSafety.Unsafe,
        _ when noContact => ChannelSafety.NotConfirmed,
        true => ChannelSafety.Usable,
        null => guarded ? ChannelSafety.NotConfirmed : ChannelSafety.Usable,
    };
}

/// <summary>One way to reach the resident of a case.</summary>
/// <param name="Kind">how</param>
/// <param name="Value">number or address; null where there is none or it is masked</param>
/// <param name="Safety">whether it may be used</param>
public sealed record CaseChannel(ChannelKind Kind, string? Value, ChannelSafety Safety);

/// <summary>Whether a channel may be used.</summary>
public enum ChannelSafety
{
    /// <summary>It may.</summary>
    Usable,

    /// <summary>Nobody has called it safe: do not ring, text or write.</summary>
    NotConfirmed,

    /// <summary>The resident has called it unsafe.</summary>
    Unsafe,
}
