using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Conversation.Azure;
using AsbAssistant.Web.Conversation.ComingBack;
using AsbAssistant.Web.Conversation.DirectLine;
using AsbAssistant.Web.Conversation.Page;
using AsbAssistant.Web.Conversation.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Conversation;

public static class ConversationServices
{
    private static readonly string[] Paths = ["/v3/directline", "/api/chat"];

    /// <summary>The assistant, its adapter, the Direct Line host and the residents' pages.</summary>
    public static IHostApplicationBuilder AddConversation(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ChatOptions>().BindConfiguration(ChatOptions.Section).ValidateDataAnnotations()
            .Validate(
                options => options.Origins.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == origin),
                "Setting Chat:Origins holds an entry that is no origin, such as \"https://www.example.org\".")
            .ValidateOnStart();

        // The host writes every address it serves at Information, and a stream's address carries its ticket.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ChatTokens>().AddSingleton<ChatAccess>().AddSingleton<StreamTickets>();
        services.AddSingleton<ConversationGate>().AddSingleton<Listeners>().AddSingleton<ShownOnce>().AddSingleton<RateGate>();
        services.AddSingleton<OtherNodes>().AddSingleton<ActivityLog>().AddSingleton<Delivery>().AddSingleton<Danger>();
        // In the order they see a turn: a fault anywhere is caught, and a repeat counts towards no limit.
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware, Faults>();
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware, Duplicates>();
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware, Limits>();
        services.AddSingleton<DirectLineAdapter>();
        services.AddSingleton<ResidentChat>();
        services.AddSingleton<ISpeakToResident>(provider => provider.GetRequiredService<ResidentChat>());

        services.AddSingleton<IFaultWords, FaultWords>();
        services.AddSingleton<Func<CaseReference>>(CaseReference.New);
        services.AddSingleton<TurnTaking>();
        services.AddSingleton<Standing>().AddSingleton<ReturnTries>().AddSingleton<ReturningResident>();
        services.AddTransient<Microsoft.Bot.Builder.IBot, AsbBot>();

        services.AddCors();
        services.AddResidentPages();
        services.AddAzureChannels();
        return builder;
    }

    /// <summary>Web sockets, other sites' pages where they are listed, and refusals in the protocol's form.</summary>
    public static IApplicationBuilder UseConversation(this IApplicationBuilder app)
    {
        // Hears from the start: what another node tells may be for a resident who is yet to come here.
        _ = app.ApplicationServices.GetRequiredService<OtherNodes>();
        var origins = app.ApplicationServices.GetRequiredService<IOptions<ChatOptions>>().Value.Origins;
        return app.UseWebSockets().UseWhen(
            http => Paths.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)),
            chat => chat
                .UseCors(policy => policy.WithOrigins([.. origins]).AllowAnyMethod().WithHeaders("Authorization", "Content-Type", "x-ms-bot-agent", "x-requested-with"))
                .UseMiddleware<ProtocolErrors>());
    }

    /// <summary>The addresses of Direct Line 3.0, of our own pages' tokens, and of the pages.</summary>
    public static IEndpointRouteBuilder MapConversation(this IEndpointRouteBuilder routes)
    {
        TokenEndpoints.Map(routes);
        ConversationEndpoints.Map(routes);
        ActivityEndpoints.Map(routes);
        FileEndpoints.Map(routes);
        StreamEndpoint.Map(routes);
        routes.MapResidentPages();
        routes.MapAzureChannels();
        return routes;
    }
}
