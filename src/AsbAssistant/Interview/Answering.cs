using AsbAssistant.Conversation;
using AsbAssistant.Reading;

namespace AsbAssistant.Interview;

/// <summary>Takes what the resident did as a command, an answer, or more of their own words, and goes on.</summary>
internal static class Answering
{
    public static void Take(Talk talk, bool pressed)
    {
        var command = pressed ? null : AnswerReader.ReadCommand(talk.Words, talk.Script.Commands);
        if (talk.Progress.CardUp)
        {
            AtCard(talk, command);
            return;
        }
        if (command is not null && Steering.Follow(talk, command))
            return;

        switch (talk.Progress.Stage)
        {
            case Stage.Checking:
                Summary.Take(talk);
                break;
            case Stage.Changing:
                Summary.TakeChange(talk);
                break;
            case Stage.Sent:
                Ending.AddToReport(talk);
                break;
            case Stage.Stopped:
                CarryOn(talk);
                break;
            case Stage.Asking:
                TakeAnswer(talk);
                break;
        }
    }

    private static void AtCard(Talk talk, SteeringCommand? command)
    {
        switch (Picked(talk, QuestionIds.Card))
        {
            case ["carry_on"]:
                talk.Progress = talk.Progress with { CardUp = false, DangerNow = talk.Progress.DangerNow ?? false };
                if (talk.Script.Paths[talk.Progress.Path].Any(s => s.Question == QuestionIds.Safe))
                    talk.Progress = talk.Progress.With(QuestionIds.Safe, Chosen(talk, QuestionIds.Safe, "yes"));
                talk.Say("card.carry_on");
                Resume(talk);
                break;
            case ["danger"]:
                DangerGate.DangerNow(talk);
                break;
            case ["stop"]:
                Steering.Stop(talk);
                break;
            // A person, the numbers, stopping and a way to come back are there under the card too; else what it asks stands.
            case [] when command is { Kind: Command.Person or Command.Emergency or Command.SaveForLater or Command.Stop or Command.Help }:
                Steering.Follow(talk, command);
                break;
            default:
                talk.KeepWords();
                talk.AskChoices(QuestionIds.Card, talk.Filled("ask.card.again"));
                break;
        }
    }

    private static void Resume(Talk talk)
    {
        if (talk.Progress.SentAt is not null)
            talk.Progress = talk.Progress with { Stage = Stage.Sent };
        else if (talk.Progress.Asking is null or QuestionIds.OwnWords)
        {
            // The card came before anything in these words was taken.
            OwnWordsFacts.Fill(talk, string.Join('\n', talk.Progress.Words.Skip(talk.Progress.Earlier?.Words ?? 0).Select(words => words.Text)));
            Asking.AskNext(talk);
        }
        else
        {
            Asking.AskAgain(talk);
        }
    }

    private static void CarryOn(Talk talk)
    {
        talk.Progress = talk.Progress with { Stage = Stage.Asking };
        talk.KeepWords();
        talk.Say("carried_on");
        Resume(talk);
    }

    private static void TakeAnswer(Talk talk)
    {
        if (Presses.IsEmptyHanded(talk.Hearing.Turn))
        {
            Asking.AskAgain(talk);
            return;
        }
        if (talk.Progress.Asking is null or QuestionIds.OwnWords)
        {
            TakeOwnWords(talk);
            return;
        }
        if (talk.Progress.ToConfirm is { } reading)
        {
            TakeConfirmation(talk, reading);
            return;
        }

        var question = talk.Script.Questions[talk.Progress.Asking];
        if (Doubts.Open(talk.Progress, question.Id) is not null)
            Settle(talk, question, Doubts.Settled(talk, talk.Progress.Answers[question.Id]));
        else if (Answers.Read(talk, question) is { } answer)
            Settle(talk, question, answer);
        else if (talk.Progress.ToConfirm is { } second)
            Asking.PlayBack(talk, second);
        else
            Misread(talk, question);
    }

    internal static IReadOnlyList<string> YesOrNo(Talk talk) => [talk.Wording.Say("choice.yes"), talk.Wording.Say("choice.no")];

    private static void TakeOwnWords(Talk talk)
    {
        var first = talk.Progress.Words.Count == 0;
        talk.KeepWords();
        OwnWordsFacts.Fill(talk, talk.Words);
        talk.Say(first ? "thanks.first" : "thanks.more");
        Asking.AskNext(talk);
    }

    private static void TakeConfirmation(Talk talk, Answer reading)
    {
        var question = talk.Script.Questions[talk.Progress.Asking!];
        // "No, Thursday" and "yes, but use 07700 900456" say it better than yes or no.
        if (Answers.Restated(talk, question) is { } restated && restated.Text != reading.Text)
        {
            Settle(talk, question, restated);
            return;
        }
        switch (AnswerReader.ReadYesNo(talk.Words))
        {
            case YesNo.Yes:
                Settle(talk, question, reading);
                return;
            case YesNo.No:
                talk.Progress = talk.Progress with { ToConfirm = null, Misread = talk.Progress.Misread + 1 };
                Asking.AskAgain(talk);
                return;
            case YesNo.Unsure or YesNo.Refuse or YesNo.Question or null:
                talk.Progress = talk.Progress with { ToConfirm = null, Misread = talk.Progress.Misread + 1 };
                TakeAnswer(talk);
                return;
        }
    }

    private static void Settle(Talk talk, Question question, Answer answer)
    {
        talk.Progress = talk.Progress.With(question.Id, answer) with { ToConfirm = null, Misread = 0 };
        if (Doubts.Open(talk.Progress, question.Id) is not null)
        {
            Asking.AskAgain(talk);
            return;
        }
        Consequences.Follow(talk, question.Id);
        if (!talk.IsSettled)
            Asking.AskNext(talk);
    }

    // Nobody is held at a question: once it is put again in other words, then what was typed is kept as it is.
    private static void Misread(Talk talk, Question question)
    {
        if (talk.Progress.Misread > 0 && question.CanSkip)
        {
            Settle(talk, question, new Answer(talk.Words, [], AnswerState.Unknown, talk.Wording.Say("ask." + question.Id)));
            return;
        }
        talk.KeepWords();
        talk.Progress = talk.Progress with { Misread = talk.Progress.Misread + 1 };
        talk.Say(question.Asks switch
        {
            Asks.Phone => "misread.phone",
            Asks.Email => "misread.email",
            Asks.Choice or Asks.Choices => "misread.choice",
            Asks.Words or Asks.Line or Asks.When or Asks.Number or Asks.Files => "misread",
        });
        Asking.AskAgain(talk);
    }

    /// <summary>Choice ids that the words pick.</summary>
    internal static IReadOnlyList<string> Picked(Talk talk, string questionId)
    {
        var question = talk.Script.Questions[questionId];
        var texts = talk.ChoiceTexts(questionId);
        var synonyms = question.Synonyms.ToDictionary(s => talk.Wording.Choice(questionId, s.Key), s => s.Value);
        var read = AnswerReader.ReadChoices(talk.Words, texts, synonyms);
        return [.. question.Choices.Where((_, i) => read.Contains(texts[i]))];
    }

    internal static Answer Chosen(Talk talk, string question, params IReadOnlyList<string> picked) => new(
        string.Join(", ", picked.Select(choice => talk.Wording.Choice(question, choice))),
        picked,
        AnswerState.Answered,
        talk.Wording.Has("ask." + question) ? talk.Filled("ask." + question) : null);
}
