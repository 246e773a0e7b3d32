using AsbAssistant.Learning.Network;
using AsbAssistant.Triage;

namespace AsbAssistant.Learning;

/// <summary>
/// The model over the phrase lists. Of hate and risk either may raise a flag or a question, and neither may lower one. Category and
/// signals are the model's, where it is right more often and no safety hangs on them. Words that the lists can't read at all, such as another language, stay unread whatever the model thinks of them.
/// </summary>
public sealed class TrainedReader(IReadWords floor, TriageModel model) : IReadWords
{
    private const double EnoughForACategory = 0.12;
    private const int MostCategories = 3;
    private const double ListsWorth = 0.1;
    private const double Possible = 0.03;
    private const int FewestWords = 2;
    private const int WordsOfAReport = 4;
    private const int FewestLetters = 6;

    /// <inheritdoc/>
    public WordSignals Read(string words)
    {
        var below = floor.Read(words);
        var count = words.Split((char[]?)null, WordsOfAReport, StringSplitOptions.RemoveEmptyEntries).Length;
        if (count < FewestWords || words.Count(char.IsLetter) < FewestLetters)
            return Alone(below);

        var seen = model.Read(words);
        if (count < WordsOfAReport && seen.Flagged.All(label => label.Risk != Risk.ImmediateDanger))
            return Alone(below);
        var hate = below.Hate.Union(seen.Flagged.Select(label => label.Hate).OfType<HateStrand>()).ToHashSet();
        var risks = below.Risks.Union(seen.Flagged.Select(label => label.Risk).OfType<Risk>()).ToHashSet();
        var categories = below.Readable ? Likely(seen) : below.Categories;
        // A complaint starts a clock (handbook 7.2): there a list counts where the model leaves it possible.
        var signals = below.Signals.Where(signal => !below.Readable || (signal == Signal.Complaint && seen.Scores["signal.complaint"] >= Possible))
            .Union(seen.Flagged.Select(label => label.Signal).OfType<Signal>()).ToHashSet();
        return below with
        {
            Reader = Name(below),
            Categories = categories,
            Hate = hate,
            Risks = risks,
            Signals = signals,
            AskHate = below.AskHate.Union(seen.Asked.Select(label => label.Hate).OfType<HateStrand>()).Except(hate).ToHashSet(),
            AskRisks = below.AskRisks.Union(seen.Asked.Select(label => label.Risk).OfType<Risk>()).Except(risks).ToHashSet(),
            DangerNow = below.DangerNow == Suspicion.None && seen.MayBeDangerNow ? Suspicion.Likely : below.DangerNow,
            Scores = Joined(below.Scores, seen.Scores),
            FlaggedFrom = seen.FlaggedFrom,
            Because = [.. below.Because.Where(because => Stands(because.Label, categories, signals)), .. seen.Because.Where(because => !below.Because.Any(other => other.Label == because.Label && other.Text == because.Text))],
        };
    }

    // "yes", "07700 900461", "???": an answer, in which a network that learnt from reports would see whatever it likes. Two or three words
    // are one too ("second floor"), unless they are a cry ("knife. kitchen. pls"): the network is sure of nearly all cries and of little else
    // so short.
    private WordSignals Alone(WordSignals below) => below with { Reader = Name(below), Scores = WithGroups(below.Scores) };

    private string Name(WordSignals below) => $"{below.Reader}, {model.Version}";

    private static List<Category> Likely(TriageScores seen) =>
        [.. seen.Categories.Take(1).Concat(seen.Categories.Skip(1).Where(one => one.Probability >= EnoughForACategory)).Take(MostCategories).Select(one => one.Category)];

    private static bool Stands(string name, IReadOnlyList<Category> categories, HashSet<Signal> signals) => !Label.TryParse(name, out var label)
        || (label.Category is { } category ? categories.Contains(category) : label.Signal is not { } signal || signals.Contains(signal));

    // A list that sees hate or risk takes a tenth of the doubt that the model has left: as much as it is worth in telling reports apart.
    // But what a list raises stays at least suspected.
    private static SortedDictionary<string, double> Joined(IReadOnlyDictionary<string, double> below, IReadOnlyDictionary<string, double> seen)
    {
        var joined = new SortedDictionary<string, double>(seen.ToDictionary(), StringComparer.Ordinal);
        foreach (var (label, score) in below)
        {
            var group = label.Split('.')[0];
            if (group is not (LabelOrder.AnyHate or LabelOrder.AnyRisk))
                continue;
            joined[label] = Math.Max(WordSignals.SuspectedFrom, Doubt(joined.GetValueOrDefault(label), score));
            joined[group] = Math.Max(joined[group], Doubt(seen[group], score));
        }
        return joined;

        static double Doubt(double model, double list) => 1 - ((1 - model) * (1 - (ListsWorth * list)));
    }

    // What nobody else has read.
    private static SortedDictionary<string, double> WithGroups(IReadOnlyDictionary<string, double> below)
    {
        var scores = new SortedDictionary<string, double>(below.ToDictionary(), StringComparer.Ordinal);
        foreach (var group in below.GroupBy(pair => pair.Key.Split('.')[0]).Where(group => group.Key is LabelOrder.AnyHate or LabelOrder.AnyRisk))
            scores[group.Key] = group.Max(pair => pair.Value);
        return scores;
    }
}
