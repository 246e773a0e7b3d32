using AsbAssistant.Conversation;
using AsbAssistant.Interview;

namespace AsbAssistant.Web.Tests.Interview;

/// <summary>What own words say already is kept and shown back, not asked again.</summary>
public sealed class OwnWordsTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Unspecified);

    [Theory]
    [InlineData("Loud music since August", QuestionIds.WhenFirst, "since August 2026", "since August")]
    [InlineData("Loud music since 2019", QuestionIds.WhenFirst, "since 2019", "since 2019")]
    [InlineData("Loud music since 3 November", QuestionIds.WhenFirst, "since Tuesday 3 November 2026", "since 3 November")]
    [InlineData("Loud music for the past 6 months", QuestionIds.WhenFirst, "since about May 2026", "for the past 6 months")]
    [InlineData("Loud music twice a week", QuestionIds.HowOften, "twice a week", "twice a week")]
    [InlineData("Loud music last night", QuestionIds.WhenLast, "Monday 23 November 2026", "last night")]
    [InlineData("Hello, my name is Sam Example. There is loud music", QuestionIds.Name, "Sam Example", "Sam Example")]
    [InlineData("Loud music. I rang the police, crime ref 42/7715/26, nobody came. It is bad", QuestionIds.ToldBefore, "I rang the police, crime ref 42/7715/26, nobody came", "crime ref 42/7715/26")]
    public void A_fact_is_kept_and_shown_back_at_once(string words, string question, string kept, string said)
    {
        var talk = TalkInCore.Begun(Now).Says(words);

        Assert.Equal((kept, said), (talk.Answer(question).Text, talk.Answer(question).Said));
        Assert.Contains(talk.Replies, reply => reply.Text.Contains("From your words I noted", StringComparison.Ordinal) && reply.Text.Contains(kept, StringComparison.Ordinal));
        Assert.False(talk.SkipsTo(question));
    }

    [Fact]
    public void Facts_in_words_that_brought_the_emergency_card_are_not_asked_again()
    {
        var talk = TalkInCore.Begun(Now).Says("He has shouted at us since August, last night he threw a bottle at my window and he had a knife");
        Assert.Equal(ReplyKind.Emergency, talk.Replies[0].Kind);
        Assert.DoesNotContain(QuestionIds.WhenLast, talk.Progress.Answers.Keys);

        talk.Says("I am safe to carry on");

        Assert.Equal(("Monday 23 November 2026", "since August 2026"), (talk.Answer(QuestionIds.WhenLast).Text, talk.Answer(QuestionIds.WhenFirst).Text));
        Assert.Contains(talk.Replies, reply => reply.Text.Contains("From your words I noted", StringComparison.Ordinal));
        Assert.False(talk.SkipsTo(QuestionIds.WhenLast));
    }

    [Theory]
    [InlineData("They wrote my name on the wall")]
    [InlineData("My name is not on the tenancy")]
    [InlineData("His name is Dave")]
    public void A_name_is_taken_only_from_somebody_who_names_themselves(string words) =>
        Assert.DoesNotContain(QuestionIds.Name, TalkInCore.Begun(Now).Says("Loud music. " + words).Progress.Answers.Keys);

    [Fact]
    public void A_number_in_own_words_is_played_back_where_it_would_be_asked_for_and_used_on_yes()
    {
        var talk = WithContact("Loud music every night. Ring me on 07700 900123", "Phone call");

        Assert.Equal("You wrote 07700 900123. Is that the number we should use?", talk.Question.Text);
        Assert.DoesNotContain(QuestionIds.Phone, talk.Progress.Answers.Keys);
        Assert.Equal("07700 900123", talk.Says("Yes").Answer(QuestionIds.Phone).Text);
    }

    [Fact]
    public void On_no_or_with_another_number_the_one_in_own_words_is_left_alone()
    {
        var talk = WithContact("Loud music every night. His number is 07700 900123", "Phone call").Says("No");
        Assert.Equal("What number should we use?", talk.Question.Text);

        talk = WithContact("Loud music every night. His number is 07700 900123", "Phone call").Says("no, mine is 07700 900456");
        Assert.Equal("07700 900456", talk.Answer(QuestionIds.Phone).Text);
    }

    [Fact]
    public void Of_two_numbers_none_is_played_back() =>
        Assert.Equal("What number should we use?", WithContact("Loud music. I am on 07700 900123, he is on 07700 900456", "Phone call").Question.Text);

    [Fact]
    public void An_address_in_own_words_is_played_back_the_same_way()
    {
        var talk = WithContact("Loud music every night, write to sam@example.org", "Email");

        Assert.Contains("Is that the email address we should use?", talk.Question.Text, StringComparison.Ordinal);
        Assert.Equal("sam@example.org", talk.Says("yes").Answer(QuestionIds.Email).Text);
    }

    [Fact]
    public void Whoever_comes_back_with_a_code_is_not_shown_a_number_written_before()
    {
        var talk = TalkInCore.Begun(Now).Says("Loud music every night. Ring me on 07700 900123").ComesBack();
        Assert.True(talk.SkipsTo(QuestionIds.Contact));

        Assert.Equal("What number should we use?", talk.Says("Phone call").Question.Text);
    }

    private static TalkInCore WithContact(string words, string how)
    {
        var talk = TalkInCore.Begun(Now).Says(words);
        Assert.True(talk.SkipsTo(QuestionIds.Contact));
        return talk.Says(how);
    }
}
