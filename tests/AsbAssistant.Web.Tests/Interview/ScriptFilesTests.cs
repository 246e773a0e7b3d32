using AsbAssistant.Reading;

namespace AsbAssistant.Web.Tests.Interview;

/// <summary>The repository's own interview hangs together.</summary>
public sealed class ScriptFilesTests
{
    [Fact]
    public void The_script_loads_and_every_question_and_choice_has_words()
    {
        var script = Dialogs.Read(Dialogs.Folder).Value;

        Assert.NotEmpty(script.Questions);
        Assert.All(script.Questions.Values, question =>
        {
            Assert.NotEmpty(script.Wording.Ask(question.Id, null));
            Assert.All(question.Choices, choice => Assert.NotEmpty(script.Wording.Choice(question.Id, choice)));
            // A button is said as it stands: nothing fills a place in it.
            Assert.All(question.Choices, choice => Assert.DoesNotContain("{", script.Wording.Choice(question.Id, choice), StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_step_asks_a_question_that_there_is()
    {
        var script = Dialogs.Read(Dialogs.Folder).Value;

        Assert.All(script.Paths.Values.SelectMany(steps => steps), step => Assert.Contains(step.Question, script.Questions.Keys));
    }

    [Fact]
    public void A_question_without_words_is_refused()
    {
        using var copy = new Storage.TestFolder();
        Dialogs.CopyBroken(copy.Path, "wording/en-GB/interview.yaml", "ask.hate:", "ask.hatred:");

        var refused = Dialogs.Read(copy.Path).Refusal;

        Assert.Equal(copy.To("interview/report.yaml"), refused.Path);
        Assert.Contains("ask.hate", refused.What, StringComparison.Ordinal);
        Assert.Contains("hate:", File.ReadAllLines(refused.Path)[refused.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_has_words() =>
        Assert.All(Enum.GetValues<Command>(), command =>
            Assert.NotEmpty(Dialogs.Read(Dialogs.Folder).Value.Commands.Phrases[command]));
}
