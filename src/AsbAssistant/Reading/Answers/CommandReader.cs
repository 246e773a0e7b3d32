using AsbAssistant.Reading.Speech;

namespace AsbAssistant.Reading.Answers;

/// <summary>Commands: the whole of a short message, politeness aside. Longer phrases may have one slip of spelling.</summary>
internal static class CommandReader
{
    private const int LongestMessage = 60;
    private const int MostWordsOfChange = 7;
    private const int LongEnoughToGuess = 8;

    public static SteeringCommand? Read(string words, CommandWords commands)
    {
        if (words.Length > LongestMessage)
            return null;
        var plain = PlainWords.Of(words);
        var bare = PlainWords.Bare(words);
        if (bare.Length == 0)
            return null;
        SteeringCommand? near = null;
        foreach (var (command, phrases) in commands.Phrases)
        {
            foreach (var phrase in phrases.Select(PlainWords.Of))
            {
                if (plain == phrase || bare == phrase || bare == PlainWords.Bare(phrase))
                    return new SteeringCommand(command);
                if (command == Command.Change && bare.StartsWith(phrase + " ", StringComparison.Ordinal) && bare.Split(' ').Length <= MostWordsOfChange)
                    near = new SteeringCommand(command, bare[(phrase.Length + 1)..]);
                else if (near is null && phrase.Length >= LongEnoughToGuess && Spelling.IsOneSlipFrom(bare, phrase))
                    near = new SteeringCommand(command);
            }
        }
        return near;
    }
}
