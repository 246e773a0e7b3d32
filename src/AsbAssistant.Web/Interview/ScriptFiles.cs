using System.Security.Cryptography;
using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Reading;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Interview;

/// <summary>Reads <c>dialogs/interview</c> and <c>dialogs/wording</c> into the interview's script, and refuses what doesn't hang together.</summary>
public static class ScriptFiles
{
    /// <summary>Reads the script of a language.</summary>
    /// <param name="dialogs">the <c>dialogs</c> folder</param>
    /// <param name="language">a folder of <c>dialogs/wording</c></param>
    /// <param name="commands">words that steer</param>
    /// <param name="advice">what to say and whom to call</param>
    public static Result<Script, BrokenFile> Read(string dialogs, string language, CommandWords commands, IAdvice advice)
    {
        var interviewPath = Path.Combine(dialogs, "interview", "report.yaml");
        var interview = YamlFile.Read<InterviewYaml>(interviewPath, Path.Combine(dialogs, "schema", "interview.schema.json"));
        if (!interview.IsOk)
            return interview.Refusal;
        var wordingPath = Path.Combine(dialogs, "wording", language, "interview.yaml");
        var sentences = YamlFile.Read<Dictionary<string, string>>(wordingPath, Path.Combine(dialogs, "schema", "wording.schema.json"));
        if (!sentences.IsOk)
            return sentences.Refusal;

        var file = interview.Value;
        var wording = new Wording(language, sentences.Value.Value);
        var questions = file.Value.Questions.ToDictionary(q => q.Key, q => q.Value.ToQuestion(q.Key), StringComparer.Ordinal);
        if (questions.Values.SelectMany(q => Owed(q, wording).Select(id => (q.Id, Wording: id))).FirstOrDefault() is { Id: { } question, Wording: var owed })
            return new BrokenFile(interviewPath, file.LineOf($"/questions/{question}"), question, $"has no sentence '{owed}' in {wordingPath}");

        var paths = new Dictionary<InterviewPath, IReadOnlyList<Step>>();
        foreach (var (name, steps) in file.Value.Paths)
        {
            var made = new List<Step>();
            foreach (var (step, i) in steps.Select((step, i) => (step, i)))
            {
                if (Broken(step, questions, wording) is { } what)
                    return new BrokenFile(interviewPath, file.LineOf($"/paths/{name}/{i}"), step.Ask, what);
                made.Add(step.ToStep());
            }
            paths[Canonical.FromWord<InterviewPath>(name)!.Value] = made;
        }

        return new Script
        {
            Version = Version(interviewPath, wordingPath),
            Questions = questions,
            Paths = paths,
            Wording = wording,
            Commands = commands,
            Advice = advice,
        };
    }

    private static IEnumerable<string> Owed(Question question, Wording wording)
    {
        if (!wording.Has("ask." + question.Id))
            yield return "ask." + question.Id;
        if (!wording.Has("label." + question.Id))
            yield return "label." + question.Id;
        foreach (var choice in question.Choices.Where(c => !wording.Has($"choice.{question.Id}.{c}") && !wording.Has("choice." + c)))
            yield return $"choice.{question.Id}.{choice}";
    }

    private static string? Broken(StepYaml step, Dictionary<string, Question> questions, Wording wording) =>
        !questions.ContainsKey(step.Ask) ? "is no question"
        : step.When.FirstOrDefault(c => !Condition.TryParse(c, out _)) is { } condition ? $"'{condition}' is no condition"
        : step.Wording is { } own && !wording.Has($"ask.{step.Ask}.{own}") ? $"has no sentence 'ask.{step.Ask}.{own}'"
        : null;

    // Twelve hexadecimal digits are enough to tell versions apart, and short enough to read out.
    private static string Version(params ReadOnlySpan<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
            hash.AppendData(File.ReadAllBytes(path));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private sealed record InterviewYaml(Dictionary<string, List<StepYaml>> Paths, Dictionary<string, QuestionYaml> Questions);

    private sealed record StepYaml(string Ask, string? Wording)
    {
        public IReadOnlyList<string> When { get; init; } = [];

        public Step ToStep() => new(Ask, [.. When.Select(c => Condition.TryParse(c, out var condition) ? condition : throw new InvalidOperationException(c))], Wording);
    }

    private sealed record QuestionYaml(Asks Asks)
    {
        public IReadOnlyList<string> Choices { get; init; } = [];

        public Dictionary<string, IReadOnlyList<string>> Synonyms { get; init; } = [];

        public IReadOnlyList<string> Called { get; init; } = [];

        public bool TakesWords { get; init; }

        public bool CanSkip { get; init; } = true;

        public bool InSummary { get; init; } = true;

        public Question ToQuestion(string id) => new()
        {
            Id = id,
            Asks = Asks,
            Choices = Choices,
            Synonyms = Synonyms,
            Called = Called,
            TakesWords = TakesWords,
            CanSkip = CanSkip,
            InSummary = InSummary,
        };
    }
}
