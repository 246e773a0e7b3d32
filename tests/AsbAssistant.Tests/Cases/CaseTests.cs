using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbAssistant.Tests.Cases;

public class CaseTests
{
    private static readonly Actor Officer = Actor.Officer(new OfficerId("officer-1"));

    [Fact]
    public void No_events_make_no_case() => Assert.Null(Case.Fold([]));

    [Fact]
    public void A_stream_that_does_not_begin_with_an_opening_is_a_bug() => Assert.Throws<InvalidOperationException>(
        () => Case.Fold([EventChain.Next(new CaseId(Guid.NewGuid()), 0, EventChain.Start, new Noted("x"), Officer, null, A.Monday)]));

    [Fact]
    public void Every_event_is_a_line_of_the_timeline()
    {
        var change = A.Change(r => r.Shows(Risk.Weapon).Sends(A.File()).Sent());
        Assert.Equal(change.Events.Select(e => (e.Version, e.Type)), change.After.Timeline.Select(t => (t.Version, t.Type)));
    }

    [Fact]
    public void Folding_the_stream_again_gives_the_case_that_was_decided()
    {
        var change = Worked();
        var all = A.Change(r => r.Shows(Risk.Weapon).Sends(A.File()).Sent());
        Assert.Equal(Canonical.Write(all.After), Canonical.Write(Case.Fold(all.Events)));
        Assert.NotNull(change.Before);
    }

    [Fact]
    public void What_officers_do_is_read_off_the_case()
    {
        var now = Worked().After;

        Assert.Equal("Ada", now.Assignee!.Name);
        Assert.Equal("A window, smashed", now.Evidence[0].Review!.Outcome);
        Assert.Empty(now.Unreviewed);
        Assert.Equal(A.Monday.AddHours(1), now.TakenUpAt);
        Assert.Equal(ClockState.Met, now.Clocks.Single(c => c.Id == ClockIds.FirstContact).StateAt(A.Monday.AddYears(1)));
        Assert.Equal(CaseStatus.Open, now.Status);
        Assert.False(now.WaitsForSomebody);
    }

    [Fact]
    public void An_attempt_that_reached_nobody_meets_no_clock()
    {
        var sent = A.Case(r => r.Sent());
        var tried = new CaseDraft(sent, A.Monday.AddHours(1)).Add(new ContactRecorded(ChannelKind.Call, false, "no answer"), Officer).Done().After;
        Assert.Equal(ClockState.Breached, tried.Clocks.Single().StateAt(A.Monday.AddYears(1)));
    }

    [Fact]
    public void A_clock_met_too_late_says_so()
    {
        var clock = new CaseClock("x", A.Monday, A.Monday.AddHours(1), "", A.Monday.AddHours(2));
        Assert.Equal(ClockState.MetLate, clock.StateAt(A.Monday.AddHours(3)));
        Assert.Equal(ClockState.Running, (clock with { MetAt = null }).StateAt(A.Monday.AddHours(1)));
    }

    [Property]
    public bool However_often_a_clock_is_started_its_earliest_anchor_and_date_are_kept(NonEmptyArray<(byte Anchor, byte Due)> starts)
    {
        var draft = new CaseDraft(A.Case(), A.Monday);
        foreach (var (anchor, due) in starts.Get)
            draft.Add(new ClockStarted("x", A.Monday.AddHours(anchor), A.Monday.AddHours(due), $"{due}"), Actor.System);
        var clock = draft.Case.Clocks.Single(c => c.Id == "x");
        return clock.Anchor == A.Monday.AddHours(starts.Get.Min(s => s.Anchor)) && clock.Due == A.Monday.AddHours(starts.Get.Min(s => s.Due));
    }

    [Property]
    public bool Restriction_only_ever_rises(Restriction[] raised)
    {
        var draft = new CaseDraft(A.Case(), A.Monday);
        foreach (var to in raised)
            draft.Add(new RestrictionRaised(to), Actor.System);
        return draft.Case.Restriction == raised.Append(Restriction.Standard).Max();
    }

    public static TheoryData<string, Func<ReportTold, ReportTold>, Restriction> Closed => new()
    {
        { "noise", r => r.About(Category.Noise), Restriction.Standard },
        { "a weapon alone", r => r.Shows(Risk.Weapon), Restriction.Standard },
        { "abuse", r => r.Shows(Risk.DomesticAbuse), Restriction.Restricted },
        { "self-harm", r => r.Shows(Risk.SelfHarm), Restriction.Restricted },
        { "self-harm path", r => r.On(InterviewPath.SelfHarm), Restriction.Restricted },
        { "sexual violence", r => r.Shows(Cue.SexualViolence), Restriction.Restricted },
        { "a child at risk", r => r.Shows(Risk.ChildAtRisk), Restriction.Restricted },
        { "staff as subject", r => r.Shows(Cue.StaffSubject), Restriction.Sealed },
        { "staff by the answer", r => r.Answers(QuestionIds.Relationship, "Somebody who works for you", "staff"), Restriction.Sealed },
    };

    [Theory]
    [MemberData(nameof(Closed))]
    public void It_is_restricted_in_the_turn_that_shows_it(string shown, Func<ReportTold, ReportTold> told, Restriction restriction)
    {
        var change = A.Change(told);
        var opened = Assert.IsType<CaseOpened>(change.Events[0].Read());
        Assert.True(restriction == opened.Restriction, shown);
        Assert.Equal(restriction == Restriction.Standard, Audience.Officer.MayMeet(change.After));
        Assert.True(Audience.Duty.MayMeet(change.After));
    }

    [Fact]
    public void An_override_is_kept_until_the_rules_find_more_than_they_knew()
    {
        var told = new ReportTold().About(Category.Harassment).Sent();
        var sent = A.Change(_ => told).After;
        var lowered = new CaseDraft(sent, A.Monday).Add(new PriorityOverridden(PriorityLevel.P4), Officer, "Settled between them").Done().After;
        Assert.Equal((PriorityLevel.P4, PriorityLevel.P2, "Settled between them"), (lowered.Priority!.Level, lowered.Priority.Ruled, lowered.Priority.Override!.Why));

        var words = Intake.Take(lowered, default, told.Says("And again").Report, [], A.Monday.AddDays(1), A.Settings)!.After;
        Assert.Equal(PriorityLevel.P4, words.Priority!.Level);

        var danger = Intake.Take(words, default, told.Shows(Risk.Weapon).Report, [], A.Monday.AddDays(2), A.Settings)!.After;
        Assert.Equal(PriorityLevel.Critical, danger.Priority!.Level);
    }

    [Fact]
    public void An_override_upwards_stands_when_the_rules_rise_less()
    {
        var told = new ReportTold().About(Category.Rubbish).Sent();
        var raised = new CaseDraft(A.Change(_ => told).After, A.Monday).Add(new PriorityOverridden(PriorityLevel.Critical), Officer, "I know him").Done().After;
        var after = Intake.Take(raised, default, told.Shows(Risk.ThreatOrViolence).Report, [], A.Monday, A.Settings)!.After;
        Assert.Equal(PriorityLevel.Critical, after.Priority!.Level);
    }

    [Fact]
    public void Hate_is_recorded_on_the_residents_word_alone_apart_from_the_category()
    {
        var said = A.Case(r => r.About(Category.Rubbish).Hate(true, HateStrand.Disability)).Hate;
        Assert.True(said is { Recorded: true, IsMonitored: true, Answer: true });
        Assert.Equal(["resident"], said.PerceivedBy);
        Assert.Equal([HateStrand.Disability], said.Strands);
    }

    [Fact]
    public void Hate_in_the_words_is_recorded_though_the_question_was_passed_over()
    {
        var shown = A.Case(r => r.ShowsHate(HateStrand.Race, "go back where you came from")).Hate;
        Assert.True(shown.Recorded);
        Assert.Equal(["words"], shown.PerceivedBy);
        Assert.Equal(["go back where you came from"], shown.Words);
    }

    [Fact]
    public void Age_and_sex_are_recorded_but_not_counted_in_NM01() =>
        Assert.True(A.Case(r => r.Hate(true, HateStrand.Age)).Hate is { Recorded: true, IsMonitored: false });

    [Fact]
    public void A_later_message_never_takes_a_flag_away()
    {
        var told = new ReportTold().ShowsHate(HateStrand.Race, "x").Shows(Risk.Weapon);
        var calm = told.Report.Shown.With(WordSignals.Nothing("test"));
        Assert.True(A.Case(_ => told with { Report = told.Report with { Shown = calm } }).Hate.Recorded);
        Assert.Contains(Risk.Weapon, calm.Risks);
    }

    [Fact]
    public void A_joined_report_adds_its_words_flags_and_restriction_and_no_contact_of_its_own()
    {
        var other = A.Report(r => r.Says("I saw it too").Shows(Risk.ChildAtRisk).Contact(true, new ContactChannel(ChannelKind.Call, "+447700900002", true)));
        var now = new CaseDraft(A.Case(), A.Monday).Add(new ReportJoined(other, new CaseId(Guid.NewGuid()), other.Reference), Officer, "same stair").Done().After;

        Assert.Contains(now.OwnWords, w => w.Text == "I saw it too");
        Assert.Contains(Risk.ChildAtRisk, now.Shown.Risks);
        Assert.Equal([other.Reference], now.JoinedReferences);
        Assert.Empty(now.Contact.Channels);
    }

    private static CaseChange Worked() => new CaseDraft(A.Case(r => r.Sends(A.File() with { Id = "f1" }).Sent()), A.Monday.AddHours(1))
        .Add(new Assigned("officer-1", "Ada"), Officer)
        .Add(new EvidenceReviewed("f1", "A window, smashed"), Officer)
        .Add(new ContactRecorded(ChannelKind.Call, true, "spoke"), Officer)
        .Add(new Replied("We will come tomorrow"), Officer)
        .Add(new StatusChanged(CaseStatus.Open), Officer)
        .Done();
}
