using AsbAssistant.Learning.Network;
using AsbAssistant.Triage;

namespace AsbAssistant.Learning.Heads;

/// <summary>
/// What is flagged and what is asked about. A message is asked about at all when any hate, or any risk, is likely enough; which ones is
/// then decided more generously, because the resident is asked one gentle question either way.
/// </summary>
internal static class Decision
{
    public static (IReadOnlyList<Label> Flagged, IReadOnlyList<Label> Asked) Of(
        IReadOnlyDictionary<string, double> scores, IReadOnlyDictionary<string, Thresholds> thresholds)
    {
        List<Label> flagged = [], asked = [];
        foreach (var group in thresholds.Keys.Where(name => name is not (LabelOrder.AnyHate or LabelOrder.AnyRisk)).GroupBy(name => name.Split('.')[0]))
        {
            var isGated = thresholds.TryGetValue(group.Key, out var any);
            var open = !isGated || scores[group.Key] >= any!.Ask;
            var ofGroup = group.Select(name => (Name: name, Score: scores[name], At: thresholds[name])).ToList();
            var shown = ofGroup.Where(one => one.Score >= one.At.Flag).Select(one => one.Name).ToList();
            var likeliest = ofGroup.MaxBy(one => one.Score).Name;
            // Hate that is sure though no strand is: the likeliest strand stands for it.
            if (shown.Count == 0 && isGated && scores[group.Key] >= any!.Flag)
                shown.Add(likeliest);
            flagged.AddRange(shown.Select(Named));
            if (isGated && open)
                asked.AddRange(ofGroup.Where(one => one.Score >= one.At.Ask || one.Name == likeliest).Select(one => one.Name).Except(shown).Select(Named));
        }
        return (flagged, asked);
    }

    private static Label Named(string name) => Label.TryParse(name, out var label) ? label : throw new InvalidDataException($"'{name}' is no label.");
}
