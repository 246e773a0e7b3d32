namespace AsbAssistant.Triage;

/// <summary>
/// Reads words by lists of phrases alone: the floor that holds whether or not a model loads. It says where in the message
/// each thing was said.
/// </summary>
public sealed class PhraseReader : IReadWords
{
    private const int MostReasonsForALabel = 6;
    private const double AskedScore = 0.5;
    private const int FarthestCompanion = 40;
    private const double EnoughForACategory = 1.5;
    private const int ExplainedCategories = 3;

    private readonly PhraseList list;
    private readonly PhraseMatcher matcher;
    private readonly List<Rule> rules = [];
    private readonly List<(FigureOfSpeech? Figure, int Entry)> exceptions = [];
    private readonly List<int> companions = [];
    private readonly LanguageCheck languages;
    private readonly int firstRule;

    /// <summary>Compiles the lists once; the reader may then be shared by all threads.</summary>
    public PhraseReader(PhraseList list)
    {
        this.list = list;
        matcher = new PhraseMatcher(list.Spellings);
        foreach (var figure in list.Figures)
        {
            foreach (var phrase in figure.Phrases)
                AddException(phrase, figure, -1);
        }
        for (var i = 0; i < list.Entries.Count; i++)
        {
            foreach (var phrase in list.Entries[i].Unless)
                AddException(phrase, null, i);
        }
        firstRule = exceptions.Count;
        for (var i = 0; i < list.Entries.Count; i++)
        {
            foreach (var phrase in list.Entries[i].With)
            {
                matcher.Add(phrase);
                companions.Add(i);
            }
        }
        firstRule += companions.Count;
        for (var i = 0; i < list.Entries.Count; i++)
        {
            foreach (var phrase in list.Entries[i].Phrases)
            {
                matcher.Add(phrase);
                rules.Add(new Rule(i, rules.Count, list.Entries[i]));
            }
        }
        matcher.Finish();
        languages = new LanguageCheck(list.Languages, matcher.Knows);
    }

    /// <inheritdoc/>
    public WordSignals Read(string words)
    {
        var message = new TokenisedWords(words);
        var meanings = matcher.Meanings(message);
        var taken = FindExceptions(message, meanings);
        var accompanied = FindCompanions(message, meanings, taken);
        var found = new Findings(message);
        matcher.Match(message, meanings, firstRule, int.MaxValue, (phrase, matched) =>
        {
            var rule = rules[phrase - firstRule];
            if (rule.Entry.With.Count > 0 && !(accompanied.TryGetValue(rule.Number, out var places) && IsNear(places, matched[0])))
                return true;
            var allStand = true;
            foreach (var label in rule.Entry.Labels)
                allStand &= Stands(label, rule.Number, matched, taken) && found.Shown(label, rule, matched);
            foreach (var label in rule.Entry.Asks)
                allStand &= Stands(label, rule.Number, matched, taken) && found.Asked(label);
            return allStand;
        });
        return found.Signals($"phrases {list.Version}", languages.CanRead(message));
    }

    private void AddException(Phrase phrase, FigureOfSpeech? figure, int entry)
    {
        matcher.Add(phrase);
        exceptions.Add((figure, entry));
    }

    // By the word they share, so that a long message costs no more a word than a short one.
    private List<int>?[] FindExceptions(TokenisedWords message, int[][] meanings)
    {
        var taken = new List<int>?[message.Count];
        matcher.Match(message, meanings, 0, exceptions.Count, (phrase, matched) =>
        {
            foreach (var word in matched)
            {
                var here = taken[word] ??= [];
                if (!here.Contains(phrase))
                    here.Add(phrase);
            }
            return true;
        });
        return taken;
    }

    // Where the companions of each entry stand, in order.
    private Dictionary<int, List<int>> FindCompanions(TokenisedWords message, int[][] meanings, List<int>?[] taken)
    {
        var found = new Dictionary<int, List<int>>();
        matcher.Match(message, meanings, exceptions.Count, firstRule, (phrase, matched) =>
        {
            var entry = companions[phrase - exceptions.Count];
            foreach (var label in list.Entries[entry].Labels)
            {
                if (!Stands(label, entry, matched, taken))
                    return false;
            }
            if (!found.TryGetValue(entry, out var places))
                found[entry] = places = [];
            places.Add(matched[0]);
            return true;
        });
        return found;
    }

    private static bool IsNear(List<int> places, int word)
    {
        var next = places.BinarySearch(word);
        if (next >= 0)
            return true;
        next = ~next;
        return (next < places.Count && places[next] - word <= FarthestCompanion) || (next > 0 && word - places[next - 1] <= FarthestCompanion);
    }

    private bool Stands(Label label, int entry, ReadOnlySpan<int> matched, List<int>?[] taken)
    {
        foreach (var word in matched)
        {
            foreach (var phrase in taken[word] ?? [])
            {
                var (figure, of) = exceptions[phrase];
                if (figure is null ? of == entry : figure.Removes.Contains(label))
                    return false;
            }
        }
        return true;
    }

    private sealed record Rule(int Number, int Phrase, PhraseEntry Entry);

    /// <summary>What one message shows, gathered.</summary>
    private sealed class Findings(TokenisedWords message)
    {
        private readonly HashSet<Label> shown = [];
        private readonly HashSet<Label> asked = [];
        private readonly Dictionary<Category, int> firstSeen = [];
        private readonly List<(Label Label, Because Because)> because = [];
        private readonly Dictionary<Category, double> categories = [];
        private readonly HashSet<(int, Category)> counted = [];

        public bool Shown(Label label, Rule rule, ReadOnlySpan<int> matched)
        {
            shown.Add(label);
            if (label.Category is { } category && counted.Add((rule.Phrase, category)))
            {
                categories[category] = categories.GetValueOrDefault(category) + rule.Entry.Weight;
                firstSeen.TryAdd(category, matched[0]);
            }
            var start = message.Start(matched[0]);
            var text = message.Message[start..message.End(matched[^1])];
            if (because.Count(b => b.Label == label) < MostReasonsForALabel && !because.Exists(b => b.Label == label && b.Because.Text == text))
                because.Add((label, new Because(label.Name, text, 1)));
            return true;
        }

        public bool Asked(Label label)
        {
            asked.Add(label);
            return true;
        }

        public WordSignals Signals(string reader, bool readable)
        {
            List<Category> likely =
            [
                .. categories.Where(c => c.Value >= EnoughForACategory)
                    .OrderByDescending(c => c.Value).ThenBy(c => firstSeen[c.Key]).Select(c => c.Key),
            ];
            var names = shown.Where(label => label.Category is not { } category || likely.Contains(category)).ToHashSet();
            return new WordSignals
            {
                Reader = reader,
                Readable = readable,
                Categories = likely,
                Hate = Set(shown, label => label.Hate),
                Risks = Set(shown, label => label.Risk),
                Signals = Set(shown, label => label.Signal),
                Cues = Set(shown, label => label.Cue),
                AskHate = Set(asked.Except(shown), label => label.Hate),
                AskRisks = Set(asked.Except(shown), label => label.Risk),
                DangerNow = asked.Any(label => label.Risk == Risk.ImmediateDanger) ? Suspicion.Listed : Suspicion.None,
                Scores = new SortedDictionary<string, double>(
                    names.Union(asked).ToDictionary(label => label.Name, label => shown.Contains(label) ? 1 : AskedScore), StringComparer.Ordinal),
                Because = [.. because.Where(b => b.Label.Category is not { } category || likely.Take(ExplainedCategories).Contains(category)).Select(b => b.Because)],
            };
        }

        private static SortedSet<T> Set<T>(IEnumerable<Label> labels, Func<Label, T?> of)
            where T : struct => [.. labels.Select(of).OfType<T>()];
    }
}
