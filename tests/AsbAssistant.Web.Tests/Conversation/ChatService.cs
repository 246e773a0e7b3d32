using AsbAssistant.Conversation;
using AsbAssistant.Triage;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>The real service with a bot that echoes: for tests of the channel.</summary>
public static class ChatService
{
    public static Task<TestService> StartAsync(
        string? dataFolder = null, FakeTimeProvider? clock = null, Action<IServiceCollection>? more = null,
        params (string Name, string Value)[] settings) =>
        TestService.StartAsync(
            services =>
            {
                services.AddTransient<IBot, EchoBot>();
                services.AddSingleton<IFaultWords, TestFaultWords>();
                services.AddSingleton<IReadWords, KnifeReader>();
                if (clock is not null)
                    services.AddSingleton<TimeProvider>(clock);
                more?.Invoke(services);
            },
            settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value)),
            dataFolder);
}
