namespace AsbAssistant.Interview;

/// <summary>
/// How a resident may be reached (handbook 4.4, glossary "safe contact plan"). After abuse, a threat or a weapon a channel
/// is unsafe until the resident has called it safe.
/// </summary>
/// <param name="Wanted">whether the resident wants to be contacted at all; null when not said</param>
/// <param name="Channels">what they gave, with whether they called it safe</param>
/// <param name="Times">best days and times, in their words</param>
/// <param name="NameToUse">name or code word to use</param>
/// <param name="MayMention">whether we may tell the other side that somebody reported: yes, each time with my say, no</param>
/// <param name="Needs">adjustments, language, interpreter, in their words</param>
public sealed record SafeContact(
    bool? Wanted,
    IReadOnlyList<ContactChannel> Channels,
    string? Times = null,
    string? NameToUse = null,
    string? MayMention = null,
    string? Needs = null)
{
    /// <summary>Nothing said.</summary>
    public static SafeContact None { get; } = new(null, []);
}

/// <summary>One way to reach a resident.</summary>
/// <param name="Kind">telephone call, voicemail, text, e-mail, letter, this chat</param>
/// <param name="Value">number or address; null for a letter to the home and for this chat</param>
/// <param name="CalledSafe">true or false as the resident said; null when they have not said</param>
public sealed record ContactChannel(ChannelKind Kind, string? Value, bool? CalledSafe);

/// <summary>Ways to reach a resident.</summary>
public enum ChannelKind
{
    /// <summary>A telephone call.</summary>
    Call,

    /// <summary>A voice message.</summary>
    Voicemail,

    /// <summary>A text message.</summary>
    Text,

    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A letter to the home.</summary>
    Letter,

    /// <summary>Only this service, by coming back with reference and code.</summary>
    Chat,
}
