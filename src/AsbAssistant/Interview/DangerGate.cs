using AsbAssistant.Conversation;
using AsbAssistant.Triage;

namespace AsbAssistant.Interview;

/// <summary>
/// What happens before anything else when words show danger (promises 1 and 3): the emergency card in the very next reply, a
/// case and an alert in the same turn, the right path. When unsure, the resident gets the number and a human gets the alert.
/// </summary>
internal static class DangerGate
{
    private static readonly Risk[] MakesCase =
    [
        Risk.ImmediateDanger, Risk.Weapon, Risk.SelfHarm, Risk.ChildAtRisk, Risk.AdultAtRisk, Risk.Exploitation, Risk.FireOrArson,
    ];

    /// <summary>Reads this message's signals and acts on them.</summary>
    public static void Listen(Talk talk)
    {
        var shown = talk.Hearing.Shown;
        var before = talk.Progress.Shown;
        talk.Progress = talk.Progress with { Shown = before.With(shown) };

        if (!shown.Readable || talk.CameUnread)
            NotRead(talk);

        var abuse = IsAbuseOfTheWriter(shown);
        var needsCard = shown.Risks.Contains(Risk.ImmediateDanger)
            || shown.DangerNow == Suspicion.Listed
            // The path of abuse begins with the number itself, and asks whether it is safe to read on.
            || (shown.DangerNow == Suspicion.Likely && !abuse && talk.Progress.DangerNow is null)
            || (shown.Risks.Contains(Risk.Weapon) && !before.Risks.Contains(Risk.Weapon));

        if (shown.Cues.Contains(Cue.AsksAboutSomebody))
            talk.Say("asks_about_somebody");
        if (shown.Cues.Contains(Cue.HomeInsecure) && !abuse)
            HomeInsecure(talk);
        if (MakesCase.Any(shown.Risks.Contains) || shown.Cues.Contains(Cue.SexualViolence))
            talk.MakeCase(CaseReason.Danger);
        RaiseAlerts(talk, shown);
        if (shown.Signals.Contains(Signal.Complaint))
            talk.Progress = talk.Progress with { ComplaintAt = talk.Progress.ComplaintAt ?? talk.Hearing.Turn.At };

        if (abuse)
            BeginAbusePath(talk, needsCard);
        else if (shown.Risks.Contains(Risk.SelfHarm))
            BeginSelfHarmPath(talk, needsCard);

        if (needsCard)
            ShowCard(talk);
    }

    /// <summary>A case and an alert, whatever else fails. Where nobody can ask any more, what is only suspected alerts too.</summary>
    public static void TellAPerson(Talk talk)
    {
        var shown = talk.Hearing.Shown;
        talk.Progress = talk.Progress with { Shown = talk.Progress.Shown.With(shown) };
        talk.KeepWords();
        talk.MakeCase(shown.Risks.Count == 1 && IsAbuseOfTheWriter(shown) ? CaseReason.AbuseNote : CaseReason.Danger);
        RaiseAlerts(talk, shown);
        if (talk.Progress.Alerts.Count == 0)
            talk.Alert(AlertKind.Danger);
    }

    /// <summary>The emergency card, then a choice to carry on. Everything typed is kept.</summary>
    public static void ShowCard(Talk talk)
    {
        talk.Add(new Reply(ReplyKind.Emergency, talk.Advice.EmergencyCard, []));
        talk.AskChoices(QuestionIds.Card, talk.Filled("ask.card"));
        talk.Progress = talk.Progress with { CardUp = true };
        talk.KeepWords();
        if (talk.Progress.Stage == Stage.Stopped)
            talk.Progress = talk.Progress with { Stage = Stage.Asking };
        talk.IsSettled = true;
    }

    /// <summary>The resident says there is danger now.</summary>
    public static void DangerNow(Talk talk)
    {
        talk.Progress = talk.Progress with { DangerNow = true, CardUp = true };
        talk.MakeCase(CaseReason.Danger);
        talk.Alert(AlertKind.Danger);
        talk.Add(new Reply(ReplyKind.Emergency, talk.Advice.EmergencyCard, []));
        talk.AskChoices(QuestionIds.Card, talk.Filled("ask.card.danger"));
        talk.IsSettled = true;
    }

    /// <summary>Twenty-four elapsed hours begin with this message, at any hour of any day (handbook 7.4).</summary>
    public static void HomeInsecure(Talk talk)
    {
        if (talk.Progress.HomeInsecureSince is not null)
            return;
        talk.Progress = talk.Progress with { HomeInsecureSince = talk.Hearing.Turn.At };
        talk.MakeCase(CaseReason.HomeInsecure);
        talk.Alert(AlertKind.InsecureHome);
        talk.Say(talk.Progress.Path == InterviewPath.DomesticAbuse ? "home_insecure.lock" : "home_insecure");
    }

    // Seen or heard next door keeps the ordinary questions; being in it oneself leaves them (handbook 4.4, 14 example 13).
    private static bool IsAbuseOfTheWriter(WordSignals shown) =>
        shown.Risks.Contains(Risk.DomesticAbuse) && !shown.Cues.Contains(Cue.AnotherHome);

    private static void RaiseAlerts(Talk talk, WordSignals shown)
    {
        if (shown.Risks.Contains(Risk.ImmediateDanger) || shown.Risks.Contains(Risk.Weapon))
            talk.Alert(AlertKind.Danger);
        if (shown.Risks.Contains(Risk.SelfHarm))
            talk.Alert(AlertKind.SelfHarm);
        if (IsAbuseOfTheWriter(shown))
            talk.Alert(AlertKind.DomesticAbuse);
        Risk[] safeguarding = [Risk.ChildAtRisk, Risk.AdultAtRisk, Risk.Exploitation, Risk.FireOrArson];
        if (safeguarding.Any(shown.Risks.Contains) || shown.Cues.Contains(Cue.SexualViolence)
            || (shown.Risks.Contains(Risk.DomesticAbuse) && shown.Cues.Contains(Cue.AnotherHome)))
        {
            talk.Alert(AlertKind.Safeguarding);
        }
    }

    private static void BeginAbusePath(Talk talk, bool cardComes)
    {
        talk.MakeCase(cardComes ? CaseReason.Danger : CaseReason.AbuseNote);
        if (talk.Progress.Path == InterviewPath.DomesticAbuse)
            return;
        talk.KeepWords();
        talk.Progress = talk.Progress with { Path = InterviewPath.DomesticAbuse, Stage = Stage.Asking, Asking = null, ToConfirm = null };
        if (cardComes)
            return;
        talk.Say("da.first");
        Asking.AskNext(talk);
        talk.IsSettled = true;
    }

    private static void BeginSelfHarmPath(Talk talk, bool cardComes)
    {
        if (talk.Progress.Path != InterviewPath.Report || talk.Progress.Answers.ContainsKey(QuestionIds.SelfHarm))
            return;
        talk.KeepWords();
        talk.Progress = talk.Progress with { Path = InterviewPath.SelfHarm, Stage = Stage.Asking, Asking = null, ToConfirm = null };
        if (cardComes)
            return;
        talk.Say("sh.first");
        Asking.AskNext(talk);
        talk.IsSettled = true;
    }

    private static void NotRead(Talk talk)
    {
        talk.Progress = talk.Progress with { Unread = true };
        talk.MakeCase(CaseReason.Unread);
        talk.Alert(AlertKind.Unread);
        talk.KeepWords();
        talk.Add(new Reply(ReplyKind.Emergency, talk.Advice.EmergencyCard, []));
        talk.Say(talk.CameUnread ? "not_read.file" : "not_read.language");
        Asking.AskNext(talk);
        talk.IsSettled = true;
    }
}
