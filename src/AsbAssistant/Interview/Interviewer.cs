using AsbAssistant.Conversation;

namespace AsbAssistant.Interview;

/// <summary>
/// The interview as one pure function: where the talk stands and what the resident did, to where it stands then, what is
/// replied and what is to happen. It waits for nothing and remembers nothing.
/// </summary>
public static class Interviewer
{
    /// <summary>The greeting and the first question.</summary>
    public static Outcome Begin(Script script, string conversationId, string channel, DateTimeOffset now)
    {
        var progress = new Progress
        {
            ScriptVersion = script.Version,
            ConversationId = conversationId,
            Channel = channel,
            StartedAt = now,
            LastAt = now,
            Asking = QuestionIds.OwnWords,
            Put = [QuestionIds.OwnWords],
        };
        var greeting = script.Wording.Say("greeting",
            ("landlord", script.Advice.Landlord("name")), ("when_read", script.Advice.WhenRead(now)), ("emergency", script.Advice.EmergencyLine));
        return new Outcome(
            progress,
            [Reply.Say(greeting), new Reply(ReplyKind.Question, script.Wording.Say("ask.own_words"), [], Asks.Words)],
            []);
    }

    /// <summary>
    /// The resident came back with reference and code: what stands, then the next question or room for more. Nothing said
    /// earlier is shown.
    /// </summary>
    /// <param name="script">the script</param>
    /// <param name="progress">where the talk stood</param>
    /// <param name="standing">status, promises and staff's replies in words; null where only "you can add to this" may be said</param>
    /// <param name="hearing">the moment, with no words</param>
    public static Outcome Return(Script script, Progress progress, string? standing, Hearing hearing)
    {
        // Which of two days was meant is not asked then: the question would show what was written.
        var talk = new Talk(script, Doubts.Leave(progress) with
        {
            Earlier = new Earlier(progress.Words.Count, [.. progress.Answers.Keys]),
            Put = [],
            ToConfirm = null,
            CardUp = false,
            Stage = progress.SentAt is null && standing is not null ? Stage.Asking : Stage.Sent,
            LastAt = hearing.Turn.At,
        }, hearing);
        talk.Say("returned");
        if (standing is not null)
            talk.Add(Reply.Say(standing));
        if (talk.Progress.Stage == Stage.Sent)
            talk.Add(new Reply(ReplyKind.Question, talk.Filled("ask.add"), [], Asks.Words));
        else
            Asking.AskNext(talk);
        return talk.Done();
    }

    /// <summary>One turn.</summary>
    public static Outcome Next(Script script, Progress progress, Hearing hearing)
    {
        var talk = new Talk(script, progress with { Turns = progress.Turns + 1, LastAt = hearing.Turn.At }, hearing);
        var words = hearing.Turn.Words;
        talk.KeepFiles();

        // A pressed button is our own wording: reading it for danger would find our words, not the resident's.
        var pressed = talk.IsPress(words);
        if (!pressed && !Presses.IsEmptyHanded(hearing.Turn))
            DangerGate.Listen(talk);

        if (!talk.IsSettled)
            Answering.Take(talk, pressed);
        return talk.Done();
    }

    /// <summary>
    /// A turn of danger that failed: nothing is asked and nothing moves on, but the words are kept and a person hears of them
    /// (promises 1 and 3). The next message carries on from here.
    /// </summary>
    public static Outcome OnlyAlert(Script script, Progress progress, Hearing hearing)
    {
        var talk = new Talk(script, progress with { LastAt = hearing.Turn.At }, hearing);
        DangerGate.TellAPerson(talk);
        return talk.Done();
    }
}

/// <summary>Small questions about a turn's form.</summary>
internal static class Presses
{
    /// <summary>Neither words nor files nor anything unread.</summary>
    public static bool IsEmptyHanded(ResidentTurn turn) =>
        string.IsNullOrWhiteSpace(turn.Words) && turn.Files.Count == 0 && !turn.Unreadable;
}
