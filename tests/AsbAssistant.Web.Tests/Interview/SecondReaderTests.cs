using AsbAssistant.Interview;
using AsbAssistant.Reading;
using AsbAssistant.Conversation;
using Spoken = AsbAssistant.Web.Tests.Scenarios.Dialogs;

namespace AsbAssistant.Web.Tests.Interview;

/// <summary>The second reader speaks only when ours found nothing, and what it says counts only after a yes.</summary>
public sealed class SecondReaderTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Unspecified);

    // No question of ours asks for a number; a landlord's own may.
    private static readonly Script WithNumber = Spoken.Script with
    {
        Questions = Spoken.Script.Questions.ToDictionary(q => q.Key, q => q.Key == "outcome" ? q.Value with { Asks = Asks.Number } : q.Value),
    };

    public static TheoryData<string, string, string> Unread => new()
    {
        { QuestionIds.WhenLast, "when the boiler man came", "about Tuesday 17 November 2026" },
        { "outcome", "umpteen", "15" },
        { QuestionIds.Phone, "double oh seven", "07700 900123" },
        { QuestionIds.Email, "sam$@example.org", "sam$@example.org" },
    };

    [Theory]
    [MemberData(nameof(Unread))]
    public void Its_reading_is_played_back_and_kept_on_yes_with_what_was_said(string question, string words, string reading)
    {
        var second = new Reader();
        var talk = Asked(question, second).Says(words);

        Assert.Contains("Did you mean", talk.Question.Text, StringComparison.Ordinal);
        Assert.Contains(reading, talk.Question.Text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["Yes", "No"], talk.Question.Choices);
        Assert.DoesNotContain(question, talk.Progress.Answers.Keys);

        talk.Says("Yes");
        Assert.Equal((reading, words), (talk.Answer(question).Text, talk.Answer(question).Said));
        Assert.Equal(1, second.Asked);
    }

    [Theory]
    [MemberData(nameof(Unread))]
    public void On_no_it_is_dropped_the_question_is_asked_again_and_the_second_reader_is_not(string question, string words, string reading)
    {
        var second = new Reader();
        var talk = Asked(question, second).Says(words).Says("No");

        Assert.Equal(question, talk.Progress.Asking);
        Assert.Null(talk.Progress.ToConfirm);
        Assert.Equal(Spoken.Script.Wording.Say("ask." + question), talk.Question.Text);
        talk.Says(words);
        Assert.NotEqual(reading == words ? "" : reading, talk.Progress.Answers.GetValueOrDefault(question)?.Text);
        Assert.NotEqual(question, talk.Progress.Asking);
        Assert.Equal(1, second.Asked);
    }

    [Theory]
    [InlineData(QuestionIds.WhenLast, "last night")]
    [InlineData(QuestionIds.WhenLast, "I'm not sure")]
    [InlineData("outcome", "about twenty")]
    [InlineData(QuestionIds.Phone, "07700 900123")]
    [InlineData(QuestionIds.Phone, "rather not say")]
    [InlineData(QuestionIds.Email, "sam@example.org")]
    [InlineData(QuestionIds.Email, "skip")]
    [InlineData("where", "by the bins on the seventeenth floor")]
    [InlineData(QuestionIds.Harm, "I can't get out of the house")]
    public void It_is_not_asked_where_ours_found_something_nor_about_anything_else(string question, string words)
    {
        var second = new Reader();
        Asked(question, second).Says(words);

        Assert.Equal(0, second.Asked);
    }

    [Fact]
    public void Own_words_are_never_its_business()
    {
        var second = new Reader();
        TalkInCore.Begun(Now, second).Says("They shout when the boiler man comes, sam$@example.org saw it");

        Assert.Equal(0, second.Asked);
    }

    [Fact]
    public void Another_day_said_instead_of_no_is_taken()
    {
        var talk = Asked(QuestionIds.WhenLast, new Reader()).Says("when the boiler man came").Says("no, it was Thursday");

        Assert.Equal("Thursday 19 November 2026", talk.Answer(QuestionIds.WhenLast).Text);
    }

    [Fact]
    public void Help_in_between_plays_the_reading_back_again()
    {
        var talk = Asked(QuestionIds.WhenLast, new Reader()).Says("when the boiler man came");
        var played = talk.Question.Text;

        Assert.Equal(played, talk.Says("help").Question.Text);
    }

    private static TalkInCore Asked(string question, Reader second) => TalkInCore.AskedFor(question, Now, second, WithNumber);

    private sealed class Reader : IReadSecond
    {
        public int Asked { get; private set; }

        public When? ReadWhen(string words, DateTime now) => Count(new When(words, WhenKind.Point, new LocalTime(new DateOnly(2026, 11, 17)), null, Approx: true));

        public double? ReadNumber(string words) => Count(15);

        public PhoneNumber? ReadPhone(string words) => Count(PhoneNumber.All("07700 900123").Single().Number);

        public string? ReadEmail(string words) => Count(words);

        private T Count<T>(T reading)
        {
            Asked++;
            return reading;
        }
    }
}
