using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Interview;

/// <summary>Chooses and puts the next question: the first step of the path that is not answered and whose conditions hold.</summary>
internal static class Asking
{
    /// <summary>Puts the next question, or the end of the path when there is none.</summary>
    public static void AskNext(Talk talk)
    {
        talk.Progress = talk.Progress with { Asking = null, Misread = 0, ToConfirm = null };
        if (Next(talk) is { } step)
            Put(talk, step);
        else if (talk.Progress.Path == InterviewPath.DomesticAbuse)
            Ending.OfAbusePath(talk);
        else if (talk.Progress.SentAt is not null)
            talk.Progress = talk.Progress with { Stage = Stage.Sent };
        else
            Summary.Show(talk);
    }

    /// <summary>Puts the question that waits once more.</summary>
    public static void AskAgain(Talk talk)
    {
        if (talk.Progress.Asking is not { } asking)
        {
            AskNext(talk);
            return;
        }
        var step = talk.Script.Paths[talk.Progress.Path].FirstOrDefault(s => s.Question == asking && s.When.All(c => c.Holds(talk.Progress)));
        Put(talk, step ?? new Step(asking, []));
    }

    /// <summary>Puts one question, whatever its conditions: "change" and "back".</summary>
    public static void AskThis(Talk talk, string question)
    {
        talk.Progress = talk.Progress.Without(question) with { Stage = Stage.Asking, Misread = 0, ToConfirm = null };
        Put(talk, new Step(question, []));
    }

    private static Step? Next(Talk talk) => talk.Script.Paths[talk.Progress.Path]
        .FirstOrDefault(step => !IsAnswered(talk.Progress, step.Question) && step.When.All(c => c.Holds(talk.Progress)));

    private static bool IsAnswered(Progress progress, string question) =>
        question == QuestionIds.OwnWords ? progress.Words.Count > 0 : progress.Answers.ContainsKey(question) && Doubts.Open(progress, question) is null;

    private static void Put(Talk talk, Step step)
    {
        var question = talk.Script.Questions[step.Question];
        talk.Progress = talk.Progress with
        {
            Stage = Stage.Asking,
            Asking = question.Id,
            Put = talk.Progress.Put is [.., var last] && last == question.Id ? talk.Progress.Put : [.. talk.Progress.Put, question.Id],
        };

        var isFirst = talk.Progress.Misread == 0 && !talk.Progress.Put.SkipLast(1).Contains(question.Id);
        if (Doubts.Open(talk.Progress, question.Id) is { } time)
        {
            Doubts.Ask(talk, time);
            return;
        }
        if (question.Id == QuestionIds.Category && talk.Progress is { PickedCategory: null, Category: { } likely }
            && talk.Progress.Shown.Categories.Count > 0 && isFirst)
        {
            SayCategoryBack(talk, likely);
            return;
        }

        // A number that somebody wrote may be anyone's: it is played back where it would have been asked for, never just used.
        var saidBack = IdOf(talk, step) + ".said_back";
        if (isFirst && talk.Wording.Has(saidBack) && OwnWordsFacts.Contact(talk, question) is { } written)
        {
            talk.Progress = talk.Progress with { ToConfirm = written };
            talk.Add(new Reply(ReplyKind.Question, talk.Filled(saidBack, ("reading", Markdown.Escape(written.Text))), Answering.YesOrNo(talk), Asks.Choice));
            return;
        }

        if (talk.Progress.ToConfirm is { } waiting)
            PlayBack(talk, waiting);
        else
            talk.Add(new Reply(ReplyKind.Question, talk.Filled(IdOf(talk, step)), talk.ChoiceTexts(question.Id), question.Asks));
    }

    /// <summary>"Did you mean ...?" about a reading that waits for a yes.</summary>
    public static void PlayBack(Talk talk, Answer reading) => talk.Add(new Reply(
        ReplyKind.Question, talk.Filled("ask.confirm", ("reading", Markdown.Escape(reading.Text))), Answering.YesOrNo(talk), Asks.Choice));

    private static void SayCategoryBack(Talk talk, Category likely)
    {
        var word = Canonical.Word(likely);
        var asked = talk.Filled("ask.category.said_back", ("category", talk.Wording.Say("category." + word)));
        talk.Progress = talk.Progress with
        {
            ToConfirm = new Answer(talk.Wording.Choice(QuestionIds.Category, word), [word], AnswerState.Answered, asked),
        };
        talk.Add(new Reply(ReplyKind.Question, asked, Answering.YesOrNo(talk), Asks.Choice));
    }

    private static string IdOf(Talk talk, Step step) =>
        step.Wording is { } own
            ? $"ask.{step.Question}.{own}"
            : talk.Progress.Category is { } category && talk.Wording.Has($"ask.{step.Question}.{Canonical.Word(category)}")
                ? $"ask.{step.Question}.{Canonical.Word(category)}"
                : $"ask.{step.Question}";
}
