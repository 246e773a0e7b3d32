using AsbAssistant.Cases;

namespace AsbAssistant.Tests.Cases;

public sealed class AsbCaseReviewTests
{
    [Theory]
    [InlineData("2026-03-10", "2026-04-09", "2026-10-08", true)]
    [InlineData("2026-03-10", "2026-04-10", "2026-10-08", false)]
    [InlineData("2026-03-10", "2026-04-09", "2026-10-09", false)]
    [InlineData("2026-01-31", "2026-02-27", "2026-03-01", true)]
    [InlineData("2026-01-31", "2026-02-28", "2026-03-01", false)]
    [InlineData("2026-03-10", "2026-03-09", "2026-04-01", false)]
    public void A_complaint_counts_only_within_its_month_and_six_months(string behaviour, string complained, string today, bool counts) =>
        Assert.Equal(counts, AsbCaseReview.Qualifies(new(Day(behaviour), Day(complained)), Day(today)));

    [Fact]
    public void Three_complaints_to_any_body_are_enough_and_the_same_one_counts_once()
    {
        QualifyingComplaint[] three = [At("2026-09-01"), At("2026-09-08"), At("2026-09-15")];
        Assert.Equal(Eligibility.Yes, AsbCaseReview.Eligible(three, Day("2026-11-01")));
        Assert.Equal(Eligibility.No, AsbCaseReview.Eligible([three[0], three[0], three[1]], Day("2026-11-01")));
    }

    [Fact]
    public void An_unclear_date_makes_it_maybe_never_no() =>
        Assert.Equal(Eligibility.Maybe, AsbCaseReview.Eligible([At("2026-09-01"), At("2026-09-08"), At("2024-01-01") with { Approx = true }], Day("2026-11-01")));

    private static QualifyingComplaint At(string day) => new(Day(day), Day(day));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
