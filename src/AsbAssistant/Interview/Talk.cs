using AsbAssistant.Conversation;

namespace AsbAssistant.Interview;

/// <summary>One turn while it is being decided: the progress so far, the replies and the effects gathered. Lives for one call.</summary>
internal sealed class Talk(Script script, Progress progress, Hearing hearing)
{
    private readonly List<Reply> replies = [];
    private readonly List<Effect> effects = [];
    private bool hasKeptWords;

    public Script Script { get; } = script;

    public Hearing Hearing { get; } = hearing;

    public Progress Progress { get; set; } = progress;

    public Wording Wording => Script.Wording;

    public IAdvice Advice => Script.Advice;

    public string Words => Hearing.Turn.Words;

    /// <summary>The reply is complete; nothing more is asked in this turn.</summary>
    public bool IsSettled { get; set; }

    public void Say(string id, params ReadOnlySpan<(string, string)> values) => Add(Reply.Say(Filled(id, values)));

    public void Add(Reply reply) => replies.Add(reply);

    public void Do(Effect effect) => effects.Add(effect);

    /// <summary>A question with choices of the script's, as a reply.</summary>
    public void AskChoices(string question, string text) =>
        Add(new Reply(ReplyKind.Question, text, ChoiceTexts(question), Script.Questions[question].Asks));

    public IReadOnlyList<string> ChoiceTexts(string question) =>
        [.. Script.Questions[question].Choices.Select(choice => Wording.Choice(question, choice))];

    /// <summary>The landlord's own facts are available to every sentence.</summary>
    public string Filled(string id, params ReadOnlySpan<(string, string)> values) => Wording.Say(id, values)
        .Replace("{landlord}", Advice.Landlord("name"), StringComparison.Ordinal)
        .Replace("{phone}", Advice.Landlord("phone"), StringComparison.Ordinal)
        .Replace("{hours}", Advice.Landlord("hours"), StringComparison.Ordinal)
        .Replace("{repairs_phone}", Advice.Landlord("repairs_phone"), StringComparison.Ordinal)
        .Replace("{lock_phone}", Advice.Landlord("lock_phone"), StringComparison.Ordinal)
        .Replace("{emergency}", Advice.EmergencyLine, StringComparison.Ordinal)
        .Replace("{when_read}", Advice.WhenRead(Hearing.Turn.At), StringComparison.Ordinal);

    public void KeepFiles()
    {
        if (Hearing.Turn.Files.Count > 0)
            Progress = Progress with { Files = [.. Progress.Files, .. Hearing.Turn.Files] };
    }

    /// <summary>Something came that nobody read: a voice note or a picture instead of words, where no file was asked for.</summary>
    public bool CameUnread => Hearing.Turn.Unreadable
        || (string.IsNullOrWhiteSpace(Words) && Hearing.Turn.Files.Count > 0 && Progress.Stage is Stage.Asking or Stage.Stopped
            && (Progress.Asking is null || Script.Questions[Progress.Asking].Asks != Asks.Files));

    /// <summary>This message joins the resident's own words, once.</summary>
    public void KeepWords()
    {
        if (hasKeptWords || string.IsNullOrWhiteSpace(Words))
            return;
        hasKeptWords = true;
        Progress = Progress with { Words = [.. Progress.Words, new OwnWords(Words, Hearing.Turn.At)] };
    }

    /// <summary>There is a reference from here on.</summary>
    public string Reference()
    {
        Progress = Progress with { Reference = Progress.Reference ?? Hearing.FreshReference.Value };
        return Progress.Reference!;
    }

    public void MakeCase(CaseReason reason)
    {
        Reference();
        Do(new Effect.MakeCase(reason));
        Progress = Progress with { HasCase = true };
    }

    public void Alert(AlertKind kind)
    {
        if (Progress.Alerts.Contains(kind))
            return;
        Do(new Effect.RaiseAlert(kind));
        Progress = Progress with { Alerts = new SortedSet<AlertKind>(Progress.Alerts) { kind } };
    }

    /// <summary>Reference and code, shown once.</summary>
    public void GiveCode(string sentence)
    {
        var reference = Reference();
        Do(new Effect.GiveCode(Hearing.FreshCode.Hash()));
        Progress = Progress with { HasCode = true };
        Add(new Reply(ReplyKind.Receipt, Filled(sentence, ("reference", reference), ("code", Hearing.FreshCode.Value)), []));
    }

    /// <summary>Whether the words are exactly one of the buttons that were on show.</summary>
    public bool IsPress(string words) => OnShow().Contains(words.Trim(), StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string> OnShow()
    {
        if (Progress.CardUp)
            return ChoiceTexts(QuestionIds.Card);
        if (Progress.ToConfirm is not null)
            return Answering.YesOrNo(this);
        return Progress.Stage switch
        {
            Stage.Checking => ChoiceTexts(QuestionIds.Check),
            Stage.Changing => Summary.Changeable(this).Select(c => c.Text),
            Stage.Asking when Progress.Asking is { } asking => Doubts.Open(Progress, asking) is { } time ? Doubts.Texts(this, time) : ChoiceTexts(asking),
            Stage.Asking or Stage.Sent or Stage.Stopped => [],
        };
    }

    public Outcome Done()
    {
        // From the second turn on there is a way to leave and come back; never pushed where abuse was named.
        if (Progress is { Turns: 2, Stage: Stage.Asking, HasCode: false, CardUp: false, Path: InterviewPath.Report, AbuseNamed: false } && replies.Count > 0)
            replies.Insert(replies.Count - 1, Reply.Say(Filled("save.offer")));
        return new Outcome(Progress, replies, effects);
    }
}
