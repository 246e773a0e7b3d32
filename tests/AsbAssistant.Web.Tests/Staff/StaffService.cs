using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Common.Officers;
using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Web.Staff.Accounts;
using AsbAssistant.Web.Storage.Evidence;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AsbAssistant.Web.Tests.Staff;

/// <summary>The real service with its clock on a Monday afternoon, cases put there as residents' turns would, and browsers signed in.</summary>
public sealed class StaffService : IAsyncDisposable
{
    public const string Password = "violet anchor teapot";

    private readonly TestService service;

    private StaffService(TestService service, FakeTimeProvider time) => (this.service, Time) = (service, time);

    public FakeTimeProvider Time { get; }

    /// <summary>The service itself, for a resident at its other end.</summary>
    public TestService Host => service;

    public IServiceProvider Services => service.Services;

    public LogSink Log => service.Log;

    public IStore Store => Services.GetRequiredService<IStore>();

    public CaseStore Cases => Services.GetRequiredService<CaseStore>();

    public Uri Address => service.Address;

    public static async Task<StaffService> StartAsync(
        string environment = "Development", Dictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        var time = new FakeTimeProvider(A.Monday.AddHours(6));
        var started = await TestService.StartAsync(
            replaced =>
            {
                replaced.AddSingleton<TimeProvider>(time);
                services?.Invoke(replaced);
            },
            new Dictionary<string, string?> { ["Staff:DevelopmentPassword"] = Password }.Concat(settings ?? []),
            environment: environment);
        return new StaffService(started, time);
    }

    /// <summary>A case in the store, as a resident's turn would have put it there.</summary>
    public Task<Case> HasAsync(Func<ReportTold, ReportTold> told, params Effect[] effects) => HasAsync(told, null, effects);

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

    /// <summary>A file, sealed in the vault as an upload would have been.</summary>
    public async Task<SentFile> SealAsync(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return (await Services.GetRequiredService<EvidenceVault>().SealAsync(stream, name, null, 1024 * 1024, default)).Value;
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

    public ValueTask DisposeAsync() => service.DisposeAsync();
}
