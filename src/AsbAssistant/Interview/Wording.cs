namespace AsbAssistant.Interview;

/// <summary>The assistant's sentences by id, in one language, with <c>{name}</c> where a value goes in.</summary>
public sealed class Wording(string language, IReadOnlyDictionary<string, string> sentences)
{
    /// <summary>The language's tag: <c>en-GB</c>.</summary>
    public string Language { get; } = language;

    /// <summary>All ids.</summary>
    public IEnumerable<string> Ids => sentences.Keys;

    /// <summary>Whether there is a sentence of that id.</summary>
    public bool Has(string id) => sentences.ContainsKey(id);

    /// <summary>The sentence, with values put in. A missing id is a bug that start-up's check of the script prevents.</summary>
    public string Say(string id, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var sentence = sentences[id];
        foreach (var (name, value) in values)
            sentence = sentence.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return sentence;
    }

    /// <summary>A question's wording: for this category if there is one, else the common one.</summary>
    public string Ask(string question, string? category) =>
        category is not null && sentences.TryGetValue($"ask.{question}.{category}", out var own) ? own : Say($"ask.{question}");

    /// <summary>A choice as it stands on the button.</summary>
    public string Choice(string question, string choice) =>
        sentences.TryGetValue($"choice.{question}.{choice}", out var own) ? own : Say($"choice.{choice}");
}
