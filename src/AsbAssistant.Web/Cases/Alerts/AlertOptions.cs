using AsbAssistant.Cases;

namespace AsbAssistant.Web.Cases.Alerts;

/// <summary>Settings of section <c>Alerts</c>: who is told, and by which way.</summary>
public sealed class AlertOptions
{
    public const string Section = "Alerts";

    /// <summary>The duty officer.</summary>
    public AlertAddress Duty { get; set; } = new();

    /// <summary>The domestic abuse lead.</summary>
    public AlertAddress DomesticAbuseLead { get; set; } = new();

    /// <summary>The safeguarding lead.</summary>
    public AlertAddress SafeguardingLead { get; set; } = new();

    /// <summary>Repairs, day and night.</summary>
    public AlertAddress Repairs { get; set; } = new();

    /// <summary>The address that alerts come from; give it a neutral name.</summary>
    public string From { get; set; } = "alerts@localhost";

    /// <summary>The mail server.</summary>
    public SmtpSettings Smtp { get; set; } = new();

    /// <summary>Another system that is told as well; off without an address.</summary>
    public WebhookSettings Webhook { get; set; } = new();

    /// <summary>An alert that has waited longer than this is shown in red on every staff page and in health.</summary>
    public TimeSpan UndeliveredAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the outbox is looked at when nothing wakes the delivery.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The ways by which alerts leave here.</summary>
    public IReadOnlyList<OutboxWay> Ways => Webhook.Url is null ? [OutboxWay.Email] : [OutboxWay.Email, OutboxWay.Webhook];

    /// <summary>The addresses of a destination.</summary>
    public AlertAddress Of(AlertDestination destination) => destination switch
    {
        AlertDestination.Duty => Duty,
        AlertDestination.DomesticAbuseLead => DomesticAbuseLead,
        AlertDestination.SafeguardingLead => SafeguardingLead,
        AlertDestination.Repairs => Repairs,
    };

    /// <summary>What is wrong, naming the setting; null when nothing is.</summary>
    public string? Fault()
    {
        foreach (var destination in Enum.GetValues<AlertDestination>())
        {
            foreach (var (when, address) in (ReadOnlySpan<(string, string)>)[("InHours", Of(destination).InHours), ("OutOfHours", Of(destination).OutOfHours)])
            {
                if (address.Length > 0 && !MimeKit.MailboxAddress.TryParse(address, out _))
                    return $"Setting Alerts:{destination}:{when} is no e-mail address.";
            }
        }
        return !MimeKit.MailboxAddress.TryParse(From, out _) ? "Setting Alerts:From is no e-mail address."
            : Smtp.Port is < 1 or > 65535 ? "Setting Alerts:Smtp:Port must be from 1 to 65535."
            : Webhook.Url is { } url && (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https")) ? "Setting Alerts:Webhook:Url must be an http or https address."
            : Webhook.Url is not null && Webhook.Secret.Length < 32 ? "Setting Alerts:Webhook:Secret needs at least 32 characters."
            : UndeliveredAfter <= TimeSpan.Zero ? "Setting Alerts:UndeliveredAfter must be longer than nothing."
            : Poll < TimeSpan.FromMilliseconds(10) || Poll > TimeSpan.FromSeconds(30) ? "Setting Alerts:Poll must be from 10 milliseconds to 30 seconds."
            : null;
    }
}

/// <summary>Where a destination's alerts go, by the hour.</summary>
public sealed class AlertAddress
{
    /// <summary>While the office is open.</summary>
    public string InHours { get; set; } = "";

    /// <summary>At any other hour; empty means the same as in hours.</summary>
    public string OutOfHours { get; set; } = "";
}

/// <summary>The mail server.</summary>
public sealed class SmtpSettings
{
    /// <summary>Its name; empty in Development, where mail becomes files under data/mail.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>False only for a server on the same machine.</summary>
    public bool Tls { get; set; } = true;
}

/// <summary>A system that is told by a signed call.</summary>
public sealed class WebhookSettings
{
    public Uri? Url { get; set; }

    /// <summary>Shared with the receiver; at least 32 characters.</summary>
    public string Secret { get; set; } = "";
}
