using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Triage;

namespace AsbAssistant.Tests.Cases;

public class CaseContactTests
{
    private const string Number = "+447700900001";

    public static TheoryData<Risk, bool?, ChannelSafety> Safeties => new()
    {
        { Risk.DomesticAbuse, true, ChannelSafety.Usable },
        { Risk.DomesticAbuse, null, ChannelSafety.NotConfirmed },
        { Risk.DomesticAbuse, false, ChannelSafety.Unsafe },
        { Risk.ThreatOrViolence, null, ChannelSafety.NotConfirmed },
        { Risk.Weapon, null, ChannelSafety.NotConfirmed },
        { Risk.FireOrArson, null, ChannelSafety.Usable },
        { Risk.FireOrArson, false, ChannelSafety.Unsafe },
    };

    [Theory]
    [MemberData(nameof(Safeties))]
    public void After_abuse_a_threat_or_a_weapon_a_channel_is_unsafe_until_called_safe(Risk risk, bool? calledSafe, ChannelSafety safety)
    {
        var contact = A.Case(r => r.Shows(risk).Contact(true, new ContactChannel(ChannelKind.Call, Number, calledSafe)).Sent()).Contact;

        Assert.Equal(safety, contact.Channels[0].Safety);
        Assert.Equal(safety == ChannelSafety.Usable, contact.Usable(ChannelKind.Call));
        Assert.Equal(safety == ChannelSafety.Usable ? Number : null, contact.Masked().Channels[0].Value);
    }

    [Fact]
    public void A_channel_that_was_never_given_is_not_usable() => Assert.False(A.Case().Contact.Usable(ChannelKind.Email));

    [Fact]
    public void With_nothing_called_safe_after_a_threat_the_alert_says_do_not_ring()
    {
        Assert.True(A.Case(r => r.Shows(Risk.Weapon)).Contact.NothingConfirmedSafe);
        Assert.False(A.Case(r => r.Shows(Risk.SelfHarm).Contact(null, new ContactChannel(ChannelKind.Call, Number, null))).Contact.NothingConfirmedSafe);
    }

    [Fact]
    public void A_new_number_after_sending_waits_for_an_officer()
    {
        var (sent, told) = SentWith(true);
        var after = Intake.Take(sent, default, told.Contact(true, new ContactChannel(ChannelKind.Call, "+447700900999", true)).Report, [], A.Monday, A.Settings)!.After;

        Assert.Equal(Number, Assert.Single(after.Contact.Channels).Value);
        Assert.Equal([ChangeKind.Contact], after.ChangesAsked.Select(c => c.Change));
    }

    [Fact]
    public void A_channel_called_unsafe_after_sending_is_closed_at_once()
    {
        var (sent, told) = SentWith(true);
        var after = Intake.Take(sent, default, told.Contact(true, new ContactChannel(ChannelKind.Call, Number, false)).Report, [], A.Monday, A.Settings)!.After;

        Assert.Equal(ChannelSafety.Unsafe, Assert.Single(after.Contact.Channels).Safety);
        Assert.Empty(after.ChangesAsked);
    }

    [Fact]
    public void A_channel_called_safe_only_after_sending_stays_closed()
    {
        var (sent, told) = SentWith(false);
        var after = Intake.Take(sent, default, told.Contact(true, new ContactChannel(ChannelKind.Call, Number, true)).Report, [], A.Monday, A.Settings)!.After;

        Assert.False(after.Contact.Usable(ChannelKind.Call));
        Assert.Single(after.ChangesAsked);
    }

    [Fact]
    public void Withdrawing_changes_nothing_until_an_officer_has_checked()
    {
        var (sent, told) = SentWith(true);
        var after = Intake.Take(sent, default, told.Report, [new Effect.AskToWithdraw("please stop")], A.Monday, A.Settings)!.After;
        Assert.Equal((sent.Status, 1), (after.Status, after.ChangesAsked.Count));
    }

    private static (Case Sent, ReportTold Told) SentWith(bool calledSafe)
    {
        var told = new ReportTold().Shows(Risk.ThreatOrViolence).Contact(true, new ContactChannel(ChannelKind.Call, Number, calledSafe)).Sent();
        return (A.Case(_ => told), told);
    }
}
