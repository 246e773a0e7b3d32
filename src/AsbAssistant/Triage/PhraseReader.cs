namespace AsbAssistant.Triage;

/// <summary>
/// Reads words by phrase lists: a floor under any classifier that can only add. Each message is cut into words once; a phrase is
/// tried only where its first word stands, and gaps are short, so the time grows with the message and not with its square.
/// </summary>
public sealed class PhraseReader : IReadWords
{
    private const int MostBecause = 60;

    // A sentence of this many known-foreign words, or in another script, is not read; fewer words tell nothing.
    private const int FewestWordsToJudge = 4;

    private readonly PhraseList list;
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<int, List<Start>> starts = [];

    /// <summary>Compiles the lists once.</summary>
    public PhraseReader(PhraseList list)
    {
        this.list = list;
        vocabulary = new Vocabulary(list.Spellings);
        for (var i = 0; i < list.Entries.Count; i++)
        {
            foreach (var phrase in list.Entries[i].Phrases)
                Compile(phrase, new Meaning(i, Kind.Entry));
            foreach (var phrase in list.Entries[i].Unless)
                Compile(phrase, new Meaning(i, Kind.Unless));
        }
        for (var i = 0; i < list.Figures.Count; i++)
        {
            foreach (var phrase in list.Figures[i].Phrases)
                Compile(phrase, new Meaning(i, Kind.Figure));
        }
    }

    /// <inheritdoc/>
    public WordSignals Read(string words)
    {
        var message = new TokenisedWords(words);
        if (message.Count == 0)
            return WordSignals.Nothing(Reader) with { Readable = true };

        var meanings = Meanings(message);
        var found = Find(message, meanings);
        var standing = found.Where(match => match.Meaning.Kind == Kind.Entry && !found.Any(other => TakesAway(other, match))).ToList();
        var figures = found.Where(match => match.Meaning.Kind == Kind.Figure).ToList();
        return Signals(message, standing, figures) with { Readable = IsReadable(message) };
    }

    private string Reader => "phrases " + list.Version;

    private static bool TakesAway(Match other, Match match) =>
        other.Meaning.Kind == Kind.Unless && other.Meaning.Index == match.Meaning.Index && other.First <= match.Last && match.First <= other.Last;

    private void Compile(Phrase phrase, Meaning meaning)
    {
        var parts = phrase.Parts
            .Select(part => new Part(part.Gap, part.IsOptional, [.. part.Alternatives.Select(words => words.Select(vocabulary.Number).ToArray())]))
            .ToArray();
        foreach (var first in parts[0].Alternatives.Select(alternative => alternative[0]).Distinct())
        {
            if (!starts.TryGetValue(first, out var here))
                starts[first] = here = [];
            here.Add(new Start(parts, phrase.IsWholeMessage, meaning));
        }
    }

    private int[][] Meanings(TokenisedWords message)
    {
        var known = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var meanings = new int[message.Count][];
        for (var i = 0; i < message.Count; i++)
        {
            var typed = message.Normal(i);
            if (!known.TryGetValue(typed, out var numbers))
                known[typed] = numbers = typed.Length > 40 ? [] : vocabulary.Meanings(typed);
            meanings[i] = numbers;
        }
        return meanings;
    }

    private List<Match> Find(TokenisedWords message, int[][] meanings)
    {
        var found = new List<Match>();
        for (var at = 0; at < meanings.Length; at++)
        {
            foreach (var number in meanings[at])
            {
                if (!starts.TryGetValue(number, out var here))
                    continue;
                foreach (var start in here)
                {
                    if (start.IsWholeMessage && at > 0)
                        continue;
                    var end = Follow(message, meanings, start.Parts, 0, at);
                    if (end > at && (!start.IsWholeMessage || end == meanings.Length))
                        found.Add(new Match(at, end - 1, start.Meaning));
                }
            }
        }
        return [.. found.Distinct()];
    }

    // The word after the last one matched; -1 when the phrase does not stand here.
    private static int Follow(TokenisedWords message, int[][] meanings, Part[] parts, int part, int at)
    {
        if (part == parts.Length)
            return at;
        var here = parts[part];
        for (var gap = 0; gap <= here.Gap; gap++)
        {
            var from = at + gap;
            if (from >= meanings.Length || (part > 0 && message.StartsSentence(from)))
                break;
            foreach (var alternative in here.Alternatives)
            {
                if (Stands(message, meanings, alternative, from) && Follow(message, meanings, parts, part + 1, from + alternative.Length) is >= 0 and var end)
                    return end;
            }
        }
        return here.IsOptional ? Follow(message, meanings, parts, part + 1, at) : -1;
    }

    private static bool Stands(TokenisedWords message, int[][] meanings, int[] words, int at)
    {
        if (at + words.Length > meanings.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (Array.IndexOf(meanings[at + i], words[i]) < 0 || (i > 0 && message.StartsSentence(at + i)))
                return false;
        }
        return true;
    }

    private WordSignals Signals(TokenisedWords message, List<Match> standing, List<Match> figures)
    {
        var hate = new SortedSet<HateStrand>();
        var risks = new SortedSet<Risk>();
        var signals = new SortedSet<Signal>();
        var cues = new SortedSet<Cue>();
        var askHate = new SortedSet<HateStrand>();
        var askRisks = new SortedSet<Risk>();
        var categories = new Dictionary<Category, double>();
        var firstSeen = new Dictionary<Category, int>();
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var because = new List<Because>();

        foreach (var match in standing)
        {
            var entry = list.Entries[match.Meaning.Index];
            foreach (var label in entry.Labels.Where(label => !IsFigure(label, match)))
            {
                Show(label, entry.Weight, match.First);
                scores[label.Name] = 1;
                if (because.Count < MostBecause)
                    because.Add(new Because(label.Name, message.Message[message.Start(match.First)..message.End(match.Last)], 1));
            }
            foreach (var label in entry.Asks.Where(label => !IsFigure(label, match)))
            {
                if (label.Hate is { } strand)
                    askHate.Add(strand);
                if (label.Risk is { } risk)
                    askRisks.Add(risk);
                scores.TryAdd(label.Name, 0.5);
            }
        }
        askHate.ExceptWith(hate);
        askRisks.ExceptWith(risks);
        return new WordSignals
        {
            Reader = Reader,
            Categories = [.. categories.OrderByDescending(c => c.Value).ThenBy(c => firstSeen[c.Key]).Select(c => c.Key)],
            Hate = hate,
            Risks = risks,
            Signals = signals,
            Cues = cues,
            AskHate = askHate,
            AskRisks = askRisks,
            Scores = scores,
            Because = [.. because.DistinctBy(b => (b.Label, b.Text))],
        };

        bool IsFigure(Label label, Match match) => figures.Any(figure =>
            figure.First <= match.Last && match.First <= figure.Last && list.Figures[figure.Meaning.Index].Removes.Contains(label));

        void Show(Label label, double weight, int at)
        {
            if (label.Hate is { } strand)
                hate.Add(strand);
            if (label.Risk is { } risk)
                risks.Add(risk);
            if (label.Signal is { } signal)
                signals.Add(signal);
            if (label.Cue is { } cue)
                cues.Add(cue);
            if (label.Category is { } category)
            {
                categories[category] = categories.GetValueOrDefault(category) + weight;
                firstSeen.TryAdd(category, at);
            }
        }
    }

    private bool IsReadable(TokenisedWords message)
    {
        int letters = 0, latin = 0;
        foreach (var sign in message.Message)
        {
            if (!char.IsLetter(sign))
                continue;
            letters++;
            latin += sign < '\u0250' ? 1 : 0;
        }
        if (letters > 0 && latin * 2 < letters)
            return false;
        int english = 0, foreign = 0;
        for (var i = 0; i < message.Count; i++)
        {
            english += list.Languages.English.Contains(message.Normal(i)) ? 1 : 0;
            foreign += list.Languages.Foreign.Contains(message.Normal(i)) ? 1 : 0;
        }
        return message.Count < FewestWordsToJudge || foreign < 2 || foreign <= english;
    }

    private enum Kind
    {
        Entry,
        Unless,
        Figure,
    }

    private readonly record struct Meaning(int Index, Kind Kind);

    private readonly record struct Match(int First, int Last, Meaning Meaning);

    private sealed record Part(int Gap, bool IsOptional, int[][] Alternatives);

    private sealed record Start(Part[] Parts, bool IsWholeMessage, Meaning Meaning);
}
