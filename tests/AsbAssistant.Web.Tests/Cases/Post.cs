using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Web.Cases.Alerts;
using AsbAssistant.Web.Cases.Outbox;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Storage.LiteDb;
using AsbAssistant.Web.Tests.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace AsbAssistant.Web.Tests.Cases;

/// <summary>The outbox over a real store, with a mail server and another system at its ends; time stands until it is moved.</summary>
public sealed class Post : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly ISendOutbox[] senders;
    private readonly DataFolder data;

    private Post(WebhookReceiver hook, AlertOptions options)
    {
        Hook = hook;
        var set = Options.Create(options);
        options.Smtp = new SmtpSettings { Host = "127.0.0.1", Port = Mail.Port, Tls = false };
        options.Webhook = new WebhookSettings { Url = hook.Address, Secret = WebhookReceiver.Secret };
        data = DataFolder.Take(Path.Combine(Store.Folder.Path, "data")).Value;
        var environment = new HostingEnvironment { EnvironmentName = Environments.Production };
        var hours = new OpeningHours(Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToDictionary(day => day, _ => (new TimeOnly(9, 0), new TimeOnly(17, 0))));
        var calendar = new WorkingCalendar(new HashSet<DateOnly>(), new HashSet<DateOnly>());
        var addresses = new AlertAddresses(set, hours, calendar, new LondonClock(Time), environment);
        senders =
        [
            new MailSender(addresses, AlertWording.Read(Repository.PathTo("dialogs")).Value, set, new MailFolder(data, environment), NullLogger<MailSender>.Instance),
            new WebhookSender(http, set, Time, NullLogger<WebhookSender>.Instance),
        ];
        Delivery = new OutboxDelivery(Store, new OneNode(), senders, new OutboxSignal(), set, Time, NullLogger<OutboxDelivery>.Instance);
        Health = new AlertHealth(Store, set, Time);
    }

    public OpenedStore Store { get; } = OpenedStore.NewLiteDb();

    public FakeTimeProvider Time { get; } = new(A.Monday);

    public SmtpListener Mail { get; } = new();

    public WebhookReceiver Hook { get; }

    public OutboxDelivery Delivery { get; }

    public AlertHealth Health { get; }

    public static async Task<Post> OpenAsync(Action<AlertOptions>? set = null)
    {
        var options = new AlertOptions
        {
            Duty = new AlertAddress { InHours = "duty@example.org", OutOfHours = "night@example.org" },
            DomesticAbuseLead = new AlertAddress { InHours = "da@example.org" },
            SafeguardingLead = new AlertAddress { InHours = "safe@example.org" },
            Repairs = new AlertAddress { InHours = "repairs@example.org" },
            From = "alerts@example.org",
        };
        set?.Invoke(options);
        return new Post(await WebhookReceiver.StartAsync(), options);
    }

    public ISendOutbox Sender(OutboxWay way) => senders.Single(sender => sender.Way == way);

    public async Task<CaseChange> RaiseAsync(Func<ReportTold, ReportTold> told, AlertKind kind = AlertKind.Danger)
    {
        var change = A.Change(told, Time.GetUtcNow(), new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(kind));
        var work = new UnitOfWork();
        new CaseStore(Store, [OutboxWay.Email, OutboxWay.Webhook]).Add(work, change);
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(work));
        return change;
    }

    public async Task<IReadOnlyList<OutboxMessage>> WaitingAsync() =>
        [.. (await Store.FindAsync(OutboxMessage.WaitingSince(Time.GetUtcNow()))).Select(found => Canonical.Read<OutboxMessage>(found.Document.Body))];

    public async ValueTask DisposeAsync()
    {
        Delivery.Dispose();
        http.Dispose();
        await Mail.DisposeAsync();
        await Hook.DisposeAsync();
        data.Dispose();
        await Store.DisposeAsync();
    }
}
