using AsbAssistant.Web.Conversation.DirectLine;
using AsbAssistant.Web.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>The residents' pages: the chat, the same talk without a script, coming back, and the button for the landlord's own site.</summary>
public static class PageServices
{
    /// <summary>What the pages need.</summary>
    public static IServiceCollection AddResidentPages(this IServiceCollection services)
    {
        services.AddOptions<PageOptions>().BindConfiguration(PageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PageOptions>, PageOptionsCheck>();
        services.AddSingleton<INeeded>(provider => new NeededSetting(() =>
            provider.GetRequiredService<IOptions<PageOptions>>().Value.PrivacyNotice.Length > 0 ? null : $"privacy notice ({PageOptions.Section}:{nameof(PageOptions.PrivacyNotice)})"));
        services.AddSingleton<PageWords>();
        services.AddSingleton<Assets>();
        services.AddTransient<ReportForm>();
        services.TryAddTransient<Upload>();
        services.AddRazorPages(pages => pages.RootDirectory = "/").AddApplicationPart(typeof(PageServices).Assembly);
        return services;
    }

    /// <summary>The pages' addresses.</summary>
    public static IEndpointRouteBuilder MapResidentPages(this IEndpointRouteBuilder app)
    {
        app.MapRazorPages();
        app.MapGet("/lib/{name}", (Assets assets, string name, string? v, HttpContext http) => assets.Get(name, v, http));
        app.MapGet("/favicon.ico", Favicon.Get);
        app.MapGet("/embed.js", EmbedScript.Get);
        return app;
    }

    private sealed class PageOptionsCheck : IValidateOptions<PageOptions>
    {
        public ValidateOptionsResult Validate(string? name, PageOptions options) =>
            options.Fault() is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }
}
