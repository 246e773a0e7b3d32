using AsbAssistant.Web.Cases.Alerts;

namespace AsbAssistant.Web.Tests.Cases;

public class AlertOptionsTests
{
    public static TheoryData<string, Action<AlertOptions>> Faults => new()
    {
        { "Alerts:Duty:InHours", o => o.Duty.InHours = "not an address" },
        { "Alerts:Repairs:OutOfHours", o => o.Repairs.OutOfHours = "@" },
        { "Alerts:From", o => o.From = "" },
        { "Alerts:Smtp:Port", o => o.Smtp.Port = 0 },
        { "Alerts:Webhook:Url", o => o.Webhook.Url = new Uri("ftp://example.org") },
        { "Alerts:Webhook:Url", o => o.Webhook.Url = new Uri("/hook", UriKind.Relative) },
        { "Alerts:Webhook:Secret", o => (o.Webhook.Url, o.Webhook.Secret) = (new Uri("https://example.org"), "short") },
        { "Alerts:UndeliveredAfter", o => o.UndeliveredAfter = TimeSpan.Zero },
        { "Alerts:Poll", o => o.Poll = TimeSpan.FromHours(1) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_wrong_setting_is_named(string setting, Action<AlertOptions> wrong)
    {
        var options = new AlertOptions();
        Assert.Null(options.Fault());
        wrong(options);
        Assert.Contains(setting, options.Fault(), StringComparison.Ordinal);
    }
}
