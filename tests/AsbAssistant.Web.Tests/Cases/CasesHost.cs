using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Web.Cases;
using AsbAssistant.Web.Cases.Api;
using AsbAssistant.Web.Hosting;
using AsbAssistant.Web.Interview;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Storage.Evidence;
using AsbAssistant.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsbAssistant.Web.Tests.Cases;

/// <summary>What leaves a case, over a real store and on a real port: storage, cases and health, without the resident's side.</summary>
public sealed class CasesHost : IAsyncLifetime, IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly WebApplication app;

    public CasesHost()
        : this("Development")
    {
    }

    private CasesHost(string environment, params (string Setting, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = Repository.Root });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Storage:DataFolder"] = folder.Path;
        foreach (var (setting, value) in settings)
            builder.Configuration[setting] = value;
        builder.AddHealth();
        builder.AddStorage();
        Assert.Null(builder.AddInterview());
        builder.AddCases();
        app = builder.Build();
        app.MapHealth();
        app.MapCases();
    }

    public IServiceProvider Services => app.Services;

    public IStore Store => Get<IStore>();

    public string MailFolder => folder.To("mail");

    public static async Task<CasesHost> StartAsync(string environment, params (string Setting, string Value)[] settings)
    {
        var host = new CasesHost(environment, settings);
        await host.InitializeAsync();
        return host;
    }

    public Task InitializeAsync() => app.StartAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Dispose();
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async Task<Case> HoldsAsync(CaseChange change)
    {
        var work = new UnitOfWork();
        Get<CaseStore>().Add(work, change);
        Assert.True(CaseReference.TryParse(change.After.Reference, out var reference));
        await Get<CaseStore>().AddAccessAsync(work, reference, new ConversationId("c"), change.After.Id, null);
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(work));
        return change.After;
    }

    public async Task<SentFile> KeepsAsync(byte[] content, string name)
    {
        using var stream = new MemoryStream(content);
        return (await Get<EvidenceVault>().SealAsync(stream, name, null, 1_000_000)).Value;
    }

    public HttpClient CreateClient() => new() { BaseAddress = new Uri(app.Urls.Single()) };

    public async Task<HttpClient> ClientAsync(params ApiScope[] scopes)
    {
        var client = CreateClient();
        var key = await Get<ApiKeys>().CreateAsync("test", scopes.ToHashSet(), A.Monday);
        client.DefaultRequestHeaders.Authorization = new("Bearer", key.Value);
        return client;
    }
}
