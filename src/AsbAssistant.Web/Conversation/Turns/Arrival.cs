using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using Microsoft.Bot.Schema;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>What sets a turn going, before anything is decided about it.</summary>
/// <param name="Conversation">the conversation it belongs to</param>
/// <param name="Activity">as posted; whatever the server decides is replaced later</param>
internal sealed record Arrival(ConversationId Conversation, Activity Activity)
{
    /// <summary>Files that were sealed before the turn.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>Something came with it that is kept nowhere and read by nobody.</summary>
    public bool Unreadable { get; init; }

    /// <summary>Sentences about what could not be taken, said before the bot's own but after an emergency card.</summary>
    public IReadOnlyList<Reply> Remarks { get; init; } = [];

    /// <summary>Where it came from; null inside the process.</summary>
    public string? Address { get; init; }

    /// <summary>The conversation to begin with it.</summary>
    public ConversationRecord? Begins { get; init; }

    /// <summary>Writes that belong to it.</summary>
    public UnitOfWork? With { get; init; }

    /// <summary>Staff and timers speak in a turn that no resident began: its faults are theirs to hear of.</summary>
    public bool IsFromResident => Activity.Name != ActivityEventNames.ContinueConversation;

    /// <summary>Part of the talk, to be kept and shown; a greeting's cause, a timer's or typing is not.</summary>
    public bool IsKept => Activity.Type is ActivityTypes.Message or ActivityTypes.EndOfConversation
        || (Activity.Type == ActivityTypes.Event && IsFromResident);

    /// <summary>What makes a repeated post the same: our own key survives Web Chat's Retry, the client's id does not.</summary>
    public string? TurnKey => IsKept ? ChannelText("turnKey") ?? ChannelText("clientActivityID") : null;

    private string? ChannelText(string name) =>
        Activity.ChannelData is Newtonsoft.Json.Linq.JObject data && data[name] is { Type: Newtonsoft.Json.Linq.JTokenType.String } value
            ? (string?)value
            : null;
}
