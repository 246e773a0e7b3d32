using AsbAssistant.Triage;

namespace AsbAssistant.Web.Tests.Interview;

/// <summary>Honest words for every category: handbook 6.2 and 6.3.</summary>
public sealed class ExpectationsTests
{
    public static TheoryData<Category> Categories => [.. Enum.GetValues<Category>()];

    [Theory]
    [MemberData(nameof(Categories))]
    public void Every_category_says_what_we_can_do_what_we_cannot_and_what_helps(Category category)
    {
        var text = Dialogs.Advice().Expectations(category);

        Assert.Contains("**We can:**\n\n- ", text, StringComparison.Ordinal);
        Assert.Contains("**We can't:**\n\n- ", text, StringComparison.Ordinal);
        Assert.Contains("What helps: ", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Words_are_short_and_no_trade_words(Category category)
    {
        string[] trade = ["injunction", "perpetrator", "vulnerab", "statutory", "ASB", "GNM", "legislation", "possession", "safeguard", "escalat", "complainant", "mediat"];
        var expectation = Dialogs.Files.Expectations[category];
        var lines = expectation.Can.Concat(expectation.Cannot).Append(expectation.Realistic).Append(expectation.Evidence).ToList();

        Assert.All(lines, line => Assert.DoesNotContain(trade, word => line.Contains(word, StringComparison.Ordinal)));
        Assert.All(lines.SelectMany(line => line.Split('.', '?')), sentence => Assert.InRange(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 0, 18));
    }

    [Fact]
    public void Household_noise_is_helped_and_not_refused() =>
        Assert.StartsWith(
            "Everyday sounds are not anti-social behaviour by themselves, but we will still help.",
            Dialogs.Advice().Expectations(Category.HouseholdNoise), StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_promised_a_move_a_result_or_a_secret()
    {
        Assert.All(Dialogs.Files.Expectations.Values.SelectMany(e => e.Can), line =>
            Assert.DoesNotMatch("(?i)evict|guarantee|rehous|new home|never know", line));
    }
}
