using AsbAssistant.Triage;
using FsCheck;
using FsCheck.Xunit;

namespace AsbAssistant.Tests.Triage;

public sealed class PhraseReaderTests
{
    [Theory]
    [InlineData("he has got a knife", "knife")]
    [InlineData("He's got a KNIFE!", "KNIFE")]
    [InlineData("hes got a nife", "nife")]
    [InlineData("he has a knifeee", "knifeee")]
    [InlineData("he has a knfie", "knfie")]
    public void A_word_is_met_however_it_is_typed_and_quoted_as_typed(string words, string said) =>
        Assert.Equal([new Because("risk.weapon", said, 1)], Reader(Weapon("knife")).Read(words).Because);

    [Theory]
    [InlineData("f***ing p*ki", "p*ki")]
    [InlineData("called me a p@ki", "p@ki")]
    [InlineData("PAKI on my door", "PAKI")]
    public void A_masked_word_is_met(string words, string said)
    {
        var read = Reader(Entry(["paki"], ["hate.race"])).Read(words);
        Assert.Equal([HateStrand.Race], read.Hate);
        Assert.Equal(said, Assert.Single(read.Because).Text);
    }

    [Theory]
    [InlineData("kick* ~ door", "kicking my front door", true)]
    [InlineData("kick* ~ door", "kicking up and down at the door", false)]
    [InlineData("kick* ~ door", "He was kicking. The door is red.", false)]
    [InlineData("(gun|air rifle)", "an air rifle", true)]
    [InlineData("(gun|air rifle)", "an air bed and a rifle", false)]
    [InlineData("a (big|small)? dog", "a dog", true)]
    [InlineData("a (big|small)? dog", "a big dog", true)]
    [InlineData("a (big|small)? dog", "a red dog", false)]
    [InlineData("[help me]", "Help me!", true)]
    [InlineData("[help me]", "help me move the sofa", false)]
    [InlineData("self-harm", "self harm", true)]
    [InlineData("救命", "请救命啊", true)]
    public void A_pattern_stands_where_it_says(string pattern, string words, bool stands) =>
        Assert.Equal(stands, Reader(Weapon(pattern)).Read(words).Risks.Contains(Risk.Weapon));

    [Theory]
    [InlineData("(gun", "has a mark where only words may stand")]
    [InlineData("~ gun", "must begin and end with words")]
    [InlineData("(a)? gun", "the first of them not optional")]
    [InlineData("a ~99 gun", "is no gap")]
    [InlineData("{nobody}", "no set of words called {nobody}")]
    [InlineData("(a||b)", "an empty choice")]
    [InlineData("", "there is no word in it")]
    public void A_pattern_that_is_none_says_why(string pattern, string why) =>
        Assert.Contains(why, Phrase.Parse(pattern, Sets).Refusal, StringComparison.Ordinal);

    [Fact]
    public void A_figure_of_speech_takes_away_only_the_match_it_shares_a_word_with()
    {
        var list = List([Entry(["gun", "got ~6 gun"], ["risk.weapon"])], [new FigureOfSpeech([P("toy gun")], [L("risk.weapon")], "a toy")]);
        Assert.Empty(new PhraseReader(list).Read("he has got a toy gun").Risks);
        Assert.Equal([Risk.Weapon], new PhraseReader(list).Read("he has got a toy gun and a real gun").Risks);
        Assert.Equal([Risk.Weapon], new PhraseReader(list).Read("toy gun. A gun").Risks);
    }

    [Fact]
    public void A_figure_of_speech_takes_away_only_the_labels_it_names()
    {
        var list = List([Entry(["kill* me"], ["risk.threat_or_violence", "risk.immediate_danger"])], [new FigureOfSpeech([P("killing me")], [L("risk.threat_or_violence")], "idiom")]);
        Assert.Equal([Risk.ImmediateDanger], new PhraseReader(list).Read("this is killing me").Risks);
    }

    [Fact]
    public void An_exception_of_one_entry_leaves_another_entrys_match_alone()
    {
        var reader = Reader(Entry(["hit me"], ["risk.threat_or_violence"], unless: ["used to hit me"]), Entry(["hit me"], ["risk.domestic_abuse"]));
        Assert.Equal([Risk.DomesticAbuse], reader.Read("he used to hit me").Risks);
    }

    [Fact]
    public void A_phrase_with_companions_counts_only_near_one_of_them()
    {
        var reader = Reader(Entry(["my ex"], ["risk.domestic_abuse"], with: ["hit me"]));
        Assert.Equal([Risk.DomesticAbuse], reader.Read("My ex came round. He hit me.").Risks);
        Assert.Equal([Risk.DomesticAbuse], reader.Read("He hit me. It was my ex.").Risks);
        Assert.Empty(reader.Read("My ex came round.").Risks);
        Assert.Empty(reader.Read($"My ex came round. {string.Join(' ', Enumerable.Repeat("word", 60))}. He hit me.").Risks);
    }

    [Fact]
    public void What_is_only_suggested_is_asked_and_not_flagged()
    {
        var read = Reader(Entry(["wheelchair"], [], asks: ["hate.disability"])).Read("I use a wheelchair");
        Assert.Empty(read.Hate);
        Assert.Equal([HateStrand.Disability], read.AskHate);
        Assert.Empty(read.Because);
    }

    [Fact]
    public void The_likeliest_category_is_first()
    {
        var reader = Reader(Entry(["music"], ["category.noise"]), Entry(["bin*"], ["category.rubbish"]), Entry(["loud"], ["category.noise"]));
        Assert.Equal([Category.Noise, Category.Rubbish], reader.Read("bins everywhere and loud music").Categories);
        Assert.Empty(reader.Read("hello").Categories);
    }

    [Property(MaxTest = 300)]
    public bool Whatever_is_typed_every_reason_is_a_piece_of_it(NonNull<string> before, NonNull<string> after)
    {
        var words = $"{before.Get} he has a knife {after.Get}";
        var read = Reader(Weapon("knife"), Weapon("he ~2 knife")).Read(words);
        return read.Risks.Contains(Risk.Weapon) && read.Because.All(b => words.Contains(b.Text, StringComparison.Ordinal));
    }

    [Property(MaxTest = 300)]
    public bool Reading_twice_gives_the_same(NonNull<string> words)
    {
        var reader = Reader(Weapon("knife"), Weapon("a* ~3 b*"));
        return reader.Read(words.Get).Because.SequenceEqual(reader.Read(words.Get).Because);
    }

    [Theory]
    [InlineData("knife ")]
    [InlineData("a ")]
    [InlineData("toy knife a b ")]
    [InlineData("*")]
    [InlineData("aaaa")]
    public void A_message_of_twenty_thousand_signs_is_read_whole(string piece)
    {
        var words = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length)) + " machete";
        var list = List(
            [Weapon("machete"), Weapon("(a|knife) ~6 (a|knife) ~6 nothing"), Entry(["knife"], ["risk.threat_or_violence"], with: ["a"], unless: ["b knife"])],
            [new FigureOfSpeech([P("toy knife")], [L("risk.weapon")], "a toy")]);
        Assert.Contains(new PhraseReader(list).Read(words).Because, b => b.Text == "machete");
    }

    private static readonly Dictionary<string, IReadOnlyList<string>> Sets = new() { ["weapon"] = ["gun", "knife"] };

    private static PhraseEntry Weapon(string pattern) => Entry([pattern], ["risk.weapon"]);

    private static PhraseEntry Entry(string[] phrases, string[] shows, string[]? asks = null, string[]? unless = null, string[]? with = null) =>
        new([.. phrases.Select(P)], [.. shows.Select(L)], [.. (asks ?? []).Select(L)], "a test", [.. (unless ?? []).Select(P)], [.. (with ?? []).Select(P)]);

    private static PhraseReader Reader(params PhraseEntry[] entries) => new(List(entries, []));

    private static PhraseList List(PhraseEntry[] entries, FigureOfSpeech[] figures) => new("1", entries, figures,
        new Spellings(new Dictionary<string, string> { ["nife"] = "knife" }, new HashSet<string> { "knife" }, new HashSet<string>(), new HashSet<string> { "paki" }),
        Languages.Unknown);

    private static Phrase P(string pattern) => Phrase.Parse(pattern, Sets).Value;

    private static Label L(string name) => Label.TryParse(name, out var label) ? label : throw new InvalidOperationException(name);
}
