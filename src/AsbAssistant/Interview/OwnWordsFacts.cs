using AsbAssistant.Reading;
using AsbAssistant.Shared;

namespace AsbAssistant.Interview;

/// <summary>What own words already say is not asked again: it fills the answer and is shown back to be corrected (promise 4).</summary>
internal static class OwnWordsFacts
{
    // A stretch up to today that is longer than this tells how long it has gone on, not when it was last.
    private const int LongestLastTime = 14;

    public static void Fill(Talk talk)
    {
        if (talk.Progress.Path != InterviewPath.Report)
            return;
        var facts = FactReader.Read(talk.Words, talk.Hearing.Now);
        var heard = new List<string>();

        if (Last(facts, talk.Hearing.Now) is { } last)
            Put(QuestionIds.WhenLast, Doubts.Answer(talk, last, asked: null, last.Text));
        if (facts.Often is [var often, ..])
            Put(QuestionIds.HowOften, new Answer(often.Text, [], AnswerState.Answered, Asked: null, often.Text));

        if (heard.Count > 0)
            talk.Say("heard", ("facts", string.Join("\n", heard)));

        void Put(string question, Answer answer)
        {
            if (talk.Progress.Answers.ContainsKey(question) || !talk.Script.Questions.ContainsKey(question))
                return;
            talk.Progress = talk.Progress.With(question, answer);
            // What is in doubt is shown when it is asked about.
            if (Doubts.Open(talk.Progress, question) is null)
                heard.Add($"- **{talk.Wording.Say("label." + question)}**: {Markdown.Escape(answer.Text)}");
        }
    }

    // The latest that has been: people tell the story in any order.
    private static When? Last(Facts facts, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return facts.When
            .Where(w => w.Kind is WhenKind.Point or WhenKind.Span && w.From.Date <= today)
            .Where(w => w.To is not { } to || to.Date < today || to.Date.DayNumber - w.From.Date.DayNumber <= LongestLastTime)
            .MaxBy(w => (w.From.Date, w.From.Clock ?? TimeOnly.MinValue));
    }
}
