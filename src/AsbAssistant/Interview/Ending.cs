using AsbAssistant.Triage;

namespace AsbAssistant.Interview;

/// <summary>The end of a talk: sending, what happens next and by when, who else can help (promise 5).</summary>
internal static class Ending
{
    /// <summary>The resident sends the report.</summary>
    public static void Send(Talk talk)
    {
        var at = talk.Hearing.Turn.At;
        talk.Progress = talk.Progress with { SentAt = at, Stage = Stage.Sent, Asking = null };
        talk.MakeCase(CaseReason.Sent);
        talk.Do(new Effect.SendReport());
        talk.GiveCode("sent");

        var priority = PriorityRules.Decide(ReportOf.Facts(talk.Progress)).Level;
        talk.Say(priority == PriorityLevel.Critical ? "next.critical" : "next", ("first_contact", talk.Advice.FirstContact(priority, at)));
        if (talk.Progress.Category is { } category)
            talk.Say("expect", ("expectations", talk.Advice.Expectations(talk.Progress.MayBeCalledLess ? category : NotLess(category))));
        if (talk.Progress.HatePerceived == true || talk.Progress.Shown.Hate.Count > 0)
            talk.Say("hate.logged", ("help", talk.Advice.HelpWithHate(talk.Progress.Shown.Hate)));
        if (talk.Progress.DangerNow == true || talk.Progress.Shown.Risks.Contains(Risk.ImmediateDanger) || talk.Progress.Shown.Risks.Contains(Risk.Weapon))
            talk.Add(new Conversation.Reply(Conversation.ReplyKind.Emergency, talk.Advice.EmergencyCard, []));
        talk.Say("sent.more");
    }

    /// <summary>The abuse path's end: helplines first, then what we will and won't do. Contact only if it was asked for.</summary>
    public static void OfAbusePath(Talk talk)
    {
        var wants = talk.Progress.Picked(QuestionIds.AbuseContact, "contact");
        if (talk.Progress.SentAt is null && wants)
        {
            talk.Say("da.help", ("help", talk.Advice.Help(Risk.DomesticAbuse)));
            talk.Progress = talk.Progress with { SentAt = talk.Hearing.Turn.At };
            talk.MakeCase(CaseReason.Sent);
            talk.Do(new Effect.SendReport());
            talk.Say("da.contact_next", ("first_contact", talk.Advice.FirstContact(PriorityLevel.P1, talk.Hearing.Turn.At)), ("reference", talk.Reference()));
        }
        else if (talk.Progress.SentAt is null)
        {
            talk.Say("da.note_end");
        }
        talk.Progress = talk.Progress with { Stage = wants ? Stage.Sent : Stage.Stopped, Asking = null };
        talk.Say("da.expect", ("expectations", talk.Advice.Expectations(Category.DomesticAbuse)));
        talk.IsSettled = true;
    }

    /// <summary>Words and files after sending join the report.</summary>
    public static void AddToReport(Talk talk)
    {
        if (Presses.IsEmptyHanded(talk.Hearing.Turn))
            return;
        talk.KeepWords();
        var facts = Reading.FactReader.Read(talk.Words, talk.Hearing.Now);
        talk.Say(talk.Hearing.Turn.Files.Count > 0 ? "added.files" : facts.Phones.Count + facts.Emails.Count > 0 ? "added.contact" : "added");
    }

    // "It isn't anti-social behaviour by itself" is said only when nothing serious is said, suspected or unasked (handbook
    // 2.4); otherwise the same sounds are treated as noise.
    private static Category NotLess(Category category) => category switch
    {
        Category.HouseholdNoise => Category.Noise,
        Category.NeighbourDispute => Category.Harassment,
        Category.Noise or Category.Harassment or Category.Violence or Category.DomesticAbuse or Category.Damage or Category.Drugs
            or Category.Alcohol or Category.Animals or Category.Vehicles or Category.Rubbish or Category.Gardens or Category.Communal
            or Category.Sexual or Category.Crime or Category.LandlordService or Category.Welfare or Category.Other => category,
    };
}
