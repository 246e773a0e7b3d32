namespace AsbAssistant.Triage;

/// <summary>The words that made a label, so that staff can argue with it.</summary>
/// <param name="Label">as in the classifier's output: <c>hate.race</c>, <c>risk.weapon</c>, <c>signal.complaint</c>, <c>cue.way_in</c>, <c>category.noise</c></param>
/// <param name="Text">a piece of the resident's message, exactly as typed</param>
/// <param name="Weight">between 0 and 1; a phrase list gives 1</param>
public sealed record Because(string Label, string Text, double Weight);
