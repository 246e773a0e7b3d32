using AsbAssistant.Interview;
using AsbAssistant.Triage;
using AsbAssistant.Web.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Interview;

/// <summary>What <c>dialogs/</c> says, read once at start and handed inward as values.</summary>
public static class InterviewServices
{
    /// <summary>The language that is spoken; a new one is a new folder.</summary>
    public const string Language = "en-GB";

    /// <summary>Reads and checks everything; a broken file stops the start with its name and line.</summary>
    public static BrokenFile? AddInterview(this IHostApplicationBuilder builder)
    {
        var dialogs = Path.Combine(builder.Environment.ContentRootPath, "dialogs");
        var advice = AdviceFiles.Read(dialogs, Language);
        if (!advice.IsOk)
            return advice.Refusal;
        var commands = CommandsFile.Read(dialogs);
        if (!commands.IsOk)
            return commands.Refusal;
        var page = YamlFile.Read<Dictionary<string, string>>(
            Path.Combine(dialogs, "wording", Language, "page.yaml"), Path.Combine(dialogs, "schema", "wording.schema.json"));
        if (!page.IsOk)
            return page.Refusal;

        var landlord = new LandlordOptions();
        builder.Configuration.GetSection(LandlordOptions.Section).Bind(landlord);
        var clock = new LondonClock(TimeProvider.System);
        var fault = new LandlordFault(builder.Environment.IsDevelopment(), advice.Value.CalendarNations);
        // With a fault the start is refused below, by name; until then nothing may stumble over it.
        if (fault.Validate(null, landlord).Failed)
            landlord = new LandlordOptions();
        var script = ScriptFiles.Read(dialogs, Language, commands.Value, new AdviceBook(advice.Value, landlord, clock));
        if (!script.IsOk)
            return script.Refusal;

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LondonClock>();
        services.AddSingleton<IValidateOptions<LandlordOptions>>(fault);
        services.AddOptions<LandlordOptions>().BindConfiguration(LandlordOptions.Section).ValidateOnStart();
        services.AddSingleton(script.Value);
        services.AddSingleton(script.Value.Advice);
        services.AddSingleton(advice.Value.Contacts);
        services.AddSingleton(advice.Value.Targets);
        services.AddSingleton(advice.Value.Calendar);
        services.AddSingleton(landlord.Hours());
        services.AddKeyedSingleton("page", new Wording(Language, page.Value.Value));
        services.AddSingleton<INeeded, LandlordNeeds>();
        services.AddHealthChecks().AddCheck<ContactsHealth>("contacts", tags: ["ready"]);
        return null;
    }

    private sealed class LandlordFault(bool isDevelopment, IReadOnlyList<Nation> calendarNations) : IValidateOptions<LandlordOptions>
    {
        public ValidateOptionsResult Validate(string? name, LandlordOptions options) =>
            options.Fault(isDevelopment) is { } fault ? ValidateOptionsResult.Fail(fault)
            : !calendarNations.Contains(options.InNation()) ? ValidateOptionsResult.Fail(
                $"Setting {LandlordOptions.Section}:Nation \"{options.Nation}\": dialogs/advice/calendar.yaml has no bank holidays for it.")
            : ValidateOptionsResult.Success;
    }

    private sealed class LandlordNeeds(IOptions<LandlordOptions> landlord) : INeeded
    {
        public Task<string?> MissingAsync(CancellationToken cancel = default) =>
            Task.FromResult(landlord.Value.Missing().ToList() is { Count: > 0 } missing ? string.Join(", ", missing) : null);
    }
}
