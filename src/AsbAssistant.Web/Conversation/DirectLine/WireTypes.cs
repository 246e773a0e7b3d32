using System.Text.Json.Serialization;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>A token, for a conversation that may not have begun.</summary>
public sealed record TokenAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>The same for our own pages, with the key that the same tab can come back with.</summary>
public sealed record PageTokenAnswer(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string ResumeKey);

/// <summary>A conversation that was begun or reconnected to.</summary>
public sealed record ConversationAnswer(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string StreamUrl, string ReferenceGrammarId);

/// <summary>An activity was taken.</summary>
public sealed record ResourceAnswer(string Id);

/// <summary>Why a request was refused, in the protocol's form.</summary>
public sealed record ErrorAnswer(ErrorBody Error);

/// <summary>A word for programs and a sentence for people.</summary>
public sealed record ErrorBody(string Code, string Message);

/// <summary>Asks for a token with the key that the same tab kept.</summary>
public sealed record ResumeRequest(string? ConversationId, string? ResumeKey);
