using AsbAssistant.Reading;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Interview;

/// <summary>Reads <c>dialogs/interview/commands.yaml</c>.</summary>
public static class CommandsFile
{
    /// <summary>The words that steer the talk.</summary>
    public static Result<CommandWords, BrokenFile> Read(string dialogs)
    {
        var file = YamlFile.Read<Dictionary<string, IReadOnlyList<string>>>(
            Path.Combine(dialogs, "interview", "commands.yaml"), Path.Combine(dialogs, "schema", "commands.schema.json"));
        if (!file.IsOk)
            return file.Refusal;
        var phrases = new Dictionary<Command, IReadOnlyList<string>>();
        foreach (var (word, said) in file.Value.Value)
        {
            if (Canonical.FromWord<Command>(word) is not { } command)
                return new BrokenFile(file.Value.Path, file.Value.LineOf("/" + word), word, "is no command");
            phrases[command] = said;
        }
        return new CommandWords(phrases);
    }
}
