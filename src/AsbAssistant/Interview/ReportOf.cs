using AsbAssistant.Triage;

namespace AsbAssistant.Interview;

/// <summary>Makes the report that staff and programs see from where the talk stands.</summary>
public static class ReportOf
{
    /// <summary>The report so far; there must be a reference.</summary>
    public static Report Progress(Script script, Progress progress) => new()
    {
        ConversationId = progress.ConversationId,
        Reference = progress.Reference ?? throw new InvalidOperationException("A report has a reference."),
        ScriptVersion = progress.ScriptVersion,
        Channel = progress.Channel,
        StartedAt = progress.StartedAt,
        SentAt = progress.SentAt,
        Path = progress.Path,
        Category = progress.Category,
        CategoryConfirmed = progress.PickedCategory is not null || progress.Path == InterviewPath.DomesticAbuse,
        OwnWords = progress.Words,
        Answers = [.. progress.Answers.Where(a => script.Questions.ContainsKey(a.Key)).Select(a =>
            new AnsweredQuestion(a.Key, a.Value.Asked, a.Value.Text, a.Value.Picked, a.Value.State, a.Value.Said, a.Value.Time))],
        Shown = progress.Shown,
        Hate = new HateAnswer(
            progress.Answers.ContainsKey(QuestionIds.Hate),
            progress.HatePerceived,
            progress.Answers.TryGetValue(QuestionIds.Hate, out var hate)
                ? [.. hate.Picked.Select(Shared.Canonical.FromWord<HateStrand>).OfType<HateStrand>()]
                : []),
        DangerNow = progress.DangerNow,
        Contact = Contact(progress),
        HomeInsecureSince = progress.HomeInsecureSince,
        Complaint = Complaint(progress),
        ComplaintAt = progress.ComplaintAt,
        Files = progress.Files,
        WantsPerson = progress.WantsPerson,
        Unread = progress.Unread,
    };

    /// <summary>What the priority rules need to know.</summary>
    public static TriageFacts Facts(Progress progress) => new()
    {
        Category = progress.Category,
        Hate = [.. progress.Shown.Hate],
        HatePerceived = progress.HatePerceived == true || progress.Picked(QuestionIds.Hate, "not_sure"),
        Risks = [.. progress.Shown.Risks],
        Signals = [.. progress.Shown.Signals],
        Cues = [.. progress.Shown.Cues],
        DangerNow = progress.DangerNow == true,
        Threatened = progress.Threatened,
        HomeInsecure = progress.HomeInsecureSince is not null,
        Afraid = progress.Picked(QuestionIds.Harm, "afraid"),
        Unread = progress.Unread,
        IsOrdinaryLiving = IsOrdinaryLiving(progress),
    };

    /// <summary>
    /// Household noise is helped as good neighbourhood management, but only where hate, threat, fear and a child or adult at
    /// risk are neither said nor suspected nor unasked (handbook 2.4).
    /// </summary>
    public static bool IsOrdinaryLiving(Progress progress) =>
        progress.Category == Category.HouseholdNoise && progress.MayBeCalledLess;

    private static ComplaintAnswer Complaint(Progress progress) =>
        progress.ComplaintAt is null && !progress.Answers.ContainsKey(QuestionIds.Complaint) ? ComplaintAnswer.None
        : progress.Picked(QuestionIds.Complaint, "yes") ? ComplaintAnswer.Wanted
        : progress.Picked(QuestionIds.Complaint, "no") ? ComplaintAnswer.Declined
        : ComplaintAnswer.Offered;

    private static SafeContact Contact(Progress progress)
    {
        var abuse = progress.Path == InterviewPath.DomesticAbuse;
        var how = Text(abuse ? "da_channels" : QuestionIds.Contact) is null ? null : progress.Answers[abuse ? "da_channels" : QuestionIds.Contact];
        var channels = new List<ContactChannel>();
        if (how is not null)
        {
            Add("call", ChannelKind.Call, Text(QuestionIds.Phone));
            Add("voicemail", ChannelKind.Voicemail, Text(QuestionIds.Phone));
            Add("text", ChannelKind.Text, Text(QuestionIds.Phone));
            Add("email", ChannelKind.Email, Text(QuestionIds.Email));
            Add("letter", ChannelKind.Letter, null);
            Add("chat", ChannelKind.Chat, null);
        }
        if (progress.Answers.TryGetValue(QuestionIds.SelfHarmWhere, out var where) && where.State == AnswerState.Answered)
            channels.Add(new ContactChannel(ChannelKind.Call, where.Text, null));
        return new SafeContact(
            abuse ? Wanted(progress) : how is { State: AnswerState.Answered } ? !how.Picked.Contains("none") : null,
            channels,
            Text(QuestionIds.Times) ?? Text("da_times"),
            Text(QuestionIds.Name),
            Text(QuestionIds.Mention),
            Text(QuestionIds.Needs) ?? Text("da_interpreter"));

        // Picking a channel in answer to "which of these are safe for you?" is calling it safe; leaving it out is not.
        void Add(string choice, ChannelKind kind, string? value)
        {
            if (how.Picked.Contains(choice))
                channels.Add(new ContactChannel(kind, value, true));
            else if (value is not null)
                channels.Add(new ContactChannel(kind, value, false));
        }

        string? Text(string question) =>
            progress.Answers.TryGetValue(question, out var answer) && answer.State == AnswerState.Answered ? answer.Text : null;
    }

    private static bool? Wanted(Progress progress) =>
        progress.Picked(QuestionIds.AbuseContact, "contact") ? true : progress.Picked(QuestionIds.AbuseContact, "help") ? false : null;
}
