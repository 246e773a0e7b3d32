using AsbAssistant.Learning.Measures;

namespace AsbAssistant.Learning.Tests.Measures;

public class RankingTests
{
    [Fact]
    public void Its_area_is_the_share_of_pairs_in_the_right_order()
    {
        var random = new Random(3);
        double[] with = [.. Enumerable.Range(0, 40).Select(_ => random.Next(4, 12) / 10.0)], without = [.. Enumerable.Range(0, 60).Select(_ => random.Next(0, 10) / 10.0)];
        var pairs = with.SelectMany(one => without.Select(other => one > other ? 1 : one == other ? 0.5 : 0)).Average();
        Assert.Equal(pairs, new Ranking(with, without).Auc, 9);
    }

    [Fact]
    public void No_more_of_the_others_are_asked_about_than_the_load_allows()
    {
        double[] without = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.9];
        Assert.Equal(new Share(1, 3), new Ranking([0.5, 0.9, 0.95], without).RecallAt(0.2));
        Assert.Equal(new Share(2, 3), new Ranking([0.5, 0.9, 0.95], without).RecallAt(0.3));
    }

    [Fact]
    public void Without_an_example_it_is_no_number()
    {
        Assert.True(double.IsNaN(new Ranking([], [0.5]).Auc));
        Assert.Equal(new Share(1, 1), new Ranking([0.5], []).RecallAt(0.2));
    }
}
