using AsbAssistant.Common;
using AsbAssistant.Reading;

namespace AsbAssistant.Tests.Reading;

public sealed class CommandTests
{
    // The file is plain enough to be read without a library: `command: [phrase, "phrase", …]`.
    private static readonly CommandWords Words = new(File.ReadLines(Repository.PathTo("dialogs", "interview", "commands.yaml"))
        .Where(line => line.Contains(": [", StringComparison.Ordinal))
        .ToDictionary(
            line => Enum.Parse<Command>(line[..line.IndexOf(':', StringComparison.Ordinal)].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            line => (IReadOnlyList<string>)[.. line[(line.IndexOf('[', StringComparison.Ordinal) + 1)..line.LastIndexOf(']')].Split(',').Select(phrase => phrase.Trim().Trim('"'))]));

    [Theory]
    [InlineData("help", Command.Help)]
    [InlineData("Help!", Command.Help)]
    [InlineData("help please", Command.Help)]
    [InlineData("what can I do?", Command.Help)]
    [InlineData("go back", Command.Back)]
    [InlineData("can I go back please", Command.Back)]
    [InlineData("back", Command.Back)]
    [InlineData("stop", Command.Stop)]
    [InlineData("I want to stop", Command.Stop)]
    [InlineData("forget it", Command.Stop)]
    [InlineData("I want to stop now", Command.Stop)]
    [InlineData("start again", Command.StartAgain)]
    [InlineData("start agian", Command.StartAgain)]
    [InlineData("can we start over", Command.StartAgain)]
    [InlineData("talk to a person", Command.Person)]
    [InlineData("Can I speak to someone?", Command.Person)]
    [InlineData("speak to a human please", Command.Person)]
    [InlineData("i want to talk to a real person", Command.Person)]
    [InlineData("999", Command.Emergency)]
    [InlineData("call the police", Command.Emergency)]
    [InlineData("I need the police", Command.Emergency)]
    [InlineData("skip", Command.Skip)]
    [InlineData("pass", Command.Skip)]
    [InlineData("rather not say that one", Command.Skip)]
    [InlineData("save for later", Command.SaveForLater)]
    [InlineData("can I finish this later", Command.SaveForLater)]
    [InlineData("withdraw my report", Command.Withdraw)]
    public void A_short_message_that_is_a_command_is_one(string words, Command command) =>
        Assert.Equal(command, AnswerReader.ReadCommand(words, Words)?.Kind);

    [Theory]
    [InlineData("change my phone number", "phone number")]
    [InlineData("change the date please", "date")]
    [InlineData("can I change my answer about noise", "answer about noise")]
    [InlineData("change", null)]
    public void A_change_says_what_to_change(string words, string? about)
    {
        var read = AnswerReader.ReadCommand(words, Words);
        Assert.Equal(Command.Change, read?.Kind);
        Assert.Equal(about, read?.About);
    }

    [Theory]
    [InlineData("he won't stop")]
    [InlineData("stop it they are hurting me")]
    [InlineData("they call the police on us")]
    [InlineData("go back where you came from")]
    [InlineData("he told me to go back")]
    [InlineData("nobody helps")]
    [InlineData("nobody will help me")]
    [InlineData("help me he has a knife")]
    [InlineData("I called 999 last night")]
    [InlineData("call the police he is breaking the door")]
    [InlineData("the person upstairs")]
    [InlineData("he came back")]
    [InlineData("she said pass me the bottle")]
    [InlineData("it started again")]
    [InlineData("next door")]
    [InlineData("police came twice")]
    [InlineData("")]
    public void Own_words_are_no_command(string words) => Assert.Null(AnswerReader.ReadCommand(words, Words));

    [Fact]
    public void No_phrase_stands_for_two_commands()
    {
        var twice = Words.Phrases.SelectMany(p => p.Value).GroupBy(phrase => phrase, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(twice);
    }
}
