using AsbAssistant.Learning.Measures;
using AsbAssistant.Learning.Training;
using AsbAssistant.Triage;

namespace AsbAssistant.Learning.Tests.Measures;

public class EvaluationTests
{
    [Fact]
    public void A_label_is_told_by_what_was_seen_flagged_and_raised_for_nothing()
    {
        var line = Line(new Evaluation([
            Read("a", "noise", has: ["risk", "risk.weapon"], flagged: [Risk.Weapon]),
            Read("b", "noise", has: ["risk", "risk.weapon"], asked: [Risk.Weapon]),
            Read("c", "noise", has: [], asked: [Risk.Weapon]),
            Read("d", "noise", has: []),
        ]), "risk.weapon");

        Assert.Contains(" 2 ", line, StringComparison.Ordinal);
        Assert.Contains("1.000 (.34–1.00)  .500 (.09–.91)", line, StringComparison.Ordinal); // asked or flagged, of those without
        Assert.Contains("1.000 (.21–1.00)  .500 (.09–.91)", line, StringComparison.Ordinal); // right of those flagged, and recall
        Assert.EndsWith(".67", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_are_measured_apart_by_length_and_by_what_is_noted()
    {
        var report = new Evaluation([
            Read("a", "noise", has: [], words: "short"),
            Read("b", "noise", has: ["risk", "risk.weapon"], words: string.Join(' ', Enumerable.Repeat("word", 70)), flagged: [Risk.Weapon]),
            Read("c", "noise", has: [], notes: "idiom 'killed'", flagged: [Risk.ThreatOrViolence]),
            Read("d", "noise", has: [], notes: "music, second language"),
        ]).Report().ToList();

        Assert.Contains("risk 1/1", Assert.Single(report, line => line.Contains("61 to 150 words", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("in a second language                  1", Assert.Single(report, line => line.Contains("second language", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("as risk: 1/1", Assert.Single(report, line => line.Contains("figure of speech", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(report, line => line.Contains("over 150 words", StringComparison.Ordinal));
    }

    [Fact]
    public void A_category_is_told_by_what_it_was_read_as()
    {
        var evaluation = new Evaluation([Read("a", "noise", has: []), Read("b", "noise", has: [], read: Category.Drugs), Read("c", "noise", has: [])]);
        Assert.Contains(evaluation.Report(), line => line.EndsWith("3: noise 2, drugs 1", StringComparison.Ordinal));
        Assert.StartsWith("noise read as drugs b:", Assert.Single(evaluation.Errors("category")), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_what_was_missed_and_what_was_raised_for_nothing()
    {
        var errors = new Evaluation([
            Read("a", "noise", has: ["risk", "risk.weapon"]),
            Read("b", "noise", has: [], asked: [Risk.Weapon]),
            Read("c", "noise", has: ["risk", "risk.weapon"], asked: [Risk.Weapon]),
        ]).Errors("risk.weapon").ToList();

        Assert.Equal(["missed", "raised"], errors.Select(line => line.Split(' ')[0]));
        Assert.Contains(" a: ", errors[0], StringComparison.Ordinal);
        Assert.Contains(" b: ", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Any_risk_is_at_least_as_likely_as_the_likeliest()
    {
        var one = Judged.By(new Fixed(new WordSignals { Reader = "lists", Scores = new Dictionary<string, double> { ["risk"] = 0.2, ["risk.weapon"] = 1 } }), Text("a", "noise", [], "words", ""));
        Assert.Equal(1, one.Score("risk"));
        Assert.Equal(0, one.Score("hate"));
    }

    private static string Line(Evaluation evaluation, string label) => Assert.Single(evaluation.Report(), line => line.StartsWith(label + " ", StringComparison.Ordinal));

    private static Judged Read(string id, string category, string[] has, string words = "words", string notes = "", Risk[]? flagged = null, Risk[]? asked = null, Category read = Category.Noise) =>
        Judged.By(new Fixed(new WordSignals
        {
            Reader = "fixed",
            Categories = [read],
            Risks = (flagged ?? []).ToHashSet(),
            AskRisks = (asked ?? []).ToHashSet(),
        }), Text(id, category, has, words, notes));

    private static LabelledText Text(string id, string category, string[] has, string words, string notes) => new(id, words, category, has.ToHashSet()) { Notes = notes };

    private sealed class Fixed(WordSignals signals) : IReadWords
    {
        public WordSignals Read(string words) => signals;
    }
}
