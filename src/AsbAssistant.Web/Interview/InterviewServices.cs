using AsbAssistant.Interview;
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
        var script = landlord.Fault(builder.Environment.IsDevelopment()) is null
            ? ScriptFiles.Read(dialogs, Language, commands.Value, new AdviceBook(advice.Value, landlord, clock))
            : ScriptFiles.Read(dialogs, Language, commands.Value, new AdviceBook(advice.Value, new LandlordOptions(), clock));
        if (!script.IsOk)
            return script.Refusal;

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LondonClock>();
        services.AddSingleton<IValidateOptions<LandlordOptions>>(new LandlordFault(builder.Environment.IsDevelopment()));
        services.AddOptions<LandlordOptions>().BindConfiguration(LandlordOptions.Section).ValidateOnStart();
        services.AddSingleton(script.Value);
        services.AddSingleton(script.Value.Advice);
        services.AddSingleton(advice.Value.Contacts);
        services.AddSingleton(advice.Value.Targets);
        services.AddSingleton(advice.Value.Calendar);
        services.AddSingleton(landlord.Fault(isDevelopment: true) is null ? landlord.Hours() : new LandlordOptions().Hours());
        services.AddKeyedSingleton("page", new Wording(Language, page.Value.Value));
        services.AddSingleton<INeeded, LandlordNeeds>();
        return null;
    }

    private sealed class LandlordFault(bool isDevelopment) : IValidateOptions<LandlordOptions>
    {
        public ValidateOptionsResult Validate(string? name, LandlordOptions options) =>
            options.Fault(isDevelopment) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }

    private sealed class LandlordNeeds(IOptions<LandlordOptions> landlord) : INeeded
    {
        public Task<string?> MissingAsync(CancellationToken cancel = default) =>
            Task.FromResult(landlord.Value.Missing().ToList() is { Count: > 0 } missing ? string.Join(", ", missing) : null);
    }
}
