using AsbAssistant.Triage;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbAssistant.Tests.Triage;

/// <summary>Only what is confirmed is shown: handbook 0.</summary>
public sealed class ContactBookTests
{
    private static readonly string[] Ids = ["a", "b", "c", "d", "e"];

    [Fact]
    public void A_contact_that_is_not_confirmed_gives_way_to_its_stand_in()
    {
        var book = Book(Made("shout", ContactStatus.SecondHand, instead: "samaritans"), Made("samaritans"));

        Assert.Equal(["samaritans"], Shown(book, "shout"));
    }

    [Fact]
    public void Without_a_stand_in_it_is_left_out() =>
        Assert.Equal(["b"], Shown(Book(Made("a", ContactStatus.ToBeConfirmed), Made("b")), "a", "b"));

    [Fact]
    public void A_stand_in_that_is_named_already_is_not_named_twice() =>
        Assert.Equal(["b"], Shown(Book(Made("a", ContactStatus.ToBeConfirmed, instead: "b"), Made("b")), "a", "b"));

    [Fact]
    public void Another_nations_contact_gives_way_too()
    {
        var book = Book(Made("a", instead: "b", nations: [Nation.England]), Made("b", nations: [Nation.Wales]));

        Assert.Equal("a", Assert.Single(book.Shown(["a"], Nation.England)).Id);
        Assert.Equal("b", Assert.Single(book.Shown(["a"], Nation.Wales)).Id);
        Assert.Empty(book.Shown(["a"], Nation.Scotland));
    }

    [Property]
    public Property Whatever_the_list_says_only_confirmed_contacts_of_the_nation_are_shown_three_at_most()
    {
        var contact = from status in Gen.Elements(Enum.GetValues<ContactStatus>())
                      from instead in Gen.Elements([.. Ids, null!])
                      from nation in Gen.Elements(Enum.GetValues<Nation>())
                      from isUkWide in Gen.Elements(true, false)
                      select (status, instead, Nations: isUkWide ? [] : new[] { nation });
        var arbitrary = from contacts in Gen.ArrayOf(contact, Ids.Length)
                        from nation in Gen.Elements(Enum.GetValues<Nation>())
                        from asked in Gen.ListOf(Gen.Elements([.. Ids, "unheard of"]))
                        select (contacts, nation, asked);
        return Prop.ForAll(arbitrary.ToArbitrary(), sample =>
        {
            var book = Book([.. Ids.Zip(sample.contacts, (id, c) => Made(id, c.status, c.instead, c.Nations))]);
            var shown = book.Shown(sample.asked, sample.nation);
            return shown.Count <= ContactBook.MostAtOnce
                && shown.All(c => c.Status == ContactStatus.Confirmed && (c.Nations.Count == 0 || c.Nations.Contains(sample.nation)))
                && shown.DistinctBy(c => c.Id).Count() == shown.Count;
        });
    }

    [Fact]
    public void A_contact_that_was_not_looked_at_in_time_is_listed_and_still_shown()
    {
        var book = Book(Made("a"), Made("b") with { ReviewBy = new DateOnly(2027, 6, 1) });

        Assert.Equal(["a"], book.Overdue(new DateOnly(2027, 3, 1)).Select(c => c.Id));
        Assert.Equal(["a", "b"], Shown(book, "a", "b"));
    }

    private static IEnumerable<string> Shown(ContactBook book, params string[] ids) => book.Shown(ids, Nation.England).Select(c => c.Id);

    private static ContactBook Book(params Contact[] contacts) => new(contacts.ToDictionary(c => c.Id));

    private static Contact Made(string id, ContactStatus status = ContactStatus.Confirmed, string? instead = null, Nation[]? nations = null) => new()
    {
        Id = id,
        Label = id,
        Channel = ContactWay.Phone,
        Value = "116 123",
        Says = "Helps.",
        Status = status,
        Instead = instead,
        Nations = nations ?? [],
        Source = "invented",
        CheckedOn = new DateOnly(2026, 11, 21),
        ReviewBy = new DateOnly(2027, 2, 21),
    };
}
