using System.Buffers;
using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Answers;

/// <summary>Which of the choices shown an answer picks.</summary>
internal static class ChoiceReader
{
    private const int LongestAnswer = 400;
    private const int ShortestSlip = 5;

    private static readonly SearchValues<char> Listing = SearchValues.Create(",&.;/+\n");

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "or", "and", "my", "i", "im", "me", "is", "it", "its", "to", "in", "on", "at", "for", "we", "you", "your", "our", "be", "being", "has", "have", "how", "with", "please", "one", "ones", "that", "this", "just", "yes", "no", "not", "if", "they", "he", "she", "was", "are", "do", "did", "someone", "who", "by", "about", "from", "option", "number", "any", "other", "another", "some", "but", "all", "think", "would", "like", "get", "after", "before", "usually",
    };

    /// <summary>Everyday words for what choices say, where no choice has the word itself.</summary>
    private static readonly Dictionary<string, string[]> Same = Synonyms(
        ("call", "ring bell phone"), ("phone", "ring bell call mobile"), ("text", "txt sms"), ("email", "emails mail"), ("letter", "post"), ("door", "nextdoor"),
        ("upstairs", "above overhead"), ("downstairs", "below underneath beneath"), ("above", "upstairs overhead"), ("below", "downstairs underneath beneath"), ("street", "road"), ("hallway", "hall corridor"), ("hall", "hallway"), ("living", "front lounge sitting"), ("bathroom", "toilet loo"),
        ("home", "kitchen bedroom lounge bathroom living"), ("drugs", "weed cannabis spliff dealing dealer needles"), ("noise", "music banging party parties bass"), ("music", "bass speakers"),
        ("damage", "smash smashed smashing graffiti vandalised vandalism vandalising vandals sprayed spray tagged keyed scratched"),
        ("threats", "threatened threatening threat"), ("animals", "dog dogs dug cat cats"), ("dog", "dogs barking barks"), ("rubbish", "bins litter dumped"),
        ("race", "racist racism racial racially"), ("colour", "skin"),
        ("nationality", "foreign foreigner country immigrant immigrants accent polish poland romanian romania bulgarian lithuanian albanian ukrainian portuguese italian turkish kurdish syrian afghan iraqi iranian indian pakistani bangladeshi bengali chinese african nigerian nigeria ghanaian somali somalia eritrean jamaican irish scottish welsh english roma gypsy traveller travellers"),
        ("religion", "muslim muslims islam jewish jew christian hindu sikh faith hijab"), ("disability", "disabled wheelchair autism autistic deaf blind"), ("disabled", "disability wheelchair autism autistic"), ("sexual", "gay lesbian bisexual homophobic homophobia"), ("gay", "homophobic homophobia"), ("transgender", "trans transphobic transphobia"),
        ("sex", "woman women female sexist sexism"));

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "not", "no", "isnt", "never", "without", "dont", "doesnt", "wasnt", "arent", "except", "neither", "nor", "aint", "nothing", "nothin", "nowt" };

    public static IReadOnlyList<string> Read(string words, IReadOnlyList<string> choices, IReadOnlyDictionary<string, IReadOnlyList<string>>? synonyms)
    {
        if (words.Length > LongestAnswer || choices.Count == 0)
            return [];
        var plain = PlainWords.Of(words);
        if (plain.Length == 0)
            return [];
        var exact = choices.Where(c => PlainWords.Of(c) == plain || PlainWords.Of(c) == PlainWords.Bare(words)).ToList();
        if (exact.Count > 0)
            return exact;
        if (Exception(plain) is { } kept)
        {
            var left = Picked(kept, choices, synonyms);
            return left.Count > 0 ? [.. choices.Except(left)] : [];
        }
        return Picked(words, choices, synonyms);
    }

    private static IReadOnlyList<string> Picked(string words, IReadOnlyList<string> choices, IReadOnlyDictionary<string, IReadOnlyList<string>>? synonyms)
    {
        var plain = PlainWords.Of(words);
        if (ChoiceNumbers.Read(plain, choices.Count) is { Count: > 0 } places)
            return [.. places.Select(n => choices[n - 1])];
        var tokens = plain.Split(' ');
        // "What does visitor mean" picks no visitor.
        if (tokens is ["what" or "whats" or "who", .., "mean" or "means" or "meant"])
            return [];
        var whole = choices.Where(c => Says(tokens, PlainWords.Of(c)) || Others(c).Any(s => Says(tokens, PlainWords.Of(s)))).ToList();
        if (AnswerReader.ReadYesNo(words) is { } answer && choices.Where(c => AnswerReader.ReadYesNo(c) == answer).ToList() is [var only])
        {
            // "No idea" is no "No"; but "no, harassment" may be.
            whole.RemoveAll(c => AnswerReader.ReadYesNo(c) is { } other && other != answer);
            if (whole.Count == 0)
                return [only];
        }
        else if (AnswerReader.ReadYesNo(words) is YesNo.Unsure or YesNo.Refuse or YesNo.Question)
            whole.RemoveAll(c => AnswerReader.ReadYesNo(c) is YesNo.Yes or YesNo.No);
        if (SameOften(words, choices) is [var same])
            return [same];
        // Part of one choice, word for word: "not safe" of "No, I am not safe".
        if (tokens.Length > 1 && choices.Where(c => Says(PlainWords.Of(c).Split(' '), plain)).ToList() is [var within])
            return [within];
        var told = tokens.Where((t, i) => t.Length > 2 && !Small.Contains(t) && !IsDenied(tokens, i)).ToList();
        var known = choices.SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        told.AddRange([.. told.Where(t => !known.Contains(t) && Same.ContainsKey(t)).SelectMany(t => Same[t])]);
        told.AddRange([.. told.Where(t => t.Length >= ShortestSlip && !known.Contains(t)).SelectMany(t => known.Where(w => w.Length >= ShortestSlip && Spelling.IsOneSlipFrom(t, w)))]);
        if (whole.Count > 0)
            return [.. choices.Where(c => Longest(whole).Contains(c) || (IsList(words, tokens) && IsPartOf(c)))];
        if (plain is "other" or "others" or "another" or "something different" or "something other" && choices.Where(c => PlainWords.Of(c).Split(' ') is var w && (w.Contains("else") || w.Contains("other"))).ToList() is [var rest])
            return [rest];
        var part = choices.Where(c => Words(c).Any(w => told.Contains(w))).ToList();
        if (part.Count > 0)
            return Fullest(part, told);
        return [.. choices.Where(c => Words(c).Concat(Others(c).SelectMany(Words)).Any(w => told.Any(t => t + "s" == w || w + "s" == t || (t.Length >= ShortestSlip - 1 && w.Length >= ShortestSlip && IsNear(t, w)))))];

        // "Drugs and noise": a word of its own that no choice said in full has.
        bool IsPartOf(string choice) => Words(choice).Any(w => told.Contains(w) && !whole.Any(o => Words(o).Concat(Others(o)).Contains(w)) && choices.Count(c => Words(c).Contains(w)) == 1);

        // "No" may mean "about the same", but "no one is hurt" says no such no.
        IEnumerable<string> Others(string choice) => synonyms is not null && synonyms.TryGetValue(choice, out var others)
            ? others.Where(other => AnswerReader.ReadYesNo(other) is not (YesNo.Yes or YesNo.No) || AnswerReader.ReadYesNo(words) == AnswerReader.ReadYesNo(other))
            : [];
    }

    // "Daily" is "Every day".
    private static IReadOnlyList<string> SameOften(string words, IReadOnlyList<string> choices) =>
        FactReader.Read(words, DateTime.UnixEpoch).Often is [{ Times: not null } said] ? [.. choices.Where(c => FactReader.Read(c, DateTime.UnixEpoch).Often is [var often] && often.Times == said.Times && often.Per == said.Per)] : [];

    // "Yes" inside "Yes, now" gives way where both are said.
    private static IReadOnlyList<string> Longest(List<string> whole) =>
        [.. whole.Where(c => !whole.Any(o => o.Length > c.Length && Says(PlainWords.Of(o).Split(' '), PlainWords.Of(c))))];

    // Several choices share a word: those that share most, unless each has words of its own.
    private static IReadOnlyList<string> Fullest(List<string> part, List<string> told)
    {
        var claimed = part.ToDictionary(c => c, c => Words(c).Where(told.Contains).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return [.. part.Where(c => !part.Any(o => o != c && claimed[o].IsProperSupersetOf(claimed[c])))];
    }

    private static bool IsList(string words, string[] tokens) => words.TrimEnd('.', '!', ' ', '\n').AsSpan().ContainsAny(Listing) || tokens.Any(t => t is "and" or "n" or "also" or "plus" or "both" or "or");

    // What a choice says, less what it denies: "I know who" is not part of "I do not know them".
    private static List<string> Words(string choice) => PlainWords.Of(choice).Split(' ') is var words ? [.. words.Where((w, i) => w.Length > 2 && !Small.Contains(w) && !IsDenied(words, i))] : [];

    private static bool Says(string[] words, string phrase)
    {
        if (phrase.Length == 0)
            return false;
        var wanted = phrase.Split(' ');
        for (var at = 0; at + wanted.Length <= words.Length; at++)
        {
            if (words.AsSpan(at, wanted.Length).SequenceEqual(wanted) && (Negations.Contains(wanted[0]) || !IsDenied(words, at)))
                return true;
        }
        return false;
    }

    // "Not the phone", "not by phone"; but "no, by phone" is an answer and a choice.
    private static bool IsDenied(string[] words, int at)
    {
        var before = at - 1;
        while (before > 0 && before >= at - 2 && words[before] is "the" or "a" or "my" or "by" or "via" or "on" or "about")
            before--;
        return before >= 0 && Negations.Contains(words[before])
            && (before == at - 1 || words[before] is "not" or "dont" or "never" || (before == at - 2 && words[at - 1] is "the" or "a" or "my"));
    }

    private static Dictionary<string, string[]> Synonyms(params (string Chosen, string Typed)[] table) =>
        table.SelectMany(row => row.Typed.Split(' ').Select(typed => (typed, row.Chosen))).GroupBy(pair => pair.typed, pair => pair.Chosen, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    // "Grafitti": double letters are anybody's guess.
    private static bool IsNear(string typed, string meant) =>
        Spelling.IsOneSlipFrom(typed, meant) || Undoubled(typed) == Undoubled(meant) || (meant.Length > typed.Length && typed.Length >= ShortestSlip && meant.StartsWith(typed, StringComparison.Ordinal));

    private static string Undoubled(string word) => string.Concat(word.Where((letter, i) => i == 0 || word[i - 1] != letter));

    /// <summary>What is taken out: "all but the first", "everything except race".</summary>
    private static string? Exception(string plain)
    {
        foreach (var lead in (ReadOnlySpan<string>)["all but ", "all except ", "everything but ", "everything except ", "all of them but ", "all of them except ", "all apart from ", "everything apart from ", "any but ", "anything but "])
        {
            if (plain.StartsWith(lead, StringComparison.Ordinal))
                return plain[lead.Length..];
        }
        return null;
    }
}
