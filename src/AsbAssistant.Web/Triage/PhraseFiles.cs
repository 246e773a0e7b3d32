using System.Security.Cryptography;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Interview;

namespace AsbAssistant.Web.Triage;

/// <summary>Reads <c>dialogs/triage</c> into the phrase lists; a pattern or label that is none names its file and line.</summary>
public static class PhraseFiles
{
    /// <summary>Reads all lists.</summary>
    public static Result<PhraseList, BrokenFile> Read(string dialogs)
    {
        var entries = new List<PhraseEntry>();
        var figures = new List<FigureOfSpeech>();
        if (!Directory.Exists(Path.Combine(dialogs, "triage")))
            return new BrokenFile(Path.Combine(dialogs, "triage"), 0, "", "is missing");
        var paths = Directory.EnumerateFiles(Path.Combine(dialogs, "triage"), "*.yaml").Order(StringComparer.Ordinal).ToList();
        foreach (var path in paths.Where(path => Path.GetFileName(path) is not "spellings.yaml" and not "languages.yaml"))
        {
            var file = YamlFile.Read<PhrasesYaml>(path, Path.Combine(dialogs, "schema", "phrases.schema.json"));
            if (!file.IsOk)
                return file.Refusal;
            if (Add(file.Value, entries, figures) is { } broken)
                return broken;
        }
        var spellings = YamlFile.Read<SpellingsYaml>(Path.Combine(dialogs, "triage", "spellings.yaml"), Path.Combine(dialogs, "schema", "spellings.schema.json"));
        if (!spellings.IsOk)
            return spellings.Refusal;
        var languages = YamlFile.Read<LanguagesYaml>(Path.Combine(dialogs, "triage", "languages.yaml"), Path.Combine(dialogs, "schema", "languages.schema.json"));
        if (!languages.IsOk)
            return languages.Refusal;
        return new PhraseList(Version(paths), entries, figures, spellings.Value.Value.ToSpellings(), languages.Value.Value.ToLanguages());
    }

    private static BrokenFile? Add(YamlFile<PhrasesYaml> file, List<PhraseEntry> entries, List<FigureOfSpeech> figures)
    {
        foreach (var (entry, i) in file.Value.Entries.Select((entry, i) => (entry, i)))
        {
            var place = $"/entries/{i}";
            if (Labels(entry.Show.Concat(entry.Ask)) is { Unknown: { } unknown })
                return new BrokenFile(file.Path, file.LineOf(place), place, $"'{unknown}' is no label");
            if (Phrases([.. entry.Phrases, .. entry.Unless, .. entry.With], file.Value.Sets) is { Wrong: { } wrong })
                return new BrokenFile(file.Path, file.LineOf(place), place, wrong);
            entries.Add(new PhraseEntry(
                Phrases(entry.Phrases, file.Value.Sets).Read, Labels(entry.Show).Read, Labels(entry.Ask).Read, entry.Because,
                Phrases(entry.Unless, file.Value.Sets).Read, Phrases(entry.With, file.Value.Sets).Read, entry.Weight));
        }
        foreach (var (figure, i) in file.Value.Figures.Select((figure, i) => (figure, i)))
        {
            var place = $"/figures/{i}";
            if (Labels(figure.Removes) is { Unknown: { } unknown })
                return new BrokenFile(file.Path, file.LineOf(place), place, $"'{unknown}' is no label");
            if (Phrases(figure.Phrases, file.Value.Sets) is { Wrong: { } wrong })
                return new BrokenFile(file.Path, file.LineOf(place), place, wrong);
            figures.Add(new FigureOfSpeech(Phrases(figure.Phrases, file.Value.Sets).Read, Labels(figure.Removes).Read, figure.Because));
        }
        return null;
    }

    private static (IReadOnlyList<Label> Read, string? Unknown) Labels(IEnumerable<string> names)
    {
        var read = new List<Label>();
        foreach (var name in names)
        {
            if (!Label.TryParse(name, out var label))
                return ([], name);
            read.Add(label);
        }
        return (read, null);
    }

    private static (IReadOnlyList<Phrase> Read, string? Wrong) Phrases(IEnumerable<string> patterns, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
    {
        var read = new List<Phrase>();
        foreach (var pattern in patterns)
        {
            var phrase = Phrase.Parse(pattern, sets);
            if (!phrase.IsOk)
                return ([], phrase.Refusal);
            read.Add(phrase.Value);
        }
        return (read, null);
    }

    private static string Version(IEnumerable<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
            hash.AppendData(File.ReadAllBytes(path));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private sealed record PhrasesYaml
    {
        public Dictionary<string, IReadOnlyList<string>> Sets { get; init; } = [];

        public IReadOnlyList<EntryYaml> Entries { get; init; } = [];

        public IReadOnlyList<FigureYaml> Figures { get; init; } = [];
    }

    private sealed record EntryYaml(string Because, IReadOnlyList<string> Phrases)
    {
        public IReadOnlyList<string> Show { get; init; } = [];

        public IReadOnlyList<string> Ask { get; init; } = [];

        public IReadOnlyList<string> Unless { get; init; } = [];

        public IReadOnlyList<string> With { get; init; } = [];

        public double Weight { get; init; } = 2;
    }

    private sealed record FigureYaml(IReadOnlyList<string> Removes, string Because, IReadOnlyList<string> Phrases);

    private sealed record SpellingsYaml(
        Dictionary<string, string> Means, IReadOnlyList<string> NearMisses, IReadOnlyList<string> RealWords, IReadOnlyList<string> Masked)
    {
        public Spellings ToSpellings() => new(Means, NearMisses.ToHashSet(), RealWords.ToHashSet(), Masked.ToHashSet());
    }

    private sealed record LanguagesYaml(string English, string Foreign)
    {
        public Languages ToLanguages() => new(Words(English), Words(Foreign));

        private static HashSet<string> Words(string text) => [.. text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];
    }
}
