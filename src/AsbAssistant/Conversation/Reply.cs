namespace AsbAssistant.Conversation;

/// <summary>One message to the resident.</summary>
/// <param name="Kind">how it is to be drawn</param>
/// <param name="Text">Markdown of the plainest sort: paragraphs, <c>- </c> lists, <c>**bold**</c>, <c>[words](tel:…)</c> links</param>
/// <param name="Choices">answers that can be pressed instead of typed; pressing one sends its words</param>
/// <param name="Asks">what kind of answer is wanted, for a page that draws a field; null when nothing is asked</param>
public sealed record Reply(ReplyKind Kind, string Text, IReadOnlyList<string> Choices, Asks? Asks = null)
{
    /// <summary>A message that asks for nothing.</summary>
    public static Reply Say(string text) => new(ReplyKind.Say, text, []);
}

/// <summary>How a reply is drawn.</summary>
public enum ReplyKind
{
    /// <summary>Plain words.</summary>
    Say,

    /// <summary>The emergency card: pinned, assertive, before all else (handbook 3.7).</summary>
    Emergency,

    /// <summary>A question.</summary>
    Question,

    /// <summary>The answers, to be checked and changed.</summary>
    Summary,

    /// <summary>Reference and code: shown once, not repeated when a talk is drawn again elsewhere.</summary>
    Receipt,
}

/// <summary>The kind of answer a question wants.</summary>
public enum Asks
{
    /// <summary>Long words.</summary>
    Words,

    /// <summary>A short line.</summary>
    Line,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>Any of the choices.</summary>
    Choices,

    /// <summary>When.</summary>
    When,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>Files, or words about them.</summary>
    Files,
}
