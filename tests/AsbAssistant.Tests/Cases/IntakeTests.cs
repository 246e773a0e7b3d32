using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Tests.Cases;

public class IntakeTests
{
    private static readonly Effect Sent = new Effect.SendReport();

    [Fact]
    public void A_talk_that_shows_nothing_and_is_not_sent_makes_no_case() =>
        Assert.Null(Intake.Take(null, new CaseId(Guid.NewGuid()), A.Report(), [], A.Monday, A.Settings));

    [Fact]
    public void Danger_makes_a_case_and_an_alert_whether_or_not_it_is_sent()
    {
        var change = A.Change(r => r.Says("He has a knife").Shows(Risk.Weapon), A.Monday, Made(CaseReason.Danger), Raised(AlertKind.Danger));

        Assert.Equal(CaseStatus.Unsent, change.After.Status);
        Assert.Equal(PriorityLevel.Critical, change.After.Priority!.Level);
        Assert.Equal([AlertKind.Danger], change.Alerts.Select(a => a.Alert.Kind));
        Assert.True(change.After.WaitsForSomebody);
    }

    [Fact]
    public void An_alert_without_a_case_makes_one_whatever_else_was_forgotten() =>
        Assert.Equal(CaseReason.Danger, A.Case(r => r, A.Monday, Raised(AlertKind.SelfHarm)).OpenedFor);

    [Fact]
    public void The_same_turn_decided_again_adds_nothing()
    {
        var report = A.Report(r => r.Shows(Risk.Weapon).Sends(A.File()).Complains(ComplaintAnswer.Wanted, A.Monday).HomeInsecure(A.Monday).Sent());
        Effect[] effects = [Made(CaseReason.Danger), Raised(AlertKind.Danger), Raised(AlertKind.InsecureHome), Sent];
        var once = Intake.Take(null, new CaseId(Guid.NewGuid()), report, effects, A.Monday, A.Settings)!;

        Assert.Empty(Intake.Take(once.After, new CaseId(Guid.NewGuid()), report, effects, A.Monday.AddMinutes(1), A.Settings)!.Events);
    }

    [Fact]
    public void Each_later_turn_keeps_what_was_said_though_nobody_sends_it()
    {
        var told = new ReportTold().Says("He has a knife").Shows(Risk.Weapon);
        var first = A.Change(_ => told, A.Monday, Made(CaseReason.Danger));

        var second = Intake.Take(first.After, default, told.Says("I am in the bathroom").Report, [], A.Monday.AddMinutes(1), A.Settings)!;

        Assert.Contains(second.After.OwnWords, w => w.Text == "I am in the bathroom");
        Assert.Equal(["report_updated"], second.Events.Select(e => e.Type));
    }

    [Fact]
    public void Sending_starts_the_clock_of_first_contact_from_that_moment()
    {
        var sent = A.Case(r => r.About(Category.Harassment).Sent());

        Assert.Equal(CaseStatus.New, sent.Status);
        var clock = Assert.Single(sent.Clocks);
        Assert.Equal((ClockIds.FirstContact, A.Monday, A.Settings.FirstContactDue(PriorityLevel.P2, A.Monday)), (clock.Id, clock.Anchor, clock.Due));
    }

    [Fact]
    public void New_danger_brings_the_date_forward_from_the_same_anchor()
    {
        var told = new ReportTold().About(Category.Rubbish).Sent();
        var sent = A.Change(_ => told);
        var later = A.Monday.AddDays(2);

        var after = Intake.Take(sent.After, default, told.Shows(Risk.ThreatOrViolence).Report, [], later, A.Settings)!.After;

        var clock = Assert.Single(after.Clocks);
        Assert.Equal((A.Monday, A.Settings.FirstContactDue(PriorityLevel.P1, A.Monday)), (clock.Anchor, clock.Due));
    }

    [Fact]
    public void Abuse_without_danger_now_is_a_sealed_note_for_the_lead_without_clocks()
    {
        var note = A.Change(r => Abuse(r), A.Monday, Made(CaseReason.AbuseNote), Raised(AlertKind.DomesticAbuse));

        Assert.True(note.After.NoContact);
        Assert.Equal(Restriction.Restricted, note.After.Restriction);
        Assert.Empty(note.After.Clocks);
        Assert.Equal(AlertDestination.DomesticAbuseLead, AlertRouting.For(Assert.Single(note.Alerts).Alert.Kind));
        Assert.Equal([Audience.Safeguarding], Enum.GetValues<Audience>().Where(a => a.MayMeet(note.After)));
    }

    [Fact]
    public void No_way_to_reach_her_is_usable_in_a_sealed_note_whatever_she_called_safe()
    {
        var note = A.Case(r => Abuse(r).Contact(false, new ContactChannel(ChannelKind.Call, "+447700900001", true)), A.Monday, Made(CaseReason.AbuseNote));

        Assert.False(note.Contact.Usable(ChannelKind.Call));
        Assert.Null(Assert.Single(note.Contact.Masked().Channels).Value);
    }

    [Fact]
    public void Danger_later_turns_the_note_into_a_restricted_case_for_the_duty_officer()
    {
        var told = Abuse(new ReportTold());
        var note = A.Change(_ => told, A.Monday, Made(CaseReason.AbuseNote), Raised(AlertKind.DomesticAbuse));

        var after = Intake.Take(note.After, default, told.InDanger().Report, [Made(CaseReason.Danger), Raised(AlertKind.Danger)], A.Monday.AddMinutes(3), A.Settings)!;

        Assert.False(after.After.NoContact);
        Assert.Equal(Restriction.Restricted, after.After.Restriction);
        Assert.Equal([AlertKind.Danger], after.Alerts.Select(a => a.Alert.Kind));
        Assert.True(Audience.Duty.MayMeet(after.After));
        Assert.False(Audience.Officer.MayMeet(after.After));
        Assert.NotEmpty(after.After.Clocks);
    }

    [Fact]
    public void Asking_for_contact_later_turns_the_note_into_a_restricted_case_with_a_date()
    {
        var told = Abuse(new ReportTold());
        var note = A.Change(_ => told, A.Monday, Made(CaseReason.AbuseNote));
        var report = told.Contact(true, new ContactChannel(ChannelKind.Text, "+447700900001", true)).Sent().Report;

        var after = Intake.Take(note.After, default, report, [Made(CaseReason.Sent), Sent], A.Monday.AddMinutes(9), A.Settings)!.After;

        Assert.False(after.NoContact);
        Assert.True(after.Contact.Usable(ChannelKind.Text));
        Assert.Contains(after.Clocks, c => c.Id == ClockIds.FirstContact);
    }

    [Fact]
    public void Danger_and_abuse_in_one_message_are_a_case_not_a_note() =>
        Assert.False(A.Case(r => Abuse(r).Shows(Risk.ImmediateDanger), A.Monday, Made(CaseReason.Danger), Made(CaseReason.AbuseNote), Raised(AlertKind.Danger)).NoContact);

    [Fact]
    public void A_child_in_the_home_leaves_the_note_sealed_and_tells_both_leads()
    {
        var note = A.Change(r => Abuse(r).Shows(Risk.ChildAtRisk), A.Monday,
            Made(CaseReason.Danger), Made(CaseReason.AbuseNote), Raised(AlertKind.DomesticAbuse), Raised(AlertKind.Safeguarding));

        Assert.True(note.After.NoContact);
        Assert.Empty(note.After.Clocks);
        Assert.Equal(
            [AlertDestination.DomesticAbuseLead, AlertDestination.SafeguardingLead], note.Alerts.Select(a => AlertRouting.For(a.Alert.Kind)));
    }

    [Fact]
    public void Self_harm_beside_abuse_is_a_case_that_the_duty_officer_meets() =>
        Assert.True(Audience.Duty.MayMeet(A.Case(r => Abuse(r).Shows(Risk.SelfHarm), A.Monday, Made(CaseReason.AbuseNote), Raised(AlertKind.SelfHarm))));

    [Fact]
    public void Abuse_named_after_a_broken_lock_seals_the_case_and_the_lock_request_stands()
    {
        var told = new ReportTold().Says("My door is kicked in").HomeInsecure(A.Monday);
        var broken = A.Change(_ => told, A.Monday, Made(CaseReason.HomeInsecure), Raised(AlertKind.InsecureHome));

        var after = Intake.Take(broken.After, default, Abuse(told).Report, [Made(CaseReason.AbuseNote), Raised(AlertKind.DomesticAbuse)], A.Monday.AddMinutes(1), A.Settings)!.After;

        Assert.True(after.NoContact);
        Assert.Equal([ClockIds.MakeSafe], after.Clocks.Select(c => c.Id));
    }

    [Fact]
    public void A_home_that_cannot_be_locked_on_a_sunday_night_is_due_on_monday_night()
    {
        var sunday = new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);
        var change = A.Change(r => r.HomeInsecure(sunday), sunday, Made(CaseReason.HomeInsecure), Raised(AlertKind.InsecureHome));

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero), Assert.Single(change.After.Clocks).Due);
        Assert.Equal(PriorityLevel.P1, change.After.Priority!.Level);
        Assert.Equal(AlertDestination.Repairs, AlertRouting.For(Assert.Single(change.Alerts).Alert.Kind));
    }

    [Fact]
    public void Twenty_four_hours_are_elapsed_hours_on_the_night_the_clocks_go_back()
    {
        // 25 October 2026, 00:30 British Summer Time; a day later it is 23:30 by the wall.
        var before = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.FromHours(1));
        var due = Assert.Single(A.Case(r => r.HomeInsecure(before), before, Made(CaseReason.HomeInsecure)).Clocks).Due;
        Assert.Equal(TimeSpan.FromHours(24), due - before);
    }

    [Fact]
    public void Sending_hours_later_does_not_restart_the_twenty_four_hours()
    {
        var told = new ReportTold().HomeInsecure(A.Monday);
        var first = A.Change(_ => told, A.Monday, Made(CaseReason.HomeInsecure));
        var after = Intake.Take(first.After, default, told.Sent(A.Monday.AddHours(5)).Report, [Sent], A.Monday.AddHours(5), A.Settings)!.After;
        Assert.Equal(A.Monday.AddHours(24), after.Clocks.Single(c => c.Id == ClockIds.MakeSafe).Due);
    }

    [Fact]
    public void A_complaint_that_is_wanted_runs_beside_the_report_from_its_own_words()
    {
        var wanted = A.Case(r => r.Complains(ComplaintAnswer.Wanted, A.Monday.AddHours(-1)).Sent());
        Assert.Equal(A.Monday.AddHours(-1), wanted.Complaint!.ReceivedAt);
        Assert.Equal(A.Settings.WorkingDaysAfter(A.Monday.AddHours(-1), 5), wanted.Clocks.Single(c => c.Id == ClockIds.ComplaintAcknowledge).Due);

        Assert.Null(A.Case(r => r.Complains(ComplaintAnswer.Offered, A.Monday).Sent()).Complaint);
    }

    [Fact]
    public void Evidence_has_a_review_date_and_is_counted_once_from_the_first_upload()
    {
        var told = new ReportTold().Sends(A.File());
        var first = A.Change(_ => told.Sent());
        var again = Intake.Take(first.After, default, told.Sends(A.File("two.jpg")).Report, [], A.Monday.AddDays(1), A.Settings)!.After;

        Assert.Equal(2, again.Evidence.Count);
        Assert.Equal(A.Settings.WorkingDaysAfter(A.Monday, 3), again.Evidence[0].ReviewDue);
        Assert.Equal(A.Monday, again.Evidence[0].ReceivedAt);
    }

    [Fact]
    public void What_nobody_could_read_is_due_the_same_day_and_never_called_no_risk()
    {
        var unread = A.Case(r => r.NotRead(), A.Monday, Made(CaseReason.Unread), Raised(AlertKind.Unread));
        Assert.Equal(A.Settings.WorkingDaysAfter(A.Monday, 0), unread.Clocks.Single(c => c.Id == ClockIds.ReadByPerson).Due);
        Assert.Equal(PriorityLevel.P1, unread.Priority!.Level);
    }

    public static TheoryData<string, Func<ReportTold, ReportTold>, CaseKind> Kinds => new()
    {
        { "footsteps, asked about hate, nothing more", r => r.Hate(false), CaseKind.Gnm },
        { "hate not asked", r => r, CaseKind.Asb },
        { "hate not sure", r => r.Hate(null), CaseKind.Asb },
        { "hate said", r => r.Hate(true, HateStrand.Race), CaseKind.Asb },
        { "hate in the words", r => r.Hate(false).ShowsHate(HateStrand.Race, "go home"), CaseKind.Asb },
        { "threat said", r => r.Hate(false).Answers(QuestionIds.Threat, "Yes", "yes"), CaseKind.Asb },
        { "threat in the words", r => r.Hate(false).Shows(Risk.ThreatOrViolence), CaseKind.Asb },
        { "child suspected", r => r.Hate(false).Suspects(Risk.ChildAtRisk), CaseKind.Asb },
        { "afraid", r => r.Hate(false).Answers(QuestionIds.Harm, "Afraid", "afraid"), CaseKind.Asb },
        { "not read", r => r.Hate(false).NotRead(), CaseKind.Asb },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ordinary_living_is_neighbourhood_management_only_where_nothing_serious_is_said_suspected_or_unasked(
        string when, Func<ReportTold, ReportTold> told, CaseKind kind)
    {
        var sent = A.Case(r => told(r.About(Category.HouseholdNoise).Sent()));
        Assert.True(kind == sent.Kind, when);
        if (kind == CaseKind.Gnm)
            Assert.Equal(A.Settings.FirstContactDue(PriorityLevel.P4, A.Monday), Assert.Single(sent.Clocks).Due);
    }

    [Fact]
    public void Words_added_after_coming_back_are_kept_and_heard_for_danger()
    {
        var told = new ReportTold().About(Category.Noise).Sent();
        var sent = A.Case(_ => told);

        var added = told.Says("He showed me a knife").Shows(Risk.Weapon).Report;
        var after = Intake.Take(sent, default, added, [Made(CaseReason.Danger), Raised(AlertKind.Danger)], A.Monday.AddDays(1), A.Settings)!;

        Assert.Contains(after.After.OwnWords, w => w.Text == "He showed me a knife");
        Assert.Equal(PriorityLevel.Critical, after.After.Priority!.Level);
        Assert.Equal([AlertKind.Danger], after.Alerts.Select(a => a.Alert.Kind));
    }

    [Fact]
    public void Silence_after_a_disclosure_is_told_once_and_never_about_a_sealed_note_or_a_sent_report()
    {
        var left = A.Case(r => r.Shows(Risk.SelfHarm), A.Monday, Made(CaseReason.Danger), Raised(AlertKind.SelfHarm));
        var told = Intake.Abandoned(left, A.Monday, A.Monday.AddMinutes(10))!;

        Assert.Equal([AlertKind.AbandonedAfterDisclosure], told.Alerts.Select(a => a.Alert.Kind));
        Assert.Null(Intake.Abandoned(told.After, A.Monday, A.Monday.AddMinutes(20)));
        Assert.Null(Intake.Abandoned(A.Case(r => Abuse(r), A.Monday, Made(CaseReason.AbuseNote), Raised(AlertKind.DomesticAbuse)), A.Monday, A.Monday));
        Assert.Null(Intake.Abandoned(A.Case(r => r.Shows(Risk.SelfHarm).Sent(), A.Monday, Raised(AlertKind.SelfHarm), Sent), A.Monday, A.Monday));
    }

    internal static ReportTold Abuse(ReportTold told) =>
        told.Says("My ex has a key").On(InterviewPath.DomesticAbuse).About(Category.DomesticAbuse).Shows(Risk.DomesticAbuse);

    private static Effect.MakeCase Made(CaseReason reason) => new(reason);

    private static Effect.RaiseAlert Raised(AlertKind kind) => new(kind);
}
