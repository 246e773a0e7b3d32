using AsbAssistant.FineTuning.Measuring;
using AsbAssistant.FineTuning.Text;
using FsCheck.Xunit;

namespace AsbAssistant.FineTuning.Tests;

public sealed class FiguresTests
{
    [Property]
    public bool The_area_under_the_curve_is_the_share_of_pairs_in_the_right_order(int[] with, int[] without)
    {
        if (with.Length == 0 || without.Length == 0) return true;
        var pairs = with.SelectMany(a => without.Select(b => a > b ? 1 : a == b ? 0.5 : 0)).Average();
        return Math.Abs(Figures.Auc([.. with.Select(a => (double)a)], [.. without.Select(b => (double)b)]) - pairs) < 1e-9;
    }

    [Property]
    public bool No_more_messages_are_asked_about_than_the_load_allows(int[] without, byte share)
    {
        if (without.Length == 0) return true;
        var (scores, load) = (without.Select(score => (double)score).ToArray(), share / 256.0);
        return scores.Count(score => score > Figures.Threshold(scores, load)) <= load * scores.Length;
    }

    [Fact]
    public void The_tenth_that_is_kept_out_is_the_same_for_ever() => Assert.Equal(
        ["acc-005", "acc-010", "acc-014"],
        Given.Corpus.Where(report => report.Id.StartsWith("acc-", StringComparison.Ordinal) && report.IsKeptOut).Take(3).Select(report => report.Id));

    [Property]
    public bool The_same_seed_makes_the_same_typing_mistakes(int seed) =>
        TypingNoise.Mistype(Given.Corpus[0].Text, new(seed)) == TypingNoise.Mistype(Given.Corpus[0].Text, new(seed));
}
