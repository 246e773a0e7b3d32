using AsbAssistant.Conversation;
using AsbAssistant.Reading;

namespace AsbAssistant.Interview;

/// <summary>Words that steer the talk at any point: help, back, change, stop, start again, a person, 999, skip, save.</summary>
internal static class Steering
{
    /// <summary>Follows a command; false when it means nothing here and the words are an answer after all.</summary>
    public static bool Follow(Talk talk, SteeringCommand command)
    {
        switch (command.Kind)
        {
            case Command.Help:
                talk.Say("help");
                Again(talk);
                return true;
            case Command.Person:
                talk.Progress = talk.Progress with { WantsPerson = true };
                talk.Say("person");
                Again(talk);
                return true;
            case Command.Emergency:
                DangerGate.ShowCard(talk);
                return true;
            case Command.Stop:
                Stop(talk);
                return true;
            case Command.StartAgain when talk.Progress.SentAt is null:
                StartAgain(talk);
                return true;
            case Command.Back when talk.Progress.SentAt is null:
                Back(talk);
                return true;
            case Command.Change when talk.Progress.SentAt is null:
                Summary.Change(talk, command.About);
                return true;
            case Command.Skip when talk.Progress.Stage == Stage.Asking && talk.Progress.Asking is { } asking:
                Skip(talk, talk.Script.Questions[asking]);
                return true;
            case Command.SaveForLater:
                Save(talk);
                Again(talk);
                return true;
            case Command.Withdraw when talk.Progress.SentAt is not null || talk.Progress.HasCase:
                talk.KeepWords();
                talk.Do(new Effect.AskToWithdraw(talk.Words));
                talk.Say("withdraw");
                return true;
            case Command.Withdraw:
                Stop(talk);
                return true;
            case Command.StartAgain or Command.Back or Command.Change or Command.Skip:
                return false;
        }
        return false;
    }

    /// <summary>Stops, keeping everything; the next words carry on.</summary>
    public static void Stop(Talk talk)
    {
        talk.Progress = talk.Progress with { Stage = Stage.Stopped, CardUp = false, ToConfirm = null };
        talk.Say(talk.Progress.SentAt is not null ? "stopped.sent" : talk.Progress.HasCase ? "stopped.case" : "stopped");
        talk.IsSettled = true;
    }

    /// <summary>Reference and code, to come back with.</summary>
    public static void Save(Talk talk) => talk.GiveCode(talk.Progress.AbuseNamed ? "saved.abuse" : "saved");

    private static void Skip(Talk talk, Question question)
    {
        if (!question.CanSkip || question.Id == QuestionIds.OwnWords)
        {
            talk.Say("cant_skip");
            Asking.AskAgain(talk);
            return;
        }
        // To skip "which of the two?" takes nothing back.
        talk.Progress = talk.Progress.With(question.Id, Doubts.Open(talk.Progress, question.Id) is null
            ? new Answer("", [], AnswerState.Declined, talk.Filled("ask." + question.Id))
            : Doubts.Kept(talk.Progress.Answers[question.Id]));
        Consequences.Follow(talk, question.Id);
        if (!talk.IsSettled)
            Asking.AskNext(talk);
    }

    private static void Back(Talk talk)
    {
        var put = talk.Progress.Put;
        var standing = talk.Progress.Stage == Stage.Asking && put is [.., var last] && last == talk.Progress.Asking ? put.SkipLast(1) : put;
        if (standing.LastOrDefault(q => q != QuestionIds.OwnWords && talk.Progress.Earlier?.Questions.Contains(q) != true) is not { } before)
        {
            talk.Say("cant_go_back");
            Asking.AskAgain(talk);
            return;
        }
        talk.Progress = talk.Progress with { Put = [.. standing.TakeWhile(q => q != before)] };
        Asking.AskThis(talk, before);
    }

    // What words showed is never taken back: flags, case and alerts stay; only the answers go (promise 2).
    private static void StartAgain(Talk talk)
    {
        talk.Progress = talk.Progress with
        {
            Answers = new SortedDictionary<string, Answer>(StringComparer.Ordinal),
            Words = talk.Progress.HasCase ? talk.Progress.Words : [],
            Stage = Stage.Asking,
            Asking = QuestionIds.OwnWords,
            Put = [QuestionIds.OwnWords],
            ToConfirm = null,
        };
        talk.Say("started_again");
        talk.Add(new Reply(ReplyKind.Question, talk.Filled("ask.own_words"), [], Asks.Words));
    }

    private static void Again(Talk talk)
    {
        if (talk.Progress.CardUp)
        {
            talk.AskChoices(QuestionIds.Card, talk.Filled("ask.card"));
            return;
        }
        switch (talk.Progress.Stage)
        {
            case Stage.Asking:
                Asking.AskAgain(talk);
                break;
            case Stage.Checking or Stage.Changing:
                Summary.Show(talk);
                break;
            case Stage.Sent or Stage.Stopped:
                break;
        }
    }
}
