using AsbAssistant.Common;
using AsbAssistant.Triage;

namespace AsbAssistant.Learning.Tests.Heads;

public sealed class TrainedReaderTests : IClassFixture<TrainedReaderTests.Served>
{
    private readonly TriageModel model;

    public TrainedReaderTests(Served served) => model = served.Model;

    public sealed class Served : IDisposable
    {
        public TriageModel Model { get; } = TriageModel.Load(Repository.PathTo("models", "triage")).Value;

        public void Dispose() => Model.Dispose();
    }

    [Theory]
    [InlineData("He stood at my gate with a machete and said he would cut me", "risk.weapon")]
    [InlineData("They only started on us after they found out my wife wears a headscarf, pig heads on the step now", "hate.religion")]
    [InlineData("I have counted out all my tablets, nobody will miss me after tonight", "risk.self_harm")]
    public void What_is_said_plainly_is_raised_with_words_of_the_message(string words, string label)
    {
        var read = model.Read(words);
        Assert.Contains(read.Flagged.Concat(read.Asked), one => one.Name == label);
        Assert.Contains(read.Because, because => because.Label == label);
        Assert.All(read.Because, because => Assert.Contains(because.Text, words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The bins have not been emptied for two weeks and there are flies")]
    [InlineData("Loud music from flat 9 most weekends until about 2")]
    public void A_dull_report_is_asked_about_nothing(string words)
    {
        var read = model.Read(words);
        Assert.DoesNotContain(read.Flagged.Concat(read.Asked), label => label.Risk is not null || label.Hate is not null);
    }

    [Fact]
    public void What_the_lists_found_stays_whatever_the_model_thinks()
    {
        var floor = new Fixed(new WordSignals
        {
            Reader = "lists",
            Risks = new HashSet<Risk> { Risk.Weapon },
            AskHate = new HashSet<HateStrand> { HateStrand.Age },
            Cues = new HashSet<Cue> { Cue.Near },
            Because = [new Because("risk.weapon", "bins", 1)],
        });
        var read = new TrainedReader(floor, model).Read("The bins have not been emptied for two weeks");
        Assert.Contains(Risk.Weapon, read.Risks);
        Assert.Contains(HateStrand.Age, read.AskHate);
        Assert.Contains(Cue.Near, read.Cues);
        Assert.Contains(read.Because, because => because.Text == "bins");
        Assert.Contains("lists", read.Reader, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_lists_ask_about_is_at_least_suspected()
    {
        var floor = new Fixed(new WordSignals
        {
            Reader = "lists",
            AskRisks = new HashSet<Risk> { Risk.DomesticAbuse },
            Scores = new Dictionary<string, double> { ["risk.domestic_abuse"] = 0.5 },
        });
        var read = new TrainedReader(floor, model).Read("The bins have not been emptied for two weeks");
        Assert.InRange(read.Scores["risk.domestic_abuse"], WordSignals.SuspectedFrom, 1);
    }

    [Theory]
    [InlineData("he hit\nme\tand\nthen\nhe\nspat")]
    [InlineData("  he   hit me    and then he spat  ")]
    public void Words_are_counted_whatever_stands_between_them(string words) =>
        Assert.NotEmpty(new TrainedReader(new Fixed(WordSignals.Nothing("lists")), model).Read(words).Scores);

    [Fact]
    public void Words_that_the_lists_cannot_read_stay_unread() =>
        Assert.False(new TrainedReader(new Fixed(new WordSignals { Reader = "lists", Readable = false }), model).Read("sąsiad grozi mi").Readable);

    [Theory]
    [InlineData("knife. kitchen. pls")]
    [InlineData("hes inside")]
    [InlineData("took them all")]
    public void A_cry_of_two_or_three_words_is_heard(string words)
    {
        var read = new TrainedReader(new Fixed(WordSignals.Nothing("lists")), model).Read(words);
        Assert.Contains(Risk.ImmediateDanger, read.Risks.Concat(read.AskRisks));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("07700 900461")]
    [InlineData("???")]
    [InlineData("yes im safe")]
    [InlineData("second floor")]
    [InlineData("my husband")]
    public void An_answer_is_left_to_the_lists(string words) =>
        Assert.Empty(new TrainedReader(new Fixed(WordSignals.Nothing("lists")), model).Read(words).Scores);

    [Theory]
    [InlineData("\ud83d\ude00 he\u0301 wo\u0301nt stop")]
    [InlineData("\ud800 half a pair")]
    [InlineData("噪音 every night 吵")]
    [InlineData("\u0000\u0001\u0300")]
    public void Odd_signs_are_read_and_reasons_lie_in_the_message(string words) =>
        Assert.All(model.Read(words).Because, because => Assert.Contains(because.Text, words, StringComparison.Ordinal));

    private sealed class Fixed(WordSignals signals) : IReadWords
    {
        public WordSignals Read(string words) => signals;
    }
}
