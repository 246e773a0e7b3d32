using System.Text.RegularExpressions;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Web.Tests.Interview;

/// <summary>Whom residents are told to call: handbook 0, 3.1 and 3.7.</summary>
public sealed partial class AdviceContactsTests
{
    public static TheoryData<string> Nations => [.. Enum.GetValues<Nation>().Select(Canonical.Word)];

    [Theory]
    [MemberData(nameof(Nations))]
    public void No_number_or_address_is_shown_that_is_not_confirmed_for_the_landlords_nation(string nation)
    {
        var may = Dialogs.Files.Contacts.All.Where(c => c.IsShownIn(Canonical.FromWord<Nation>(nation)!.Value)).ToList();
        var numbers = may.Select(c => Digits(c.Value)).ToHashSet();
        foreach (var text in Everything(Dialogs.Advice(Dialogs.Landlord(nation))))
        {
            Assert.All(Targets().Matches(text), link => Assert.Contains(may, c => link.Groups[1].Value == (c.Channel == ContactWay.Web ? c.Value : Digits(c.Value))));
            Assert.All(LongNumbers().Matches(Targets().Replace(text, "")), number => Assert.Contains(Digits(number.Value), numbers));
            Assert.DoesNotContain(Dialogs.Files.Contacts.All.Except(may), c => !may.Exists(m => m.Says.Contains(c.Says, StringComparison.Ordinal)) && text.Contains(c.Says, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_list_holds_unconfirmed_contacts_for_the_day_somebody_confirms_them()
    {
        Assert.Contains(Dialogs.Files.Contacts.All, c => c is { Id: "shout", Status: ContactStatus.SecondHand });
        Assert.True(Dialogs.Files.Contacts.All.Count(c => c.Status != ContactStatus.Confirmed) > 15);
    }

    [Fact]
    public void Hours_that_are_not_confirmed_are_not_shown()
    {
        var unsure = Dialogs.Files.Contacts.All.Where(c => c.Hours is { Status: not ContactStatus.Confirmed }).ToList();
        var lines = Everything(Dialogs.Advice()).SelectMany(text => text.Split('\n')).ToList();
        var shown = unsure.Where(c => lines.Exists(line => line.Contains(c.Says, StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, c => Assert.All(lines.Where(line => line.Contains(c.Says, StringComparison.Ordinal)), line => Assert.EndsWith(c.Says, line, StringComparison.Ordinal)));
        Assert.EndsWith("Day and night.", lines.First(line => line.Contains("Samaritans", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_risk_and_every_kind_of_hate_names_one_to_three_contacts()
    {
        var advice = Dialogs.Advice();
        var strands = Enum.GetValues<HateStrand>();
        var texts = Enum.GetValues<Risk>().Select(advice.Help)
            .Concat(strands.Select(s => advice.HelpWithHate(new HashSet<HateStrand> { s })))
            .Append(advice.HelpWithHate(new HashSet<HateStrand>()))
            .Append(advice.HelpWithHate(strands.ToHashSet()));

        Assert.All(texts, text => Assert.InRange(text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)), 1, ContactBook.MostAtOnce));
    }

    [Fact]
    public void The_card_begins_with_999_and_then_the_silent_route()
    {
        var lines = Dialogs.Advice().EmergencyCard.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("If you are in danger now, call [999](tel:999).", lines[0]);
        Assert.Equal("If you are in danger now, call 999.", Regex.Replace(lines[0], @"\[(.+?)\]\(.+?\)", "$1"));
        Assert.Contains("then press **55** when you are asked. 55 does not tell them where you are", lines[1], StringComparison.Ordinal);
        Assert.Contains("on a mobile", lines[1], StringComparison.Ordinal);
        Assert.Contains("999bsl.co.uk", lines[2], StringComparison.Ordinal);
        Assert.Contains("only if your phone is registered", lines[2], StringComparison.Ordinal);
        Assert.Equal(lines[0], Dialogs.Advice().EmergencyLine);
    }

    [Fact]
    public void Nothing_says_that_somebody_was_called()
    {
        Assert.All(Everything(Dialogs.Advice()).Append(Dialogs.Advice().EmergencyCard), text =>
            Assert.DoesNotMatch(new Regex(@"(have|has|were|was|been) (called|rung|alerted)|on (their|its) way|will come", RegexOptions.IgnoreCase), text));
    }

    [Fact]
    public void Domestic_abuse_names_its_own_helpline_first_and_self_harm_an_ambulance()
    {
        Assert.StartsWith("- National Domestic Abuse Helpline [0808 2000 247](tel:08082000247): ", Dialogs.Advice().Help(Risk.DomesticAbuse), StringComparison.Ordinal);

        var lines = Dialogs.Advice().Help(Risk.SelfHarm).Split('\n');
        Assert.StartsWith("- [999](tel:999): ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("- [NHS 111](tel:111): Choose the mental health option", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("- Samaritans [116 123](tel:116123): ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void In_Wales_the_domestic_abuse_helpline_is_the_Welsh_one() =>
        Assert.StartsWith("- Live Fear Free [0808 80 10 800](tel:08088010800): ", Dialogs.Advice(Dialogs.Landlord("wales")).Help(Risk.DomesticAbuse), StringComparison.Ordinal);

    [Fact]
    public void Hate_for_who_somebody_loves_names_a_helpline_of_their_own()
    {
        Assert.Contains("Galop", Dialogs.Advice().HelpWithHate(new HashSet<HateStrand> { HateStrand.SexualOrientation }), StringComparison.Ordinal);
        Assert.DoesNotContain("Galop", Dialogs.Advice().HelpWithHate(new HashSet<HateStrand> { HateStrand.Race }), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Everything(IAdvice advice) =>
        Enum.GetValues<Risk>().Select(advice.Help)
            .Concat(Enum.GetValues<HateStrand>().Select(s => advice.HelpWithHate(new HashSet<HateStrand> { s })))
            .Append(advice.HelpWithHate(new HashSet<HateStrand>()))
            .Concat(Enum.GetValues<Category>().Select(advice.Expectations));

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"\((?:tel:)?((?:https://)?[^()\s]+)\)")]
    private static partial Regex Targets();

    [GeneratedRegex(@"\d[\d ]+\d")]
    private static partial Regex LongNumbers();
}
