using System.ComponentModel.DataAnnotations;

namespace AsbAssistant.Web.Conversation;

/// <summary>Settings of section <c>Chat</c>.</summary>
public sealed class ChatOptions
{
    public const string Section = "Chat";

    /// <summary>How long a token opens its conversation; clients refresh at half of it.</summary>
    [Range(1, 60)]
    public int TokenMinutes { get; set; } = 30;

    /// <summary>How long the same tab can come back to its conversation.</summary>
    [Range(1, 72)]
    public int ResumeHours { get; set; } = 24;

    /// <summary>The longest message taken, in characters.</summary>
    [Range(1000, 100_000)]
    public int MostCharacters { get; set; } = 20_000;

    /// <summary>The largest body of a posted activity. Twelve bytes a character is the worst that JSON can need.</summary>
    [Range(16 * 1024, 4 * 1024 * 1024)]
    public int MostBodyBytes { get; set; } = 512 * 1024;

    /// <summary>How many files one upload may carry.</summary>
    [Range(1, 50)]
    public int MostFiles { get; set; } = 10;

    /// <summary>Uploads a minute from one conversation that may bring files.</summary>
    [Range(1, 100_000)]
    public int UploadsPerMinute { get; set; } = 20;

    /// <summary>Messages a minute from one conversation, all at once or spread out.</summary>
    [Range(1, 100_000)]
    public int MessagesPerMinute { get; set; } = 40;

    /// <summary>Messages a minute from one address. High, because a tower block or a mobile network can share one.</summary>
    [Range(1, 1_000_000)]
    public int MessagesPerMinuteFromAddress { get; set; } = 1200;

    /// <summary>Conversations begun, resumed or ended a minute from one address.</summary>
    [Range(1, 1_000_000)]
    public int ConversationsPerMinuteFromAddress { get; set; } = 120;

    /// <summary>Origins of other sites whose pages may speak to the chat; ours needs no entry.</summary>
    public IList<string> Origins { get; } = [];
}
