using System.Diagnostics.Metrics;
using AsbAssistant.Reading;
using AsbAssistant.Web.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace AsbAssistant.Web.Tests.Reading;

/// <summary>The package behind the second reader: what it adds to ours, and that every time it was asked is counted.</summary>
public sealed class RecognizersReaderTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Unspecified);

    private readonly List<string> counted = [];
    private readonly MeterListener listener = new();
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly RecognizersReader reader;

    public RecognizersReaderTests()
    {
        var meters = services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, on) =>
        {
            if (instrument.Meter.Scope == meters)
                on.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, by, tags, _) =>
            counted.Add($"{instrument.Name} +{by} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));
        listener.Start();
        reader = new RecognizersReader(meters);
    }

    [Fact]
    public void A_time_it_knows_is_read_as_about_with_the_words_as_typed()
    {
        var when = reader.ReadWhen("it was on 20261117 I think", Now);

        Assert.Equal(new When("20261117", WhenKind.Point, new LocalTime(new DateOnly(2026, 11, 17)), null, Approx: true), when);
        Assert.Equal(["second_reader.asked +1 kind=when found=True"], counted);
    }

    [Fact]
    public void Of_a_stretch_both_ends_are_read_the_last_day_included()
    {
        var when = reader.ReadWhen("The First Week Of November", Now);

        Assert.Equal(("2026-11-02", "2026-11-08", WhenKind.Span), (when?.From.ToString(), when?.To?.ToString(), when?.Kind));
    }

    [Fact]
    public void What_lies_ahead_is_not_read() => Assert.Null(reader.ReadWhen("20261217", Now));

    [Fact]
    public void A_number_a_telephone_number_and_an_address_are_read_and_counted()
    {
        Assert.Equal(250_000, reader.ReadNumber("a quarter of a million"));
        Assert.Equal("07700 900123", reader.ReadPhone("07700/900123")?.Shown);
        Assert.Equal("sam!home@example.org", reader.ReadEmail("sam!home@example.org"));
        Assert.Equal(
            ["second_reader.asked +1 kind=number found=True", "second_reader.asked +1 kind=phone found=True", "second_reader.asked +1 kind=email found=True"],
            counted);
    }

    [Theory]
    [InlineData("07700/900")]
    [InlineData("+353 1 496 0123")]
    [InlineData("12/11/2026")]
    public void A_number_that_is_not_in_use_here_is_no_telephone_number(string words) => Assert.Null(reader.ReadPhone(words));

    [Fact]
    public void Where_it_finds_nothing_that_is_counted_too()
    {
        Assert.Null(reader.ReadWhen("when the boiler man came", Now));
        Assert.Null(reader.ReadNumber("umpteen"));
        Assert.Null(reader.ReadEmail(new string('a', 5000) + "@example.org"));

        Assert.Equal(
            ["second_reader.asked +1 kind=when found=False", "second_reader.asked +1 kind=number found=False", "second_reader.asked +1 kind=email found=False"],
            counted);
    }

    public void Dispose()
    {
        listener.Dispose();
        services.Dispose();
    }
}
