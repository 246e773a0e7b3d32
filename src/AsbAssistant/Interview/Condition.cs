using System.Diagnostics.CodeAnalysis;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Interview;

/// <summary>
/// One condition of the script, as written in <c>dialogs/interview</c>: alternatives with <c>|</c> between, each
/// <c>kind:value</c>, with <c>!</c> before the whole to turn it round. Kinds: <c>category</c>, <c>risk</c>, <c>ask</c> (a risk
/// to ask about), <c>signal</c>, <c>cue</c>, <c>answer:question=choice</c>, <c>answered:question</c>, and
/// <c>hate</c>, <c>serious</c> alone.
/// </summary>
public sealed record Condition
{
    private readonly IReadOnlyList<Func<Progress, bool>> alternatives;
    private readonly bool turned;

    private Condition(string text, bool turned, IReadOnlyList<Func<Progress, bool>> alternatives) =>
        (Text, this.turned, this.alternatives) = (text, turned, alternatives);

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Whether it holds for what is known so far.</summary>
    public bool Holds(Progress progress) => turned != alternatives.Any(holds => holds(progress));

    /// <summary>Reads one; false when a kind or value is unknown.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Condition? condition)
    {
        var turned = text.StartsWith('!');
        var parts = text.TrimStart('!').Split('|').Select(Alternative).ToList();
        condition = parts.Any(part => part is null) ? null : new Condition(text, turned, parts!);
        return condition is not null;
    }

    private static Func<Progress, bool>? Alternative(string text)
    {
        var (kind, value) = text.Split(':', 2) is [var k, var v] ? (k, v) : (text, "");
        return kind switch
        {
            "category" when Canonical.FromWord<Category>(value) is { } category => p => p.Category == category,
            "risk" when value == "any" => p => p.Shown.Risks.Count > 0,
            "risk" when Canonical.FromWord<Risk>(value) is { } risk => p => p.Shown.Risks.Contains(risk),
            "ask" when value == "any" => p => p.Shown.AskRisks.Count > 0,
            "ask" when Canonical.FromWord<Risk>(value) is { } risk => p => p.Shown.AskRisks.Contains(risk),
            "signal" when Canonical.FromWord<Signal>(value) is { } signal => p => p.Shown.Signals.Contains(signal),
            "cue" when Canonical.FromWord<Cue>(value) is { } cue => p => p.Shown.Cues.Contains(cue),
            "answer" when value.Split('=') is [var question, var choice] => p => p.Picked(question, choice),
            "answered" => p => p.Answers.ContainsKey(value),
            "hate" when value.Length == 0 => p => p.Shown.Hate.Count > 0 || p.Shown.AskHate.Count > 0,
            "serious" when value.Length == 0 => p => p.IsSerious,
            _ => null,
        };
    }
}
