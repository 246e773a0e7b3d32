using AsbAssistant.Reading;
using AsbAssistant.Shared;

namespace AsbAssistant.Interview;

/// <summary>What own words already say is not asked again: it fills the answer and is shown back to be corrected (promise 4).</summary>
internal static class OwnWordsFacts
{
    public static void Fill(Talk talk)
    {
        if (talk.Progress.Path != InterviewPath.Report)
            return;
        var facts = FactReader.Read(talk.Words, talk.Hearing.Now);
        var heard = new List<string>();

        var last = facts.When.LastOrDefault(w => w.Kind is WhenKind.Point or WhenKind.Span);
        if (last is not null)
            Put(QuestionIds.WhenLast, Answers.WhenInWords(last), last.Text);
        if (facts.Often is [var often, ..])
            Put(QuestionIds.HowOften, often.Text, often.Text);

        if (heard.Count > 0)
            talk.Say("heard", ("facts", string.Join("\n", heard)));

        void Put(string question, string text, string said)
        {
            if (talk.Progress.Answers.ContainsKey(question) || !talk.Script.Questions.ContainsKey(question))
                return;
            talk.Progress = talk.Progress.With(question, new Answer(text, [], AnswerState.Answered, Asked: null, Said: said));
            heard.Add($"- **{talk.Wording.Say("label." + question)}**: {Markdown.Escape(text)}");
        }
    }
}
