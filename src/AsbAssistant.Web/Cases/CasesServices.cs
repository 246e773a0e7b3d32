using System.Text.Json;
using System.Text.Json.Serialization;
using AsbAssistant.Cases;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Web.Cases.Alerts;
using AsbAssistant.Web.Cases.Api;
using AsbAssistant.Web.Cases.Evidence;
using AsbAssistant.Web.Cases.Outbox;
using AsbAssistant.Web.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Cases;

/// <summary>Cases and what leaves us: alerts, the outbox, the API for programs.</summary>
public static class CasesServices
{
    /// <summary>Everything in this folder.</summary>
    public static IHostApplicationBuilder AddCases(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<CaseOptions>().BindConfiguration(CaseOptions.Section)
            .Validate(options => CaseOptions.Nations.Contains(options.Nation), $"Setting Cases:Nation must be one of {string.Join(", ", CaseOptions.Nations)}.")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AlertOptions>, AlertOptionsFault>();
        services.AddOptions<AlertOptions>().BindConfiguration(AlertOptions.Section).ValidateOnStart();

        services.AddOptions<ScannerOptions>().BindConfiguration(ScannerOptions.Section)
            .Validate(options => options.IsPlain, "Setting Scanner:Clamd must be host:port, such as \"127.0.0.1:3310\", or empty.")
            .ValidateOnStart();
        services.AddSingleton<FileScanner>();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LondonClock>();
        services.AddSingleton(provider =>
            new IntakeDates(provider.GetRequiredService<WorkingCalendar>(), provider.GetRequiredService<ServiceTargets>(), provider.GetRequiredService<LondonClock>()).Settings());
        services.AddSingleton(provider =>
            new CaseStore(provider.GetRequiredService<IStore>(), provider.GetRequiredService<IOptions<AlertOptions>>().Value.Ways));

        var dialogs = Path.Combine(builder.Environment.ContentRootPath, "dialogs");
        services.AddSingleton(_ => AlertWording.Read(dialogs).Match(wording => wording, fault => throw new InvalidOperationException(fault)));
        services.AddSingleton<AlertAddresses>();
        services.AddSingleton<AlertHealth>();
        services.AddHealthChecks().AddCheck<AlertHealth>("alerts", tags: ["ready"]);
        services.AddSingleton<OutboxSignal>();
        StoreThatRings.PutBefore(services);
        services.AddSingleton<MailFolder>();
        services.AddSingleton<ISendOutbox, MailSender>();
        services.AddHttpClient<WebhookSender>(http => http.Timeout = TimeSpan.FromSeconds(20));
        services.AddTransient<ISendOutbox>(provider => provider.GetRequiredService<WebhookSender>());
        services.AddHostedService<OutboxDelivery>();
        services.AddHostedService<SilentTalkWatch>();
        AddNeeds(services);

        services.AddSingleton<ApiKeys>();
        services.AddSingleton<IApiKeys>(provider => provider.GetRequiredService<ApiKeys>());
        services.AddHostedService<DevelopmentKey>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = Canonical.Options.Encoder;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        });
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer<OpenApiFacts>();
        });
        return builder;
    }

    /// <summary>The API for programs and its description.</summary>
    public static IEndpointRouteBuilder MapCases(this IEndpointRouteBuilder app)
    {
        app.MapCaseApi();
        app.MapOpenApi("/openapi/{documentName}.json");
        return app;
    }

    private static void AddNeeds(IServiceCollection services)
    {
        Need(services, options => options.Duty.InHours.Length == 0, "duty officer (Alerts:Duty:InHours)");
        Need(services, options => options.SafeguardingLead.InHours.Length == 0, "safeguarding lead (Alerts:SafeguardingLead:InHours)");
        Need(services, options => options.DomesticAbuseLead.InHours.Length == 0, "domestic abuse lead (Alerts:DomesticAbuseLead:InHours)");
        Need(services, options => options.Repairs.InHours.Length == 0, "repairs (Alerts:Repairs:InHours)");
        Need(services, options => options.Smtp.Host.Length == 0, "mail server (Alerts:Smtp:Host)");
        services.AddSingleton<INeeded, AcknowledgedTest>();
    }

    private static void Need(IServiceCollection services, Func<AlertOptions, bool> missing, string what) =>
        services.AddSingleton<INeeded>(provider =>
            new NeededSetting(() => missing(provider.GetRequiredService<IOptions<AlertOptions>>().Value) ? what : null));

    private sealed class AlertOptionsFault : IValidateOptions<AlertOptions>
    {
        public ValidateOptionsResult Validate(string? name, AlertOptions options) =>
            options.Fault() is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }

    private sealed class AcknowledgedTest(IStore store) : INeeded
    {
        public async Task<string?> MissingAsync(CancellationToken cancel = default) =>
            await AlertTest.LoadAsync(store, cancel) is (_, { AcknowledgedAt: not null }) ? null : "acknowledged test alert";
    }
}
