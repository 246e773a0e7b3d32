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

public class EventChainTests
{
    [Fact]
    public void Every_kind_of_event_has_a_word_of_its_own_and_comes_back_from_its_text()
    {
        var kinds = typeof(CaseEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CaseEvent)) && t != typeof(UnknownEvent)).ToList();

        Assert.Equal(kinds.Count, EventNames.All.Count);
        Assert.All(Stream(), r => Assert.Equal((r.Type, r.Body), (EventNames.Of(r.Read()), EventNames.Write(r.Read()))));
    }

    [Fact]
    public void An_untouched_stream_is_well()
    {
        var stream = Stream();
        Assert.Null(EventChain.Check(stream, HeadOf(stream)));
    }

    [Fact]
    public void The_same_text_from_another_store_has_the_same_hash()
    {
        var stream = Stream();
        var moved = stream.Select(r => Canonical.Read<RecordedEvent>(Canonical.Write(r))).ToList();

        Assert.Equal(stream, moved);
        Assert.Null(EventChain.Check(moved, HeadOf(stream)));
    }

    public static TheoryData<string> Tampering => ["body", "who", "why", "at", "type", "case", "hash"];

    [Theory]
    [MemberData(nameof(Tampering))]
    public void Any_part_that_is_altered_shows(string part)
    {
        var stream = Stream().ToList();
        var kept = stream[2];
        stream[2] = part switch
        {
            "body" => kept with { Body = kept.Body + " " },
            "who" => kept with { Who = Actor.Officer(new OfficerId("mallory")) },
            "why" => kept with { Why = kept.Why + "x" },
            "at" => kept with { At = kept.At.AddTicks(1) },
            "type" => kept with { Type = "noted" },
            "case" => kept with { CaseId = Guid.NewGuid().ToString("N") },
            _ => kept with { Hash = kept.Hash.Replace(kept.Hash[0], kept.Hash[0] == '0' ? '1' : '0') },
        };

        Assert.Equal(new ChainFault(3, ChainFaultKind.Altered), EventChain.Check(stream, HeadOf(stream)));
    }

    [Fact]
    public void An_event_taken_out_of_the_middle_shows()
    {
        var stream = Stream().ToList();
        var head = HeadOf(stream);
        stream.RemoveAt(1);
        Assert.Equal(new ChainFault(2, ChainFaultKind.Missing), EventChain.Check(stream, head));
    }

    [Property]
    public bool A_lost_tail_shows_however_long_it_was(PositiveInt length)
    {
        var stream = Stream();
        var left = stream.Take(length.Get % stream.Count).ToList();
        return EventChain.Check(left, HeadOf(stream)) == new ChainFault(left.Count + 1, ChainFaultKind.LostTail);
    }

    [Fact]
    public void A_tail_that_was_lost_and_written_over_still_shows()
    {
        var stream = Stream();
        var head = HeadOf(stream);
        var damaged = Case.Fold(stream.SkipLast(1))! with { Fault = EventChain.Check(stream.SkipLast(1), head) };

        var change = new CaseDraft(damaged, A.Monday).Add(new Noted("later"), Actor.Officer(new OfficerId("o"))).Done();

        var all = stream.SkipLast(1).Concat(change.Events).ToList();
        var now = change.After;
        Assert.Equal(ChainFaultKind.LostTail, EventChain.Check(all, new StreamHead(now.Version, now.Hash, now.Fault))!.Kind);
    }

    [Fact]
    public void A_head_that_is_gone_shows() =>
        Assert.Equal(ChainFaultKind.NoHead, EventChain.Check(Stream(), null)!.Kind);

    [Fact]
    public void A_stream_rewritten_whole_shows_against_its_head()
    {
        var mine = A.Change(r => r.Says("one")).Events;
        var theirs = A.Change(r => r.Says("other")).Events;
        Assert.Equal(ChainFaultKind.HeadDiffers, EventChain.Check(theirs, HeadOf(mine) with { Version = theirs.Count })!.Kind);
    }

    [Fact]
    public void No_part_can_run_into_the_next()
    {
        var one = EventChain.Next(new CaseId(Guid.Empty), 0, EventChain.Start, new Noted("a"), Actor.Officer(new OfficerId("x")), "yz", A.Monday);
        var other = EventChain.Next(new CaseId(Guid.Empty), 0, EventChain.Start, new Noted("a"), Actor.Officer(new OfficerId("xy")), "z", A.Monday);
        Assert.NotEqual(one.Hash, other.Hash);
    }

    [Fact]
    public void An_event_that_a_newer_version_wrote_is_shown_and_breaks_nothing()
    {
        var stream = Stream();
        var last = stream[^1];
        var newer = new RecordedEvent(last.CaseId, last.Version + 1, "mediated", A.Monday, Actor.System, null, """{"by":"nobody yet"}""", "");
        newer = newer with { Hash = EventChain.Hash(last.Hash, newer) };

        var folded = Case.Fold([.. stream, newer])!;

        Assert.Equal(newer.Version, folded.Version);
        Assert.Equal("mediated", folded.Timeline[^1].Type);
    }

    [Fact]
    public void A_known_event_with_a_word_only_a_newer_version_knows_breaks_nothing()
    {
        var what = EventNames.Read("alert_raised", """{"kind":"flood"}""");
        Assert.Equal(new UnknownEvent("alert_raised"), what);
    }

    private static StreamHead HeadOf(IReadOnlyList<RecordedEvent> stream) => new(stream[^1].Version, stream[^1].Hash);

    private static IReadOnlyList<RecordedEvent> Stream() => A.Change(
        r => r.Says("There is a man with a knife").Shows(Risk.Weapon).Sends(A.File()).Complains(ComplaintAnswer.Wanted, A.Monday),
        A.Monday,
        new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(AlertKind.Danger), new Effect.SendReport()).Events;
}
