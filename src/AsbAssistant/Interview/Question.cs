using AsbAssistant.Conversation;

namespace AsbAssistant.Interview;

/// <summary>
/// One question of the script: what kind of answer it takes and when it is put. It holds no wording; its words are
/// <c>ask.&lt;id&gt;</c>, <c>label.&lt;id&gt;</c> and, for each choice, <c>choice.&lt;id&gt;.&lt;choice&gt;</c>.
/// </summary>
public sealed record Question
{
    /// <summary>Its id in snake_case; answers are stored under it.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of answer.</summary>
    public required Asks Asks { get; init; }

    /// <summary>Ids of the choices, in order; empty for free answers.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Other words that pick a choice, by choice id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words that mean this question after "change".</summary>
    public IReadOnlyList<string> Called { get; init; } = [];

    /// <summary>Words that pick no choice are an answer too: "I can't get out of the house" says what it does to somebody.</summary>
    public bool TakesWords { get; init; }

    /// <summary>False for the few that are never passed over: the safety questions.</summary>
    public bool CanSkip { get; init; } = true;

    /// <summary>False for questions about the talk itself, which no summary shows.</summary>
    public bool InSummary { get; init; } = true;
}

/// <summary>A place in a path: the question, and when it is put there.</summary>
/// <param name="Question">question id</param>
/// <param name="When">every one must hold; see <see cref="Condition"/></param>
/// <param name="Wording">use <c>ask.&lt;id&gt;.&lt;this&gt;</c> here instead of the common wording</param>
public sealed record Step(string Question, IReadOnlyList<Condition> When, string? Wording = null);
