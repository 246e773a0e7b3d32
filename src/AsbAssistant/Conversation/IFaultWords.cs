namespace AsbAssistant.Conversation;

/// <summary>What is said when the service itself fails or must refuse. The sentences lie in <c>dialogs/</c>.</summary>
public interface IFaultWords
{
    /// <summary>Something of ours broke in this turn: we are sorry, the answers so far are kept, the number to ring.</summary>
    /// <param name="danger">the words showed danger: the emergency card comes first</param>
    IReadOnlyList<Reply> Apology(bool danger);

    /// <summary>The message could not be kept: the number to ring; never a word that something was saved.</summary>
    /// <param name="danger">the words showed danger and no emergency card has left yet: it comes first</param>
    IReadOnlyList<Reply> NotKept(bool danger);

    /// <summary>One sentence: the message is longer than this many characters; send it in parts.</summary>
    string TooLong(int most);

    /// <summary>One sentence: too many messages at once; wait a moment; 999 if it is an emergency.</summary>
    string TooFast();

    /// <summary>One sentence: this file of that name was not taken, because it is empty, too large or of a kind we can't take.</summary>
    string FileRefused(string name, FileFault fault);
}

/// <summary>Why a file was not taken.</summary>
public enum FileFault
{
    /// <summary>It has no content.</summary>
    Empty,

    /// <summary>It is larger than allowed.</summary>
    TooLarge,

    /// <summary>It is of no kind that we take.</summary>
    UnknownType,

    /// <summary>More files came at once than we take.</summary>
    TooMany,

    /// <summary>It could not be kept.</summary>
    NotKept,
}
