using System.Globalization;
using AsbAssistant.Reading;
using FsCheck.Xunit;

namespace AsbAssistant.Tests.Reading;

public sealed class ReadingProperties
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

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

    [Property(MaxTest = 1000)]
    public void A_time_said_back_and_typed_again_is_the_same_time(ushort day, ushort minute, ushort later, bool hasClock, bool isSpan, bool approx)
    {
        var moment = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day % 1100).AddMinutes(minute % 1440);
        var end = hasClock ? moment.AddMinutes(1 + (later % 3000)) : moment.AddDays(1 + (later % 60));
        var time = new When("", isSpan ? WhenKind.Span : WhenKind.Point, Local(moment), isSpan ? Local(end) : null, approx);
        AssertSaidBack(time);

        LocalTime Local(DateTime at) => new(DateOnly.FromDateTime(at), hasClock ? TimeOnly.FromDateTime(at) : null);
    }

    [Fact]
    public void Every_time_in_the_table_said_back_and_typed_again_is_the_same_time()
    {
        foreach (var when in ReadingTables.Lines("when.txt").SelectMany(line => FactReader.Read(line[..line.LastIndexOf('|')], ReadingTables.Now).When))
            AssertSaidBack(when);
    }

    [Property]
    public void Half_a_message_is_read_too(ushort line, ushort from, ushort length)
    {
        var lines = ReadingTables.Lines("when.txt").ToList();
        var words = lines[line % lines.Count];
        var start = from % words.Length;
        AssertReadable(words.Substring(start, length % (words.Length - start + 1)));
    }

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
        AssertReadable(string.Concat(Enumerable.Repeat("mon mon mon ", 1_700)));
        AssertReadable(string.Concat(Enumerable.Repeat("10 to 10 to ", 1_700)));
        AssertReadable(string.Concat(Enumerable.Repeat("since the ", 2_000)));
        AssertReadable(string.Concat(Enumerable.Repeat("back of ", 2_500)));
        AssertReadable(string.Concat(Enumerable.Repeat("in 2 weeks ", 1_800)));
    }

    private static void AssertSaidBack(When time)
    {
        var said = SaidBack(time);
        var read = AnswerReader.ReadWhen(said, ReadingTables.Now);
        Assert.True(read is not null, said);
        // "Since" is said without an end, whichever way it was told.
        var to = time.Kind is WhenKind.Since or WhenKind.Duration ? time.From : time.To ?? time.From;
        Assert.Equal((said, time.From, to, time.Approx || time.Other is not null), (said, read.From, read.To ?? read.From, read.Approx));
    }

    // As the interview words a time in English.
    private static string SaidBack(When when)
    {
        var from = Moment(when.From);
        var text = when switch
        {
            { Kind: WhenKind.Since or WhenKind.Duration } => "since " + from,
            { From: { Clock: null, Date: { Day: 1, Month: 1 } first }, To: { Clock: null, Date: { Day: 31, Month: 12 } last } } when first.Year == last.Year => first.ToString("yyyy", British),
            { From: { Clock: null, Date: { Day: 1 } first }, To: { Clock: null } last } when last.Date == first.AddMonths(1).AddDays(-1) => first.ToString("MMMM yyyy", British),
            { To: { } to } when to != when.From => $"{from} to {(to.Date == when.From.Date && to.Clock is { } clock ? Clock(clock) : Moment(to))}",
            _ => from,
        };
        return when.Approx || when.Other is not null ? "about " + text : text;
    }

    private static string Moment(LocalTime time) =>
        time.Date.ToString("dddd d MMMM yyyy", British) + (time.Clock is { } clock ? ", " + Clock(clock) : "");

    private static string Clock(TimeOnly clock) => clock.ToString(clock.Minute == 0 ? "htt" : "h:mmtt", British).ToLowerInvariant();

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
