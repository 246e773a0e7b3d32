namespace AsbAssistant.Conversation;

/// <summary>What a resident did in one turn: words, files, or both. A pressed button arrives as the words on it.</summary>
/// <param name="Words">as typed, never trimmed or altered; empty when only files came</param>
/// <param name="Files">files that were kept in this turn</param>
/// <param name="At">when the server had it</param>
/// <param name="Unreadable">something came that nobody read: a voice note, a picture of words, a file of no known kind</param>
public sealed record ResidentTurn(string Words, IReadOnlyList<SentFile> Files, DateTimeOffset At, bool Unreadable = false);

/// <summary>A file a resident sent, already sealed and stored.</summary>
/// <param name="Id">32 hexadecimal digits, the evidence id</param>
/// <param name="Name">the name it came with, cut to 100 signs</param>
/// <param name="Type">the media type found by looking inside, not the one claimed</param>
/// <param name="Bytes">its size</param>
/// <param name="Sha256">of the content as sent, upper-case hexadecimal</param>
public sealed record SentFile(string Id, string Name, string Type, long Bytes, string Sha256);
