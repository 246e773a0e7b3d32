using System.Globalization;
using AsbAssistant.Triage;
using AsbAssistant.Web.Hosting;

namespace AsbAssistant.Web.Tests.Interview;

/// <summary>Residents are shown dates, not "5 working days": handbook 7 and 7.5's own examples.</summary>
public sealed class AdviceDatesTests
{
    [Theory]
    [InlineData("2026-08-28T10:00Z", PriorityLevel.P1, "Tuesday 1 September")]
    [InlineData("2026-08-28T10:00Z", PriorityLevel.P2, "Thursday 3 September")]
    [InlineData("2026-08-28T10:00Z", PriorityLevel.P3, "Monday 7 September")]
    [InlineData("2026-08-28T10:00Z", PriorityLevel.P4, "Monday 14 September")]
    [InlineData("2026-08-28T10:00Z", PriorityLevel.Critical, "Friday 28 August")]
    [InlineData("2026-08-29T10:00Z", PriorityLevel.Critical, "Tuesday 1 September")]
    [InlineData("2027-05-01T10:00Z", PriorityLevel.P1, "Tuesday 4 May")]
    [InlineData("2026-08-27T23:30Z", PriorityLevel.P1, "Tuesday 1 September")]
    public void First_contact_has_a_date_over_weekends_and_bank_holidays(string now, PriorityLevel priority, string date) =>
        Assert.Equal(date, Dialogs.Advice().FirstContact(priority, At(now)));

    [Theory]
    [InlineData("2026-11-26T10:00Z", "Our office is open now. A person reads reports today.")]
    [InlineData("2026-11-26T08:59Z", "Our office is closed now. A person will read what you send on Thursday 26 November from 9am.")]
    [InlineData("2026-11-28T10:00Z", "Our office is closed now. A person will read what you send on Monday 30 November from 9am.")]
    [InlineData("2026-12-24T17:00Z", "Our office is closed now. A person will read what you send on Tuesday 29 December from 9am.")]
    [InlineData("2026-07-01T08:00Z", "Our office is open now. A person reads reports today.")]
    public void When_somebody_reads_it_follows_the_clock_on_the_wall(string now, string sentence) =>
        Assert.Equal(sentence, Dialogs.Advice().WhenRead(At(now)));

    [Fact]
    public void A_landlord_open_on_Saturdays_is_open_on_Saturdays()
    {
        var landlord = Dialogs.Landlord();
        landlord.OpeningHours["Saturday"] = "10:00-12:30";

        Assert.StartsWith("Our office is open now.", Dialogs.Advice(landlord).WhenRead(At("2026-11-28T10:00Z")), StringComparison.Ordinal);
        Assert.Equal("Monday to Friday 9am to 5pm, Saturday 10am to 12:30pm", Dialogs.Advice(landlord).Landlord("hours"));
    }

    [Fact]
    public void A_landlord_without_hours_yet_promises_no_time()
    {
        var advice = Dialogs.Advice(new LandlordOptions());

        Assert.Equal("A person will read what you send. We can't say here when.", advice.WhenRead(At("2026-11-26T10:00Z")));
        Assert.Equal("", advice.Landlord("hours"));
    }

    [Fact]
    public void The_landlords_numbers_can_be_tapped()
    {
        Assert.Equal("[01632 960100](tel:01632960100)", Dialogs.Advice().Landlord("phone"));
        Assert.Equal("[01632 960102](tel:01632960102)", Dialogs.Advice().Landlord("lock_phone"));
        Assert.Equal("", Dialogs.Advice().Landlord("repairs_phone"));
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
