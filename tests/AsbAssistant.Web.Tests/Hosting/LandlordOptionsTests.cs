using AsbAssistant.Web.Hosting;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Tests.Hosting;

/// <summary>The landlord's own facts: named when wrong, listed when missing.</summary>
public sealed class LandlordOptionsTests
{
    [Theory]
    [InlineData("07700 900123")]
    [InlineData("+44 7700 900123")]
    [InlineData("(01632) 960100")]
    [InlineData("020 7946 0123")]
    [InlineData("0808 157 0123")]
    [InlineData("03069 990 123")]
    [InlineData("0113 496 0123")]
    [InlineData("0161-496-0123")]
    [InlineData("0191 498 0123")]
    [InlineData("029 2018 0123")]
    public void Invented_numbers_are_refused_outside_Development(string number)
    {
        var landlord = new LandlordOptions { OutOfHoursRepairsPhone = number };

        Assert.StartsWith("Setting Landlord:OutOfHoursRepairsPhone ", landlord.Fault(isDevelopment: false), StringComparison.Ordinal);
        Assert.Null(landlord.Fault(isDevelopment: true));
    }

    [Theory]
    [InlineData("0161 492 8375")]
    [InlineData("0300 192 8374")]
    [InlineData("07701 294817")]
    public void Other_numbers_are_taken(string number) => Assert.Null(new LandlordOptions { Phone = number }.Fault(isDevelopment: false));

    [Theory]
    [InlineData("Monday", "9-5")]
    [InlineData("Monday", "17:00-09:00")]
    [InlineData("Mon", "09:00-17:00")]
    [InlineData("1", "09:00-17:00")]
    [InlineData("Monday", "")]
    public void Hours_that_make_no_sense_are_named(string day, string hours)
    {
        var landlord = new LandlordOptions();
        landlord.OpeningHours[day] = hours;

        Assert.StartsWith($"Setting Landlord:OpeningHours:{day} ", landlord.Fault(isDevelopment: true), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_nation_is_named() =>
        Assert.StartsWith("Setting Landlord:Nation ", new LandlordOptions { Nation = "narnia" }.Fault(isDevelopment: true), StringComparison.Ordinal);

    [Fact]
    public void What_is_empty_is_listed_by_name_and_is_no_fault()
    {
        var landlord = new LandlordOptions();

        Assert.Null(landlord.Fault(isDevelopment: false));
        Assert.Equal(
            ["name (Landlord:Name)", "number (Landlord:Phone)", "number (Landlord:OutOfHoursRepairsPhone)", "number (Landlord:LockPhone)", "opening hours (Landlord:OpeningHours)"],
            landlord.Missing());
    }

    [Theory]
    [InlineData("Production", "Landlord:Phone", "01632 960100")]
    [InlineData("Development", "Landlord:Phone", "ring us")]
    [InlineData("Development", "Landlord:Nation", "scotland")]
    public async Task The_service_does_not_start_with_a_wrong_setting_and_names_it(string environment, string setting, string value)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(
            () => TestService.StartAsync(settings: [new(setting, value)], environment: environment));

        Assert.Contains($"Setting {setting} ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_starts_with_empty_settings_and_readiness_names_them()
    {
        await using var service = await TestService.StartAsync(environment: "Production");

        var ready = await (await service.Client.GetAsync(new Uri("/health/ready", UriKind.Relative))).Content.ReadAsStringAsync();

        Assert.Contains("Landlord:OutOfHoursRepairsPhone", ready, StringComparison.Ordinal);
        Assert.Contains("Landlord:OpeningHours", ready, StringComparison.Ordinal);
    }
}
