using AsbAssistant.Learning.Network;
using AsbAssistant.Learning.NGrams;
using AsbAssistant.Learning.Words;
using AsbAssistant.Triage;

namespace AsbAssistant.Learning.Heads;

/// <summary>
/// The words that raised a label, in the resident's own letters: each word's part in the network's logit and in the n-grams' sum,
/// both as the stack weighs them.
/// </summary>
internal static class Reasons
{
    private const int MostSpans = 3;
    private const double EnoughOfTheBest = 0.35;

    public static IReadOnlyList<Because> Of(PlainText text, List<NGramPlace> places, NGramVector vector, NetworkReading read, HeadsFile heads, LabelOrder order, IReadOnlyList<Label> labels)
    {
        if (labels.Count == 0 || text.Text.Length == 0)
            return [];
        var words = Words(text.Text);
        // One look-up for each place, not for each place and label.
        var values = places.ConvertAll(place => vector.Values[Array.BinarySearch(vector.Indexes, place.NGram)]);
        var reasons = new List<Because>();
        foreach (var label in labels)
        {
            var stack = heads.Stacks[label.Name];
            var added = new double[text.Text.Length + 1];
            var output = Place(heads.Outputs, label);
            for (var i = 0; i < places.Count; i++)
                Spread(added, places[i].Start, places[i].End, stack.Weights[0] * heads.Weights[(places[i].NGram * heads.Outputs.Count) + output] * values[i]);
            var index = Place(order.Labels, label);
            foreach (var (start, end, byLabel) in read.Contributions)
                Spread(added, start, end, (stack.Weights[1] + stack.Weights[2]) * byLabel[index]);
            reasons.AddRange(Best(text, words, added).Select(span => new Because(label.Name, span.Text, span.Weight)));
        }
        return reasons;
    }

    private static int Place(IReadOnlyList<string> names, Label label) => names.Index().First(one => one.Item == label.Name).Index;

    private static void Spread(double[] added, int start, int end, double amount)
    {
        for (var i = start; i < end; i++)
            added[i] += amount / (end - start);
    }

    private static IEnumerable<(string Text, double Weight)> Best(PlainText text, List<(int Start, int End)> words, double[] added)
    {
        var sums = words.Select(word => added.AsSpan(word.Start, word.End - word.Start).ToArray().Sum()).ToList();
        var best = sums.DefaultIfEmpty().Max();
        if (best <= 0)
            yield break;
        var all = sums.Where(sum => sum > 0).Sum();
        var spans = new List<(int First, int Last, double Sum)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (sums[i] < EnoughOfTheBest * best)
                continue;
            if (spans.Count > 0 && i - spans[^1].Last <= 2)
                spans[^1] = (spans[^1].First, i, spans[^1].Sum + sums[i]);
            else
                spans.Add((i, i, sums[i]));
        }
        foreach (var (first, last, sum) in spans.OrderByDescending(span => span.Sum).Take(MostSpans))
            yield return (text.Message[text.Origin(words[first].Start)..text.Origin(words[last].End)], Math.Round(Math.Min(1, sum / all), 3));
    }

    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var end = i;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’'))
                end++;
            words.Add((i, end));
            i = end;
        }
        return words;
    }
}
