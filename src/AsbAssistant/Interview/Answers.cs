using System.Globalization;
using AsbAssistant.Conversation;
using AsbAssistant.Reading;

namespace AsbAssistant.Interview;

/// <summary>Reads one answer in the light of its question; null when it could not be read.</summary>
internal static class Answers
{
    public static Answer? Read(Talk talk, Question question) => question.Asks switch
    {
        Asks.Choice or Asks.Choices => Choice(talk, question),
        Asks.When or Asks.Number or Asks.Phone or Asks.Email => Factual(talk, question),
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

    /// <summary>The fact of the kind asked for that ours finds in the words; null when it finds none.</summary>
    public static Answer? Fact(Talk talk, Question question) => question.Asks switch
    {
        Asks.When => AnswerReader.ReadWhen(talk.Words, talk.Hearing.Now) is { } when ? Time(talk, question, when) : null,
        Asks.Number => AnswerReader.ReadNumber(talk.Words) is { } number ? Read(talk, question, InWords(number)) : null,
        Asks.Phone => AnswerReader.ReadPhone(talk.Words) is { } phone ? Read(talk, question, phone.Shown) : null,
        Asks.Email => AnswerReader.ReadEmail(talk.Words) is { } email ? Read(talk, question, email.Value) : null,
        Asks.Words or Asks.Line or Asks.Choice or Asks.Choices or Asks.Files => null,
    };

    /// <summary>A fact said in answer to "did you mean ...?" instead. A bare number is no hour there.</summary>
    public static Answer? Restated(Talk talk, Question question) =>
        question.Asks == Asks.When ? Doubts.Stated(talk) is { } when ? Time(talk, question, when) : null : Fact(talk, question);

    private static Answer? Factual(Talk talk, Question question)
    {
        if (Fact(talk, question) is { } fact)
            return fact;
        var isContact = question.Asks is Asks.Phone or Asks.Email;
        switch (AnswerReader.ReadYesNo(talk.Words))
        {
            case YesNo.Refuse:
            case YesNo.No or YesNo.Unsure when isContact:
                return Plain(talk, question, AnswerState.Declined);
            case YesNo.Unsure:
                return Plain(talk, question, AnswerState.Unknown);
            case YesNo.Yes or YesNo.No or YesNo.Question or null:
                break;
        }
        // The second reader never speaks unasked: what it reads is played back for a yes before it counts.
        if (talk.Progress.Misread == 0 && talk.Hearing.Second is { } second && Second(talk, question, second) is { } reading)
        {
            talk.Progress = talk.Progress with { ToConfirm = reading };
            return null;
        }
        return isContact ? null : Plain(talk, question, AnswerState.Answered);
    }

    private static Answer? Second(Talk talk, Question question, IReadSecond second) => question.Asks switch
    {
        Asks.When => second.ReadWhen(talk.Words, talk.Hearing.Now) is { } when ? Time(talk, question, when) : null,
        Asks.Number => second.ReadNumber(talk.Words) is { } number ? Read(talk, question, InWords(number)) : null,
        Asks.Phone => second.ReadPhone(talk.Words) is { } phone ? Read(talk, question, phone.Shown) : null,
        Asks.Email => second.ReadEmail(talk.Words) is { } email ? Read(talk, question, email) : null,
        Asks.Words or Asks.Line or Asks.Choice or Asks.Choices or Asks.Files => null,
    };

    private static Answer Time(Talk talk, Question question, When when) => Doubts.Answer(talk, when, talk.Filled("ask." + question.Id), talk.Words);

    private static Answer Read(Talk talk, Question question, string text) =>
        Plain(talk, question, AnswerState.Answered) with { Text = text, Said = talk.Words };

    private static string InWords(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static Answer Plain(Talk talk, Question question, AnswerState state) =>
        new(talk.Words.Trim(), [], state, talk.Filled("ask." + question.Id));
}
