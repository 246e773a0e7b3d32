using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Reading;
using AsbAssistant.Shared;
using Spoken = AsbAssistant.Web.Tests.Scenarios.Dialogs;

namespace AsbAssistant.Web.Tests.Interview;

/// <summary>Somebody talking to the interview as it stands in <c>dialogs/</c>: no server, no store, a clock that is handed in.</summary>
internal sealed class TalkInCore
{
    private readonly IReadSecond? second;
    private readonly Script script;

    private TalkInCore(DateTime now, IReadSecond? second = null, Script? script = null)
    {
        (Now, this.second, this.script) = (now, second, script ?? Spoken.Script);
        var begun = Interviewer.Begin(this.script, "talk", "web", At);
        (Progress, Replies) = (begun.Progress, begun.Replies);
    }

    /// <summary>Local time.</summary>
    public DateTime Now { get; set; }

    public Progress Progress { get; private set; }

    public IReadOnlyList<Reply> Replies { get; private set; }

    /// <summary>The question put last.</summary>
    public Reply Question => Replies[^1];

    private DateTimeOffset At => new(Now, TimeSpan.Zero);

    /// <summary>At the first question.</summary>
    public static TalkInCore Begun(DateTime now, IReadSecond? second = null) => new(now, second);

    /// <summary>At a question, with only a dull first message before it.</summary>
    public static TalkInCore AskedFor(string question, DateTime now, IReadSecond? second = null, Script? script = null)
    {
        var talk = new TalkInCore(now, second, script);
        talk.Says("They leave rubbish by the bins");
        talk.Progress = talk.Progress with { Asking = question, ToConfirm = null };
        return talk;
    }

    public TalkInCore Says(string words)
    {
        var outcome = Interviewer.Next(script, Progress, Hear(words));
        (Progress, Replies) = (outcome.Progress, outcome.Replies);
        return this;
    }

    /// <summary>Skips whatever else is asked until this question is; false when it never is.</summary>
    public bool SkipsTo(string question)
    {
        for (var turns = 0; Progress.Asking != question && Progress.Stage == Stage.Asking && turns < 40; turns++)
            Says(Question.Choices.Contains("Yes") && Progress.ToConfirm is not null ? "Yes" : "skip");
        return Progress.Asking == question;
    }

    public TalkInCore ComesBack()
    {
        var outcome = Interviewer.Return(script, Progress, "Your report is not sent yet.", Hear(""));
        (Progress, Replies) = (outcome.Progress, outcome.Replies);
        return this;
    }

    public Answer Answer(string question) => Progress.Answers[question];

    private Hearing Hear(string words) =>
        new(new ResidentTurn(words, [], At), Spoken.Words.Read(words), Now, second, CaseReference.New(), SecretCode.New());
}
