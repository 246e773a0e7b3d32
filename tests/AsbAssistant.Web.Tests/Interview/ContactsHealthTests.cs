using System.Net;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AsbAssistant.Web.Tests.Interview;

public sealed class ContactsHealthTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2027, 2, 21, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_number_that_nobody_has_rung_again_in_time_shows_in_health_and_the_service_goes_on()
    {
        await using var service = await TestService.StartAsync(services => services.AddSingleton<TimeProvider>(time));
        Assert.DoesNotContain("contacts", await ReadyAsync(service), StringComparison.Ordinal);

        time.SetUtcNow(new DateTimeOffset(2027, 2, 22, 0, 30, 0, TimeSpan.Zero));

        Assert.Contains("contacts: to be checked again: ", await ReadyAsync(service), StringComparison.Ordinal);
    }

    private static async Task<string> ReadyAsync(TestService service)
    {
        using var answer = await service.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
