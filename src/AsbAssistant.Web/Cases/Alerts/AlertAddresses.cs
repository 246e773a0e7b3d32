using AsbAssistant.Cases;
using AsbAssistant.Web.Hosting;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Cases.Alerts;

/// <summary>The address set for this hour. Asked at each attempt: an alert that waited until closing time goes to whoever is there then.</summary>
public sealed class AlertAddresses(
    IOptions<AlertOptions> options, OpeningHours hours, WorkingCalendar calendar, LondonClock clock, IHostEnvironment environment)
{
    /// <summary>The address, or null when none is set. Development invents one: nothing leaves the machine there.</summary>
    public string? Of(AlertDestination destination)
    {
        var address = options.Value.Of(destination);
        var now = hours.IsOpen(clock.Local(clock.Now), calendar) || address.OutOfHours.Length == 0 ? address.InHours : address.OutOfHours;
        return now.Length > 0 ? now : environment.IsDevelopment() ? $"{Shared.Canonical.Word(destination)}@localhost" : null;
    }
}
