using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Triage;

namespace AsbAssistant.Tests.Staff;

public sealed class OfficerDecidesTests
{
    private static readonly Officer Ordinary = new(new OfficerId("o1"), "Sam Reed", new HashSet<Role> { Role.Officer });
    private static readonly Officer Duty = new(new OfficerId("d1"), "Dee Marsh", new HashSet<Role> { Role.Duty });
    private static readonly Officer Lead = new(new OfficerId("s1"), "Ade Cole", new HashSet<Role> { Role.Safeguarding });
    private static readonly DateTimeOffset At = A.Monday.AddHours(2);

    private static Case Noise { get; } = A.Case(r => r.Says("loud music").About(Category.Noise));

    private static Case Threat { get; } = A.Case(r => r.Says("he said he'd stab me").Shows(Risk.ThreatOrViolence).Contact(
        true, new ContactChannel(ChannelKind.Call, "+447700900123", null), new ContactChannel(ChannelKind.Email, "a@example.org", true)));

    private static Case Abuse { get; } = A.Case(r => r.Says("my ex has a key").Shows(Risk.DomesticAbuse).Contact(
        true, new ContactChannel(ChannelKind.Call, "+447700900123", null)));

    private static Case SealedNote { get; } = A.Case(
        r => r.Says("my ex hits me").Shows(Risk.DomesticAbuse).On(InterviewPath.DomesticAbuse).Contact(
            null, new ContactChannel(ChannelKind.Chat, null, true)),
        null, new Effect.MakeCase(CaseReason.AbuseNote));

    [Fact]
    public void Assigning_names_the_owner_and_takes_the_case_up()
    {
        var after = OfficerDecides.Assign(Noise, Duty, Ordinary, At).Value.After;
        Assert.Equal("Sam Reed", after.Assignee?.Name);
        Assert.Equal(Actor.Officer(Duty.Id), after.Timeline[^1].Who);
        Assert.Equal(At, after.TakenUpAt);
    }

    [Fact]
    public void A_restricted_case_is_given_to_nobody_who_may_not_meet_it() =>
        Assert.Equal(Refused.CannotBeTheirs, OfficerDecides.Assign(Abuse, Duty, Ordinary, At).Refusal);

    [Fact]
    public void Giving_a_case_to_its_owner_writes_nothing() =>
        Assert.Equal(Refused.NothingChanges, OfficerDecides.Assign(
            OfficerDecides.Assign(Noise, Duty, Ordinary, At).Value.After, Duty, Ordinary, At).Refusal);

    [Fact]
    public void An_ordinary_officer_can_do_nothing_to_a_restricted_case()
    {
        Assert.Equal(Refused.NotAllowed, OfficerDecides.Assign(Abuse, Ordinary, Duty, At).Refusal);
        Assert.Equal(Refused.NotAllowed, OfficerDecides.Note(Abuse, Ordinary, "x", At).Refusal);
        Assert.Equal(Refused.NotAllowed, OfficerDecides.Reply(Abuse, Ordinary, null, "x", "y", At).Refusal);
        Assert.Equal(Refused.NotAllowed, OfficerDecides.RecordContact(Abuse, Ordinary, ChannelKind.Call, true, "x", "y", At).Refusal);
        Assert.Equal(Refused.NotAllowed, OfficerDecides.Review(Abuse, Ordinary, "f", "x", At).Refusal);
        Assert.Equal(Refused.NotAllowed, OfficerDecides.OverridePriority(Abuse, Ordinary, PriorityLevel.P3, "x", At).Refusal);
    }

    [Theory]
    [InlineData(null, Refused.NoWords)]
    [InlineData("  \n ", Refused.NoWords)]
    public void A_note_without_words_is_refused(string? words, Refused refused) =>
        Assert.Equal(refused, OfficerDecides.Note(Noise, Ordinary, words, At).Refusal);

    [Fact]
    public void A_note_of_five_thousand_signs_is_kept_and_one_more_is_refused()
    {
        Assert.True(OfficerDecides.Note(Noise, Ordinary, new string('a', 5_000), At).IsOk);
        Assert.Equal(Refused.TooLong, OfficerDecides.Note(Noise, Ordinary, new string('a', 5_001), At).Refusal);
    }

    [Fact]
    public void After_a_threat_an_unconfirmed_way_of_contact_needs_duty_or_safeguarding_and_a_reason()
    {
        Assert.Equal(Refused.NotConfirmedSafe, OfficerDecides.RecordContact(Threat, Ordinary, ChannelKind.Call, true, "spoke", "urgent", At).Refusal);
        Assert.Equal(Refused.NoReason, OfficerDecides.RecordContact(Threat, Duty, ChannelKind.Call, true, "spoke", " ", At).Refusal);
        var written = OfficerDecides.RecordContact(Threat, Duty, ChannelKind.Call, true, "spoke", "life at risk", At).Value.After.Timeline[^1];
        Assert.Equal("life at risk", written.Why);
        Assert.True(Assert.IsType<ContactRecorded>(written.What).UnsafeUsed);
    }

    [Fact]
    public void After_a_threat_a_way_never_given_is_not_safe_either() =>
        Assert.Equal(Refused.NotConfirmedSafe, OfficerDecides.RecordContact(Threat, Ordinary, ChannelKind.Letter, true, "wrote", null, At).Refusal);

    [Fact]
    public void A_way_called_safe_is_used_by_an_ordinary_officer_without_a_reason()
    {
        var written = OfficerDecides.RecordContact(Threat, Ordinary, ChannelKind.Email, true, "wrote", "not kept", At).Value.After.Timeline[^1];
        Assert.Null(written.Why);
        Assert.False(Assert.IsType<ContactRecorded>(written.What).UnsafeUsed);
    }

    [Fact]
    public void Reaching_the_resident_keeps_the_promise_of_first_contact_and_a_try_does_not()
    {
        static CaseClock First(Case now) => now.Clocks.Single(c => c.Id == ClockIds.FirstContact);
        Assert.Null(First(OfficerDecides.RecordContact(Noise, Ordinary, ChannelKind.Call, false, "rang out", null, At).Value.After).MetAt);
        Assert.Equal(At, First(OfficerDecides.RecordContact(Noise, Ordinary, ChannelKind.Call, true, "spoke", null, At).Value.After).MetAt);
    }

    [Fact]
    public void Nobody_writes_into_the_chat_of_a_sealed_note_even_where_the_chat_was_called_safe() =>
        Assert.Equal(Refused.NobodyContacts, OfficerDecides.Reply(SealedNote, Lead, null, "hello", "reason", At).Refusal);

    [Fact]
    public void Nothing_speaks_first_into_a_chat_where_abuse_was_named_until_the_chat_was_called_safe()
    {
        Assert.Equal(Refused.AbuseNamed, OfficerDecides.Reply(Abuse, Lead, null, "hello", "reason", At).Refusal);
        var safe = A.Case(r => r.Says("my ex has a key").Shows(Risk.DomesticAbuse).Contact(true, new ContactChannel(ChannelKind.Chat, null, true)));
        Assert.True(OfficerDecides.Reply(safe, Lead, null, "hello", null, At).IsOk);
    }

    [Fact]
    public void A_suspicion_of_abuse_keeps_the_chat_silent_too() =>
        Assert.Equal(Refused.AbuseNamed, OfficerDecides.Reply(
            A.Case(r => r.Says("he watches me").Suspects(Risk.DomesticAbuse)), Lead, null, "hello", "reason", At).Refusal);

    [Fact]
    public void After_a_threat_a_reply_into_the_chat_needs_duty_or_safeguarding_and_a_reason()
    {
        Assert.Equal(Refused.NotConfirmedSafe, OfficerDecides.Reply(Threat, Ordinary, null, "hello", "reason", At).Refusal);
        Assert.Equal(Refused.NoReason, OfficerDecides.Reply(Threat, Duty, null, "hello", null, At).Refusal);
        Assert.Equal("reason", OfficerDecides.Reply(Threat, Duty, null, "hello", "reason", At).Value.After.Timeline[^1].Why);
    }

    [Fact]
    public void A_plain_noise_report_is_answered_in_the_chat_without_more() =>
        Assert.Equal(new Replied("hello", Noise.Main.ConversationId), OfficerDecides.Reply(Noise, Ordinary, null, " hello ", null, At).Value.After.Timeline[^1].What);

    [Fact]
    public void A_reporter_who_comes_back_sees_what_was_written_to_them_and_nothing_written_to_another()
    {
        var other = A.Case(r => r.Says("noise too").About(Category.Noise));
        var both = Joining.Join(Noise, other, Ordinary, At, A.Settings).Value.Gaining.After;
        var first = new ConversationId(Noise.Main.ConversationId);
        var second = new ConversationId(other.Main.ConversationId);
        var after = OfficerDecides.Reply(both, Ordinary, second.Value, "for the second", null, At).Value.After;
        Assert.Empty(after.RepliesTo(first));
        Assert.Equal("for the second", after.RepliesTo(second).Single().Text);
        Assert.Equal("for the first", OfficerDecides.Reply(after, Ordinary, null, "for the first", null, At).Value.After.RepliesTo(first).Single().Text);
    }

    [Fact]
    public void A_restricted_case_shows_no_reply_to_whoever_comes_back()
    {
        var safe = A.Case(r => r.Says("my ex has a key").Shows(Risk.DomesticAbuse).Contact(true, new ContactChannel(ChannelKind.Chat, null, true)));
        var after = OfficerDecides.Reply(safe, Lead, null, "hello", null, At).Value.After;
        Assert.Empty(after.RepliesTo(new ConversationId(after.Main.ConversationId)));
    }

    [Fact]
    public void A_reply_goes_to_no_conversation_that_is_not_on_the_case() =>
        Assert.Equal(Refused.NothingChosen, OfficerDecides.Reply(Noise, Ordinary, "somebody-elses-talk", "hello", null, At).Refusal);

    [Fact]
    public void Joining_keeps_every_word_file_and_clock_and_lifts_priority_and_restriction()
    {
        var file = A.File();
        var despair = A.Case(r => r.Says("I can't go on").Shows(Risk.SelfHarm).Sends(file));
        var joined = Joining.Join(Noise, despair, Lead, At, A.Settings).Value;
        Assert.Equal(Restriction.Restricted, joined.Gaining.After.Restriction);
        Assert.Equal(PriorityLevel.Critical, joined.Gaining.After.Priority?.Ruled);
        Assert.Equal(file.Id, joined.Gaining.After.Evidence.Single().File.Id);
        Assert.Equal(CaseStatus.Closed, joined.Leaving.After.Status);
        Assert.Equal([despair.Reference], joined.References);
        Assert.Equal(Refused.NoSuchReport, Joining.Join(joined.Gaining.After, joined.Gaining.After, Lead, At, A.Settings).Refusal);
        Assert.Equal(Refused.NoSuchReport, Joining.Join(Noise, despair, Ordinary, At, A.Settings).Refusal);
        Assert.Equal(Refused.StaysAlone, Joining.Join(Noise, SealedNote, Lead, At, A.Settings).Refusal);
    }

    [Fact]
    public void Evidence_is_reviewed_with_what_it_shows_and_only_on_its_own_case()
    {
        var file = A.File();
        var holding = A.Case(r => r.Says("see photo").Sends(file));
        Assert.Equal(Refused.NoSuchFile, OfficerDecides.Review(Noise, Ordinary, file.Id, "a smashed window", At).Refusal);
        Assert.Equal(Refused.NoWords, OfficerDecides.Review(holding, Ordinary, file.Id, "", At).Refusal);
        var after = OfficerDecides.Review(holding, Ordinary, file.Id, "a smashed window", At).Value.After;
        Assert.Empty(after.Unreviewed);
        Assert.Equal("a smashed window", after.Evidence.Single().Review?.Outcome);
    }

    [Fact]
    public void Priority_is_overridden_only_with_a_reason_and_both_are_kept()
    {
        Assert.Equal(Refused.NoReason, OfficerDecides.OverridePriority(Noise, Ordinary, PriorityLevel.P1, null, At).Refusal);
        Assert.Equal(Refused.NothingChanges, OfficerDecides.OverridePriority(Noise, Ordinary, Noise.Priority!.Level, "x", At).Refusal);
        var after = OfficerDecides.OverridePriority(Noise, Ordinary, PriorityLevel.P1, "children at home", At).Value.After;
        Assert.Equal(PriorityLevel.P1, after.Priority!.Level);
        Assert.Equal("children at home", after.Priority.Override!.Why);
    }
}
