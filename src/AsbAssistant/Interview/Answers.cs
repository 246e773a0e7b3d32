using AsbAssistant.Conversation;
using AsbAssistant.Reading;

namespace AsbAssistant.Interview;

/// <summary>Reads one answer in the light of its question; null when it could not be read.</summary>
internal static class Answers
{
    public static Answer? Read(Talk talk, Question question) => question.Asks switch
    {
        Asks.Choice or Asks.Choices => Choice(talk, question),
        Asks.When => Time(talk, question),
        Asks.Phone => Phone(talk, question),
        Asks.Email => Email(talk, question),
        Asks.Words or Asks.Line or Asks.Files => Free(talk, question),
    };

    private static Answer? Choice(Talk talk, Question question)
    {
        var picked = Answering.Picked(talk, question.Id);
        if (picked.Count == 1 || (picked.Count > 1 && question.Asks == Asks.Choices))
            return Answering.Chosen(talk, question.Id, picked) with { Said = talk.Words };
        if (picked.Count > 1)
            return null;
        return AnswerReader.ReadYesNo(talk.Words) switch
        {
            YesNo.Yes when question.Choices.Contains("yes") => Answering.Chosen(talk, question.Id, "yes"),
            YesNo.No when question.Choices.Contains("no") => Answering.Chosen(talk, question.Id, "no"),
            YesNo.Unsure when question.Choices.Contains("not_sure") => Answering.Chosen(talk, question.Id, "not_sure"),
            YesNo.Unsure when question.CanSkip => Plain(talk, question, AnswerState.Unknown),
            YesNo.Refuse when question.CanSkip => Plain(talk, question, AnswerState.Declined),
            null when question.TakesWords && talk.Words.Trim().Contains(' ', StringComparison.Ordinal) => Plain(talk, question, AnswerState.Answered),
            YesNo.Yes or YesNo.No or YesNo.Unsure or YesNo.Refuse or YesNo.Question or null => null,
        };
    }

    private static Answer? Free(Talk talk, Question question)
    {
        if (question.Asks == Asks.Files && talk.Hearing.Turn.Files.Count > 0)
        {
            var names = string.Join(", ", talk.Hearing.Turn.Files.Select(f => f.Name));
            return Plain(talk, question, AnswerState.Answered) with { Text = talk.Words.Length > 0 ? talk.Words : names };
        }
        return AnswerReader.ReadYesNo(talk.Words) switch
        {
            YesNo.Unsure => Plain(talk, question, AnswerState.Unknown),
            YesNo.Refuse => Plain(talk, question, AnswerState.Declined),
            YesNo.Yes or YesNo.No or YesNo.Question or null => Plain(talk, question, AnswerState.Answered),
        };
    }

    private static Answer? Time(Talk talk, Question question)
    {
        if (AnswerReader.ReadWhen(talk.Words, talk.Hearing.Now) is { } when)
            return Doubts.Answer(talk, when, talk.Filled("ask." + question.Id), talk.Words);
        if (AnswerReader.ReadYesNo(talk.Words) is YesNo.Unsure)
            return Plain(talk, question, AnswerState.Unknown);
        if (AnswerReader.ReadYesNo(talk.Words) is YesNo.Refuse)
            return Plain(talk, question, AnswerState.Declined);
        if (talk.Progress.Misread == 0 && talk.Hearing.Second?.ReadWhen(talk.Words, talk.Hearing.Now) is { } second)
            return PlayBack(talk, Doubts.Answer(talk, second, talk.Filled("ask." + question.Id), talk.Words));
        return Plain(talk, question, AnswerState.Answered);
    }

    private static Answer? Phone(Talk talk, Question question)
    {
        if (AnswerReader.ReadPhone(talk.Words) is { } phone)
            return Plain(talk, question, AnswerState.Answered) with { Text = phone.Shown, Said = talk.Words };
        if (AnswerReader.ReadYesNo(talk.Words) is YesNo.Refuse or YesNo.No or YesNo.Unsure)
            return Plain(talk, question, AnswerState.Declined);
        return talk.Progress.Misread == 0 && talk.Hearing.Second?.ReadPhone(talk.Words) is { } second
            ? PlayBack(talk, Plain(talk, question, AnswerState.Answered) with { Text = second.Shown, Said = talk.Words })
            : null;
    }

    private static Answer? Email(Talk talk, Question question)
    {
        if (AnswerReader.ReadEmail(talk.Words) is { } email)
            return Plain(talk, question, AnswerState.Answered) with { Text = email.ToString(), Said = talk.Words };
        return AnswerReader.ReadYesNo(talk.Words) is YesNo.Refuse or YesNo.No or YesNo.Unsure
            ? Plain(talk, question, AnswerState.Declined)
            : null;
    }

    // The second reader never speaks unasked: what it reads is played back for a yes before it counts.
    private static Answer? PlayBack(Talk talk, Answer reading)
    {
        talk.Progress = talk.Progress with { ToConfirm = reading };
        return null;
    }

    private static Answer Plain(Talk talk, Question question, AnswerState state) =>
        new(talk.Words.Trim(), [], state, talk.Filled("ask." + question.Id));
}
