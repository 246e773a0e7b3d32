using AsbAssistant.Conversation;
using AsbAssistant.Interview;

namespace AsbAssistant.Web.Tests.Interview;

/// <summary>A day or an hour that may be either of two is asked about once, and never keeps anybody from going on.</summary>
public sealed class AskedOnceWhenTests
{
    /// <summary>A Tuesday at noon.</summary>
    private static readonly DateTime Tuesday = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Unspecified);

    private const string LastWeek = "Tuesday 17 November";
    private const string Today = "Tuesday 24 November (today)";

    [Fact]
    public void A_day_that_may_be_either_of_two_is_asked_about_with_a_button_for_each()
    {
        var talk = Asked().Says("on Tuesday after tea");

        Assert.Equal("You wrote \"Tuesday\". Do you mean Tuesday 17 November, or Tuesday 24 November (today)?", talk.Question.Text);
        Assert.Equal([LastWeek, Today], talk.Question.Choices);
        Assert.Equal(Asks.When, talk.Question.Asks);
    }

    [Theory]
    [InlineData(LastWeek, "2026-11-17")]
    [InlineData(Today, "2026-11-24")]
    [InlineData("1", "2026-11-17")]
    [InlineData("2", "2026-11-24")]
    [InlineData("the first", "2026-11-17")]
    [InlineData("the second one", "2026-11-24")]
    [InlineData("yes", "2026-11-17")]
    [InlineData("today", "2026-11-24")]
    [InlineData("the 17th", "2026-11-17")]
    [InlineData("I mean today", "2026-11-24")]
    [InlineData("last week", "2026-11-17")]
    [InlineData("just gone", "2026-11-17")]
    [InlineData("17/11", "2026-11-17")]
    [InlineData("last Tuesday", "2026-11-17")]
    public void Either_day_is_taken_by_button_number_place_yes_or_said_again(string words, string date)
    {
        var talk = Asked().Says("on Tuesday").Says(words);

        Assert.Equal(date, talk.Answer(QuestionIds.WhenLast).Time?.From.ToString());
        Assert.False(talk.Answer(QuestionIds.WhenLast).Time!.Approx);
        Assert.NotEqual(QuestionIds.WhenLast, talk.Progress.Asking);
    }

    [Theory]
    [InlineData("9am", "2026-11-19T09:00")]
    [InlineData("pm", "2026-11-19T21:00")]
    [InlineData("in the morning", "2026-11-19T09:00")]
    [InlineData("at night", "2026-11-19T21:00")]
    [InlineData("Thursday 19 November, 9am", "2026-11-19T09:00")]
    [InlineData("the second", "2026-11-19T09:00")]
    [InlineData("9 in the evening", "2026-11-19T21:00")]
    public void Which_half_of_the_day_is_asked_and_taken_the_same_way(string words, string moment)
    {
        var talk = Asked().Says("at 9 on Thursday");
        Assert.Equal(["Thursday 19 November, 9pm", "Thursday 19 November, 9am"], talk.Question.Choices);

        talk.Says(words);

        Assert.Equal(moment, talk.Answer(QuestionIds.WhenLast).Time?.From.ToString());
        Assert.False(talk.Answer(QuestionIds.WhenLast).Time!.Approx);
    }

    [Theory]
    [InlineData("no, it was Thursday", "2026-11-19")]
    [InlineData("neither, it was the 12th", "2026-11-12")]
    [InlineData("sorry I meant yesterday", "2026-11-23")]
    public void Another_day_said_instead_is_the_answer(string words, string date)
    {
        var talk = Asked().Says("on Tuesday").Says(words);

        Assert.Equal(date, talk.Answer(QuestionIds.WhenLast).Time?.From.ToString());
        Assert.Contains(words, talk.Answer(QuestionIds.WhenLast).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("you know, when the boiler man came")]
    [InlineData("I'm not sure")]
    [InlineData("Tuesday")]
    [InlineData("both")]
    [InlineData("why do you ask?")]
    public void An_unclear_second_answer_keeps_the_likelier_as_about_with_what_was_said_and_goes_on(string words)
    {
        var talk = Asked().Says("on Tuesday after tea").Says(words);

        var answer = talk.Answer(QuestionIds.WhenLast);
        Assert.Equal("about Tuesday 17 November 2026", answer.Text);
        Assert.True(answer.Time!.Approx);
        Assert.Equal($"on Tuesday after tea … {words}", answer.Said);
        Assert.NotEqual(QuestionIds.WhenLast, talk.Progress.Asking);
        Assert.DoesNotContain(talk.Replies, reply => reply.Text.Contains("Do you mean", StringComparison.Ordinal));
    }

    [Fact]
    public void Skipping_the_second_question_takes_nothing_back()
    {
        var talk = Asked().Says("on Tuesday").Says("skip");

        Assert.Equal("about Tuesday 17 November 2026", talk.Answer(QuestionIds.WhenLast).Text);
        Assert.NotEqual(QuestionIds.WhenLast, talk.Progress.Asking);
    }

    [Fact]
    public void Neither_of_the_two_leaves_the_words_and_no_date()
    {
        var answer = Asked().Says("on Tuesday after tea").Says("no").Answer(QuestionIds.WhenLast);

        Assert.Equal("on Tuesday after tea", answer.Text);
        Assert.Null(answer.Time);
    }

    [Fact]
    public void Danger_in_the_answer_comes_before_the_date()
    {
        var talk = Asked().Says("on Tuesday").Says("he's outside now with a knife, he says he will kill me");

        Assert.Equal(ReplyKind.Emergency, talk.Replies[0].Kind);
        Assert.True(talk.Progress.CardUp);
        Assert.True(talk.Progress.HasCase);
        talk.Says("I am safe to carry on");
        Assert.Equal([LastWeek, Today], talk.Question.Choices);
    }

    [Fact]
    public void A_pressed_day_shows_nothing_about_what_happened()
    {
        var talk = Asked().Says("on Tuesday");

        Assert.Equal(talk.Progress.Shown.Because, talk.Says(Today).Progress.Shown.Because);
    }

    [Theory]
    [InlineData("last night")]
    [InlineData("yesterday at 9pm")]
    [InlineData("Tuesday 17th")]
    [InlineData("last Tuesday")]
    [InlineData("on Tuesday night")]
    [InlineData("today at 9")]
    public void A_plain_time_or_one_whose_other_reading_lies_ahead_is_not_asked_about(string words)
    {
        var talk = Asked().Says(words);

        Assert.NotEqual(QuestionIds.WhenLast, talk.Progress.Asking);
        Assert.NotNull(talk.Answer(QuestionIds.WhenLast).Time);
    }

    [Fact]
    public void A_day_in_own_words_is_kept_at_once_and_asked_about_where_its_question_would_have_come()
    {
        var talk = TalkInCore.Begun(Tuesday).Says("The dog next door barked for hours on Tuesday");
        Assert.Equal("about Tuesday 17 November 2026", talk.Answer(QuestionIds.WhenLast).Text);
        Assert.DoesNotContain(talk.Replies, reply => reply.Text.Contains("17 November", StringComparison.Ordinal));

        Assert.True(talk.SkipsTo(QuestionIds.WhenLast));
        Assert.Equal([LastWeek, Today], talk.Question.Choices);
        talk.Says(Today);

        var answer = talk.Answer(QuestionIds.WhenLast);
        Assert.Equal(("Tuesday 24 November 2026", "Tuesday"), (answer.Text, answer.Said));
        Assert.False(talk.SkipsTo(QuestionIds.WhenLast));
    }

    [Fact]
    public void Whoever_comes_back_with_a_code_is_not_shown_the_words_that_were_in_doubt()
    {
        var talk = TalkInCore.Begun(Tuesday).Says("The dog next door barked for hours on Tuesday").ComesBack();

        Assert.False(talk.SkipsTo(QuestionIds.WhenLast));
        Assert.Equal("about Tuesday 17 November 2026", talk.Answer(QuestionIds.WhenLast).Text);
    }

    [Fact]
    public void Where_a_talk_stands_is_the_same_after_being_stored()
    {
        var progress = Asked().Says("at 9 on Tuesday").Progress;

        Assert.Equal(
            progress.Answers[QuestionIds.WhenLast].Time,
            Shared.Canonical.Read<Progress>(Shared.Canonical.Write(progress)).Answers[QuestionIds.WhenLast].Time);
    }

    [Theory]
    [InlineData("in October", "October 2026")]
    [InlineData("from 10pm last night until 2 this morning", "Monday 23 November 2026, 10pm to Tuesday 24 November 2026, 2am")]
    [InlineData("since August", "since August 2026")]
    [InlineData("about 9pm yesterday", "about Monday 23 November 2026, 9pm")]
    public void A_time_is_kept_in_words_for_people_with_what_was_said_beside_it(string words, string kept)
    {
        var answer = Asked().Says(words).Answer(QuestionIds.WhenLast);

        Assert.Equal((kept, words), (answer.Text, answer.Said));
    }

    [Theory]
    [InlineData("It was last night. The first time was on 3 November.", "2026-11-23")]
    [InlineData("He has a party next Friday, the last one was on 14 November", "2026-11-14")]
    public void Of_several_times_in_own_words_the_latest_that_has_been_is_the_last(string words, string date) =>
        Assert.Equal(date, TalkInCore.Begun(Tuesday).Says("Loud music. " + words).Answer(QuestionIds.WhenLast).Time?.From.Date.ToString("yyyy-MM-dd", null));

    [Fact]
    public void How_long_it_has_gone_on_is_not_when_it_was_last() =>
        Assert.DoesNotContain(QuestionIds.WhenLast, TalkInCore.Begun(Tuesday).Says("Loud music for the past 6 months").Progress.Answers.Keys);

    private static TalkInCore Asked() => TalkInCore.AskedFor(QuestionIds.WhenLast, Tuesday);
}
