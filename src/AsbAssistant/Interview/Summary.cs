using AsbAssistant.Conversation;
using AsbAssistant.Reading;
using AsbAssistant.Shared;

namespace AsbAssistant.Interview;

/// <summary>The summary to check: every answer, with "change", "add" and "send".</summary>
internal static class Summary
{
    private const int WordsShown = 600;

    public static void Show(Talk talk)
    {
        talk.Progress = talk.Progress with { Stage = Stage.Checking, Asking = null, ToConfirm = null };
        var words = string.Join(" … ", talk.Progress.Words.Skip(talk.Progress.Earlier?.Words ?? 0).Select(w => w.Text.Trim()));
        if (words.Length > WordsShown)
            words = words[..WordsShown] + " …";
        var lines = new List<string>();
        if (talk.Progress.Earlier is not null)
            lines.Add("- " + talk.Wording.Say("summary.earlier"));
        if (words.Length > 0)
            lines.Add(Line(talk.Wording.Say("label.own_words"), words));
        lines.AddRange(Answered(talk).Select(a => Line(
            talk.Wording.Say("label." + a.Key),
            a.Value.State switch
            {
                AnswerState.Answered => a.Value.Text,
                AnswerState.Unknown => a.Value.Text.Length > 0 ? a.Value.Text : talk.Wording.Say("summary.unknown"),
                AnswerState.Declined => talk.Wording.Say("summary.skipped"),
            })));
        talk.Add(new Reply(ReplyKind.Summary, talk.Filled("summary", ("answers", string.Join("\n", lines))), []));
        talk.AskChoices(QuestionIds.Check, talk.Filled("ask.check"));

        static string Line(string label, string text) => $"- **{label}**: {Markdown.Escape(text)}";
    }

    public static void Take(Talk talk)
    {
        switch (Answering.Picked(talk, QuestionIds.Check))
        {
            case ["send"]:
                Ending.Send(talk);
                break;
            case ["change"]:
                Change(talk, null);
                break;
            case ["add"]:
                talk.Progress = talk.Progress with { Stage = Stage.Asking, Asking = QuestionIds.OwnWords };
                talk.Add(new Reply(ReplyKind.Question, talk.Filled("ask.more"), [], Asks.Words));
                break;
            default:
                if (AnswerReader.ReadYesNo(talk.Words) == YesNo.Yes)
                {
                    Ending.Send(talk);
                    break;
                }
                // Anything else typed here is more of the story.
                talk.KeepWords();
                talk.Say("thanks.more");
                Show(talk);
                break;
        }
    }

    /// <summary>Changes the answer that is meant, or asks which.</summary>
    public static void Change(Talk talk, string? about)
    {
        var changeable = Changeable(talk);
        var meant = about is null ? null : Meant(talk, about);
        if (meant is not null)
        {
            Asking.AskThis(talk, meant);
            return;
        }
        talk.Progress = talk.Progress with { Stage = Stage.Changing, Asking = null };
        talk.Add(new Reply(ReplyKind.Question, talk.Filled("ask.change"), [.. changeable.Select(c => c.Text)], Asks.Choice));
    }

    public static void TakeChange(Talk talk)
    {
        var changeable = Changeable(talk);
        var read = AnswerReader.ReadChoices(talk.Words, [.. changeable.Select(c => c.Text)]);
        var question = changeable.FirstOrDefault(c => read.Contains(c.Text)).Question ?? Meant(talk, talk.Words);
        if (question is null)
            Show(talk);
        else
            Asking.AskThis(talk, question);
    }

    /// <summary>The answers that can be changed, with their labels.</summary>
    public static IReadOnlyList<(string Question, string Text)> Changeable(Talk talk) =>
        [.. Answered(talk).Select(a => (a.Key, talk.Wording.Say("label." + a.Key)))];

    private static IEnumerable<KeyValuePair<string, Answer>> Answered(Talk talk)
    {
        var order = talk.Script.Paths.Values.SelectMany(steps => steps).Select(s => s.Question).Distinct().ToList();
        return talk.Progress.Answers
            .Where(a => talk.Progress.Earlier?.Questions.Contains(a.Key) != true)
            .Where(a => talk.Script.Questions.TryGetValue(a.Key, out var question) && question.InSummary)
            .OrderBy(a => order.IndexOf(a.Key));
    }

    private static string? Meant(Talk talk, string about) =>
        talk.Script.Questions.Values.FirstOrDefault(question => talk.Progress.Answers.ContainsKey(question.Id)
            && talk.Progress.Earlier?.Questions.Contains(question.Id) != true
            && question.Called.Append(talk.Wording.Say("label." + question.Id)).Any(called => about.Contains(called, StringComparison.OrdinalIgnoreCase)))?.Id;
}
