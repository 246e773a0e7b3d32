using System.Security.Cryptography;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Web.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Staff.Accounts;

/// <summary>
/// The first accounts. In Development one for each role, with a password that is printed at every start; elsewhere, while no
/// manager can sign in, a one-time link for the first administrator. Both go to the console and never into a log.
/// </summary>
internal sealed class SeedAccounts(
    IServiceScopeFactory scopes, INodes nodes, IHostEnvironment environment, IServer server, IOptions<StaffOptions> options, ILogger<SeedAccounts> log) : IHostedLifecycleService
{
    /// <summary>
    /// What a password made here consists of: no vowel, so that no account's name can come up in it, which the rule for passwords
    /// refuses; and no sign that is taken for another.
    /// </summary>
    internal const string PasswordSigns = "bcdfghjkmnpqrstvwxz23456789";

    private const string FirstAdministrator = "administrator";

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<OfficerAccount>>();
        try
        {
            await using var alone = await nodes.AloneAsync("first accounts", cancellationToken);
            if (environment.IsDevelopment())
                await SeedAsync(accounts, scope.ServiceProvider.GetRequiredService<IStore>(), cancellationToken);
            else
                await InviteAsync(accounts, scope.ServiceProvider, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // The residents' emergency card needs no store, so the start goes on; health names the fault.
            log.LogCritical("Staff accounts could not be looked up: the store does not answer.");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SeedAsync(UserManager<OfficerAccount> accounts, IStore store, CancellationToken cancel)
    {
        var password = await DevelopmentPasswordAsync(store, cancel);
        foreach (var role in Enum.GetValues<Role>())
        {
            var name = Canonical.Word(role);
            if (await accounts.FindByNameAsync(name) is null)
                Succeed(await accounts.CreateAsync(new OfficerAccount { UserName = name, Name = $"Example {StaffWords.Of(role).ToLowerInvariant()}", Roles = [role] }, password));
        }
        Console.WriteLine($"Staff pages: {Address()}/staff  Accounts: {string.Join(", ", Enum.GetValues<Role>().Select(Canonical.Word))}  Password: {password}");
    }

    /// <summary>Chosen once for this store, in Development only, so that it stays the same from start to start.</summary>
    private async Task<string> DevelopmentPasswordAsync(IStore store, CancellationToken cancel)
    {
        if (options.Value.DevelopmentPassword is { Length: > 0 } chosen)
            return chosen;
        const string Kind = "development";
        if (await store.LoadAsync(Kind, "staff_password", cancel) is { } kept)
            return Canonical.Read<string>(kept.Body);
        var fresh = RandomNumberGenerator.GetString(PasswordSigns, 16);
        await store.CommitAsync(new UnitOfWork().Insert(Kind, "staff_password", fresh), cancel);
        return fresh;
    }

    private async Task InviteAsync(UserManager<OfficerAccount> accounts, IServiceProvider services, CancellationToken cancel)
    {
        var all = await services.GetRequiredService<OfficerStore>().AllAsync(1000, cancel);
        if (all.Any(account => account.Roles.Contains(Role.Manager) && account.PasswordHash is not null))
            return;
        var first = await accounts.FindByNameAsync(FirstAdministrator);
        if (first is null)
        {
            first = new OfficerAccount { UserName = FirstAdministrator, Name = "First administrator", Roles = [Role.Manager] };
            Succeed(await accounts.CreateAsync(first));
        }
        else
        {
            Succeed(await accounts.UpdateSecurityStampAsync(first));
        }
        var link = services.GetRequiredService<StaffLinks>().SetPassword(first.Id, await accounts.GeneratePasswordResetTokenAsync(first));
        Console.WriteLine($"No manager can sign in yet. This link works once, for one day: {Address()}{link}");
    }

    private string Address() =>
        options.Value.Address is { Length: > 0 } set ? set.TrimEnd('/') : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";

    private static void Succeed(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException($"The first accounts could not be made: {result.Errors.First().Description}");
    }
}
