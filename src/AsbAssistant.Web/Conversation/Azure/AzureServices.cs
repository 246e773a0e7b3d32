using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace AsbAssistant.Web.Conversation.Azure;

internal static class AzureServices
{
    /// <summary>The SDK's own adapter for Azure's channels, with the settings of the section <c>Azure</c>.</summary>
    public static IServiceCollection AddAzureChannels(this IServiceCollection services)
    {
        services.AddOptions<AzureOptions>().BindConfiguration(AzureOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AzureOptions>, AzureSettings>();
        services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>().GetSection(AzureOptions.Section)));
        services.AddSingleton(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<AzureBot>();
        return services;
    }

    /// <summary><c>/api/messages</c>, where an app id is set.</summary>
    public static void MapAzureChannels(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        if (services.GetRequiredService<IOptions<AzureOptions>>().Value.MicrosoftAppId.Length == 0)
            return;
        routes.MapPost("/api/messages", ProcessAsync)
            .WithMetadata(new RequestSizeLimitAttribute(services.GetRequiredService<IOptions<ChatOptions>>().Value.MostBodyBytes));
    }

    // The SDK throws at a header that is no token at all.
    private static async Task ProcessAsync(HttpContext http, CloudAdapter adapter, AzureBot bot)
    {
        try
        {
            await adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted);
        }
        catch (Exception wrong) when (wrong is SecurityTokenException or SecurityTokenArgumentException && !http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private sealed class AzureSettings : IValidateOptions<AzureOptions>
    {
        public ValidateOptionsResult Validate(string? name, AzureOptions options) =>
            options.Fault() is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }
}
