using AsbAssistant.Triage;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>Whether words may be refused at all. Danger is never refused: not for length, not for haste.</summary>
public sealed class Danger(IReadWords words)
{
    private static readonly Cue[] Dangerous = [Cue.WayIn, Cue.Near, Cue.Injured, Cue.SexualViolence];

    /// <summary>Any risk, shown or to be asked about, or a cue of one.</summary>
    public bool IsIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var signals = words.Read(text);
        return signals.Risks.Count > 0 || signals.AskRisks.Count > 0
            || signals.Cues.Overlaps(Dangerous) || signals.Categories.Contains(Category.DomesticAbuse);
    }
}
