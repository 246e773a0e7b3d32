using System.Globalization;
using AsbAssistant.Reading;

namespace AsbAssistant.Tests.Reading;

public sealed class AnswerTests
{
    private static readonly string[] Choices = ["Loud noise", "Damage or graffiti", "Drugs", "Animals", "Race, colour or nationality", "Something else"];

    private static readonly Dictionary<string, IReadOnlyList<string>> Synonyms = new() { ["Drugs"] = ["weed", "dealing"], ["Animals"] = ["dog", "dogs"] };

    public static TheoryData<string, string> YesNoAnswers => ReadingTables.Pairs("yes-no.txt");

    public static TheoryData<string, string> Answered => ReadingTables.Pairs("answered.txt");

    public static TheoryData<string, string> Picks => ReadingTables.Pairs("choices.txt");

    [Theory]
    [MemberData(nameof(YesNoAnswers))]
    public void A_yes_or_no_is_read_as_it_is_said_here(string words, string meaning) =>
        Assert.Equal(meaning, AnswerReader.ReadYesNo(words)?.ToString().ToLowerInvariant() ?? "none");

    [Theory]
    [MemberData(nameof(Picks))]
    public void Choices_are_picked_by_number_place_words_synonym_or_with_a_slip(string words, string places) =>
        Assert.Equal(places, string.Join(",", AnswerReader.ReadChoices(words, Choices, Synonyms).Select(c => Array.IndexOf(Choices, c) + 1)));

    [Theory]
    [MemberData(nameof(Answered))]
    public void What_was_asked_for_is_taken_out_of_what_is_said_around_it(string asked, string taken)
    {
        var (question, words) = (asked[..asked.IndexOf(':', StringComparison.Ordinal)], asked[(asked.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        Assert.Equal(taken, question switch
        {
            "date" => AnswerReader.ReadWhen(words, ReadingTables.Now) is { } when ? WhenTests.Told(when) : "none",
            "phone" => AnswerReader.ReadPhone(words)?.E164 ?? "none",
            "email" => AnswerReader.ReadEmail(words)?.Value ?? "none",
            "postcode" => AnswerReader.ReadPostcode(words)?.Value ?? "none",
            "name" => AnswerReader.ReadName(words) ?? "none",
            "number" => AnswerReader.ReadNumber(words)?.ToString(CultureInfo.InvariantCulture) ?? "none",
            "ref" => FactReader.Read(words, ReadingTables.Now).References is [var only] ? only : "none",
            _ => throw new ArgumentOutOfRangeException(nameof(asked), asked, "no such question"),
        });
    }

    [Theory]
    [InlineData("no idea", "I'm not sure")]
    [InlineData("dunno", "I'm not sure")]
    [InlineData("nah", "No")]
    [InlineData("yeah", "Yes")]
    [InlineData("no he isn't", "No")]
    [InlineData("rather not", "")]
    public void A_yes_no_choice_is_picked_by_what_the_answer_comes_to(string words, string choice) =>
        Assert.Equal(choice, string.Join(",", AnswerReader.ReadChoices(words, ["Yes", "No", "I'm not sure"])));

    [Theory]
    [InlineData("not safe", "No, I am not safe")]
    [InlineData("yes im safe", "Yes, I am safe")]
    [InlineData("dunno", "I'm not sure")]
    public void A_choice_is_picked_by_part_of_it_word_for_word(string words, string choice) =>
        Assert.Equal(choice, string.Join(";", AnswerReader.ReadChoices(words, ["Yes, I am safe", "No, I am not safe", "I'm not sure"])));

    [Theory]
    [InlineData("txt me", "Text message")]
    [InlineData("ring me", "Phone call")]
    [InlineData("email or text", "Text message;Email")]
    [InlineData("letter in the post", "Letter")]
    [InlineData("anything but phone", "Text message;Email;Letter")]
    [InlineData("any", "Phone call;Text message;Email;Letter")]
    public void A_way_of_contact_is_picked_by_everyday_words(string words, string choices) =>
        Assert.Equal(choices, string.Join(";", AnswerReader.ReadChoices(words, ["Phone call", "Text message", "Email", "Letter"])));

    [Theory]
    [InlineData("daily", "Every day")]
    [InlineData("most days", "Most days")]
    [InlineData("once every week", "Once a week")]
    [InlineData("less often than that", "Less often")]
    public void A_frequency_is_picked_by_any_words_that_come_to_it(string words, string choice) =>
        Assert.Equal(choice, string.Join(";", AnswerReader.ReadChoices(words, ["Every day", "Most days", "A few times a week", "Once a week", "Less often"])));

    [Theory]
    [InlineData("both", 2)]
    [InlineData("both of them", 2)]
    [InlineData("neither", 0)]
    public void Both_and_neither_are_of_two(string words, int count) =>
        Assert.Equal(count, AnswerReader.ReadChoices(words, ["Phone call", "Text message"]).Count);

    [Theory]
    [InlineData("115 recordings", 115)]
    [InlineData("about 20", 20)]
    [InlineData("twenty five", 25)]
    [InlineData("two hundred and six", 206)]
    [InlineData("a hundred", 100)]
    [InlineData("1,200", 1200)]
    [InlineData("2.5", 2.5)]
    [InlineData("a couple", 2)]
    [InlineData("couple of hundred", 200)]
    [InlineData("a couple of thousand", 2000)]
    [InlineData("half a dozen", 6)]
    [InlineData("3 or 4", 3)]
    [InlineData("once", 1)]
    [InlineData("none", 0)]
    [InlineData("just me and 2 kids", 2)]
    public void A_number_is_read(string words, double number) => Assert.Equal(number, AnswerReader.ReadNumber(words));

    [Theory]
    [InlineData("loads")]
    [InlineData("a few")]
    [InlineData("no")]
    [InlineData("not many")]
    [InlineData("")]
    public void No_number_is_made_up(string words) => Assert.Null(AnswerReader.ReadNumber(words));

    [Theory]
    [InlineData("Sam", "Sam")]
    [InlineData("my name is Sam Jones", "Sam Jones")]
    [InlineData("My name's Aisha O'Neill-Khan", "Aisha O'Neill-Khan")]
    [InlineData("I'm Dave", "Dave")]
    [InlineData("it's mrs okafor", "mrs okafor")]
    [InlineData("call me Jo please", "Jo")]
    [InlineData("sam jones", "sam jones")]
    [InlineData("Dr. Lee", "Dr. Lee")]
    [InlineData("Yes, it's Mo", "Mo")]
    [InlineData("Mohammed Iqbal here", "Mohammed Iqbal")]
    public void A_name_is_taken_out_of_what_is_said_around_it(string words, string name) => Assert.Equal(name, AnswerReader.ReadName(words));

    [Theory]
    [InlineData("no")]
    [InlineData("I'd rather not say")]
    [InlineData("why do you need it?")]
    [InlineData("anonymous")]
    [InlineData("07700 900123")]
    [InlineData("I'm scared he will find out")]
    [InlineData("")]
    public void What_is_no_name_is_not_taken_for_one(string words) => Assert.Null(AnswerReader.ReadName(words));

    [Theory]
    [InlineData("10", "2026-11-21T10:00")]
    [InlineData("at 9", "2026-11-21T09:00")]
    [InlineData("10 last night", "2026-11-20T22:00")]
    [InlineData("the 17th", "2026-11-17")]
    [InlineData("17th", "2026-11-17")]
    [InlineData("9/10", "2026-10-09")]
    [InlineData("sat", "2026-11-14")]
    [InlineData("october", "2026-10-01")]
    [InlineData("2019", "2019-01-01")]
    [InlineData("Every Friday but the last time was yesterday", "2026-11-20")]
    public void An_answer_about_time_may_be_shorter_than_free_words(string words, string begins) =>
        Assert.Equal(begins, AnswerReader.ReadWhen(words, ReadingTables.Now)?.From.ToString());

    [Fact]
    public void Where_two_times_are_honest_the_other_is_kept()
    {
        Assert.Equal("2026-11-17T21:00", AnswerReader.ReadWhen("at 9 on Tuesday", ReadingTables.Now)?.From.ToString());
        Assert.Equal("2026-11-17T09:00", AnswerReader.ReadWhen("at 9 on Tuesday", ReadingTables.Now)?.Other.ToString());
        Assert.Equal("2026-11-21", AnswerReader.ReadWhen("on Saturday", ReadingTables.Now)?.Other?.ToString());
    }

    [Theory]
    [InlineData("2026-10-25T03:00", "3 hours ago", "2026-10-25T01:00")]
    [InlineData("2026-03-29T03:30", "2 hours ago", "2026-03-29T00:30")]
    [InlineData("2026-10-25T09:00", "last night between 11 and 3", "2026-10-24T23:00")]
    public void On_the_nights_the_clocks_change_hours_are_counted_as_they_went_by(string now, string words, string begins) =>
        Assert.Equal(begins, AnswerReader.ReadWhen(words, DateTime.Parse(now, CultureInfo.InvariantCulture))?.From.ToString());

    [Theory]
    [InlineData("no", "About the same")]
    [InlineData("no, not really", "About the same")]
    [InlineData("yes", "Worse")]
    [InlineData("no one is hurt but i dont like going out now", "")]
    [InlineData("there is no light on the stairs", "")]
    public void A_yes_or_no_that_stands_for_a_choice_is_one_only_where_the_whole_answer_is(string words, string choice) =>
        Assert.Equal(choice, string.Join(";", AnswerReader.ReadChoices(words, ["Worse", "About the same", "Better"], new Dictionary<string, IReadOnlyList<string>>
        {
            ["Worse"] = ["yes", "getting worse"],
            ["About the same"] = ["no", "about the same"],
        })));

    [Theory]
    [InlineData("no one is hurt")]
    [InlineData("no one")]
    [InlineData("two lads did it")]
    [InlineData("i have four kids")]
    [InlineData("we have one car")]
    public void A_number_that_counts_somebody_is_no_hour(string words) => Assert.Null(AnswerReader.ReadWhen(words, new DateTime(2026, 11, 26, 17, 0, 0)));
}
