using AsbAssistant.Reading;
using FsCheck.Xunit;

namespace AsbAssistant.Tests.Reading;

public sealed class ReadingProperties
{
    private static readonly string[] Pieces =
    [
        "last", "night", "10", "2", "pm", "between", "and", "half", "to", "-", "/", ".", ":", ",", "since", "for", "every", "friday", "sat", "may", "3rd", "the", "a", "week", "ago", "weeks", "hundred", "two",
        "on", "at", "11", "2026", "24/7", "at 9", "until", "christmas", "bank holiday", "or", "few", "early", "hours", "of", "in", "o'clock", "07700 900123", "a@b.uk", "N1 9GU", "CAD 123", "\n", "30/02", "0", "999999999999", "é", "ish", "x",
    ];

    [Property]
    public void Nothing_throws_and_every_text_is_a_piece_of_the_words(string? any) => AssertReadable(any ?? "");

    [Property(MaxTest = 2000)]
    public void Nothing_throws_on_the_words_of_time_in_any_order(byte[] picks) =>
        AssertReadable(string.Join(' ', picks.Select(pick => Pieces[pick % Pieces.Length])));

    [Property]
    public void Without_a_digit_or_a_word_of_time_there_is_no_time(byte[] picks)
    {
        string[] words = ["the", "man", "upstairs", "shouts", "at", "my", "kids", "and", "he", "us", "second", "spring", "half", "of", "them", "about", "between", "summer", "marching", "a", "few"];
        var text = string.Join(' ', picks.Select(pick => words[pick % words.Length]));
        Assert.Equal("", string.Join("; ", FactReader.Read(text, ReadingTables.Now).When.Select(when => when.Text)));
    }

    [Fact]
    public void A_pasted_book_of_digits_and_slashes_is_read_to_its_end()
    {
        AssertReadable(string.Concat(Enumerable.Repeat("12/34/56 7/8 ", 1_600)));
        AssertReadable(new string('1', 20_000));
        AssertReadable(string.Concat(Enumerable.Repeat("a@", 10_000)));
        AssertReadable(string.Concat(Enumerable.Repeat("1,000,", 3_400)));
        AssertReadable(string.Concat(Enumerable.Repeat("two hundred and ", 1_250)));
    }

    private static void AssertReadable(string words)
    {
        var facts = FactReader.Read(words, ReadingTables.Now);
        Assert.All(facts.When, when => Assert.Contains(when.Text, words, StringComparison.Ordinal));
        Assert.All(facts.Often, often => Assert.Contains(often.Text, words, StringComparison.Ordinal));
        Assert.All(facts.References, reference => Assert.Contains(reference, words, StringComparison.Ordinal));
        _ = AnswerReader.ReadWhen(words, ReadingTables.Now);
        _ = AnswerReader.ReadYesNo(words);
        _ = AnswerReader.ReadChoices(words, ["One", "Two or three", words]);
        _ = AnswerReader.ReadNumber(words);
        _ = AnswerReader.ReadName(words);
        _ = AnswerReader.ReadPhone(words);
        _ = AnswerReader.ReadEmail(words);
        _ = AnswerReader.ReadPostcode(words);
    }
}
