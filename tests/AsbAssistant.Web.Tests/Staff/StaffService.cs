using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Web.Staff;
using AsbAssistant.Web.Staff.Accounts;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AsbAssistant.Web.Tests.Staff;

/// <summary>The staff pages on a real Kestrel and a real store in a folder of their own, gone with the test.</summary>
public sealed class StaffService : IAsyncDisposable
{
    public const string Password = "violet anchor teapot";

    private readonly TestFolder folder = new();
    private readonly WebApplication app;

    private StaffService(string environment, Dictionary<string, string?>? settings)
    {
        Time = new FakeTimeProvider(A.Monday.AddHours(6));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "AsbAssistant.Web",
            EnvironmentName = environment,
            ContentRootPath = Repository.Root,
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataFolder"] = folder.To("data"),
            ["Staff:DevelopmentPassword"] = Password,
        }.Concat(settings ?? []));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.AddStorage();
        builder.AddStaff();
        builder.Services.TryAddSingleton(services => new CaseStore(services.GetRequiredService<IStore>(), [OutboxWay.Email]));
        builder.Services.TryAddSingleton(A.Settings);
        app = builder.Build();
        app.MapStaff();
    }

    public FakeTimeProvider Time { get; }

    public IServiceProvider Services => app.Services;

    public IStore Store => Services.GetRequiredService<IStore>();

    public CaseStore Cases => Services.GetRequiredService<CaseStore>();

    public Uri Address => new(app.Urls.Single());

    public static async Task<StaffService> StartAsync(string environment = "Development", Dictionary<string, string?>? settings = null)
    {
        var service = new StaffService(environment, settings);
        await service.app.StartAsync();
        return service;
    }

    /// <summary>A case in the store, as a resident's turn would have put it there.</summary>
    public async Task<Case> HasAsync(Func<ReportTold, ReportTold> told, params Effect[] effects) => await HasAsync(told, null, effects);

    /// <summary>The same at another moment.</summary>
    public async Task<Case> HasAsync(Func<ReportTold, ReportTold> told, DateTimeOffset? at, params Effect[] effects)
    {
        var change = A.Change(told, at, effects);
        var work = new UnitOfWork();
        Cases.Add(work, change);
        Assert.True(CaseReference.TryParse(change.After.Reference, out var reference));
        await Cases.AddAccessAsync(work, reference, new ConversationId(change.After.Main.ConversationId), change.After.Id, null);
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(work));
        return change.After;
    }

    /// <summary>The case as it now is.</summary>
    public async Task<Case> NowAsync(Case before) => (await Cases.LoadAsync(before.Id))!;

    /// <summary>Another account with the usual password.</summary>
    public async Task<OfficerAccount> HireAsync(string userName, params IReadOnlyList<Role> roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = new OfficerAccount { UserName = userName, Name = $"Example {userName}", Roles = roles };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<OfficerAccount>>().CreateAsync(account, Password);
        Assert.True(made.Succeeded);
        return account;
    }

    /// <summary>A browser with nobody signed in.</summary>
    public StaffBrowser Browser() => new(Address);

    /// <summary>A browser in which somebody with that role is signed in.</summary>
    public async Task<StaffBrowser> SignedInAsync(Role role)
    {
        var browser = Browser();
        var page = await browser.PostAsync("/staff/sign-in", ("UserName", Canonical.Word(role)), ("Password", Password));
        Assert.Equal("/staff", page.Path);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }
}
