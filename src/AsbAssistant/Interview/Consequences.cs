using AsbAssistant.Triage;

namespace AsbAssistant.Interview;

/// <summary>What an answer makes happen at once, beyond being kept.</summary>
internal static class Consequences
{
    private static readonly Category[] AgainstAPerson =
        [Category.Harassment, Category.Violence, Category.Damage, Category.Sexual, Category.Crime, Category.DomesticAbuse];

    private static readonly string[] Related = ["partner", "ex", "family"];

    public static void Follow(Talk talk, string question)
    {
        var progress = talk.Progress;
        switch (question)
        {
            case QuestionIds.Safe when progress.Picked(question, "no"):
            case QuestionIds.HappeningNow when progress.Picked(question, "yes") && progress.Shown.Risks.Count > 0:
            case QuestionIds.AbuseDanger when progress.Picked(question, "yes"):
                DangerGate.DangerNow(talk);
                break;
            case QuestionIds.Safe when progress.Picked(question, "yes"):
            case QuestionIds.AbuseDanger when progress.Picked(question, "no"):
                talk.Progress = progress with { DangerNow = progress.DangerNow ?? false };
                break;
            case QuestionIds.Safe or QuestionIds.AbuseDanger:
                talk.Say("unsure.safe");
                break;
            case QuestionIds.Relationship when IsPersonallyConnected(progress) && NeedsAbusePath(progress):
                talk.Alert(AlertKind.DomesticAbuse);
                talk.Progress = progress with { Path = InterviewPath.DomesticAbuse };
                talk.MakeCase(CaseReason.AbuseNote);
                talk.Say("da.first");
                break;
            case QuestionIds.Broken when progress.Picked(question, "cant_lock"):
            case QuestionIds.AbuseLock when progress.Picked(question, "lock"):
                DangerGate.HomeInsecure(talk);
                break;
            case QuestionIds.AbuseSafe when progress.Picked(question, "no"):
                talk.Say("da.not_safe");
                talk.Progress = progress.Without(question) with { Stage = Stage.Stopped };
                talk.IsSettled = true;
                break;
            case QuestionIds.AbuseContact when progress.Picked(question, "help"):
                talk.Say("da.note_only");
                talk.Say("da.help", ("help", talk.Advice.Help(Risk.DomesticAbuse)));
                break;
            case QuestionIds.SelfHarm:
                AfterSelfHarm(talk);
                break;
            case QuestionIds.SelfHarmNext when progress.Picked(question, "stop"):
                Steering.Stop(talk);
                break;
            case QuestionIds.SelfHarmNext when progress.Picked(question, "save"):
                Steering.Save(talk);
                Steering.Stop(talk);
                break;
            case QuestionIds.SelfHarmNext when progress.Picked(question, "finish"):
                talk.Progress = progress with { Path = InterviewPath.Report };
                break;
            default:
                break;
        }
    }

    private static bool IsPersonallyConnected(Progress progress) =>
        Related.Any(who => progress.Picked(QuestionIds.Relationship, who));

    // A relative's noise is noise; a relative's threats are abuse (Domestic Abuse Act 2021 ss.1-2, handbook 2.3).
    private static bool NeedsAbusePath(Progress progress) =>
        progress.IsSerious || (progress.Category is { } category && AgainstAPerson.Contains(category));

    // Handbook 5.6 points 3 to 6: no score, no question about method, the numbers first.
    private static void AfterSelfHarm(Talk talk)
    {
        if (talk.Progress.Picked(QuestionIds.SelfHarm, "yes_now") || talk.Progress.Answers[QuestionIds.SelfHarm].State != AnswerState.Answered)
        {
            talk.Progress = talk.Progress with { DangerNow = true };
            talk.Alert(AlertKind.Danger);
            talk.Add(new Conversation.Reply(Conversation.ReplyKind.Emergency, talk.Filled("sh.now", ("help", talk.Advice.Help(Risk.SelfHarm))), []));
        }
        else if (talk.Progress.Picked(QuestionIds.SelfHarm, "other_person"))
        {
            talk.Add(new Conversation.Reply(Conversation.ReplyKind.Emergency, talk.Filled("sh.other", ("help", talk.Advice.Help(Risk.SelfHarm))), []));
        }
        else
        {
            talk.Say("sh.help", ("help", talk.Advice.Help(Risk.SelfHarm)));
        }
    }
}
