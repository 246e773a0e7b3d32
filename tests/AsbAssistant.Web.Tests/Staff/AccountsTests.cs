using System.Net;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Web.Staff;
using AsbAssistant.Web.Staff.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AsbAssistant.Web.Tests.Staff;

public sealed class AccountsTests
{
    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Duty)]
    [InlineData(Role.Safeguarding)]
    public async Task Only_a_manager_meets_the_accounts(Role role)
    {
        await using var service = await StaffService.StartAsync();
        using var browser = await service.SignedInAsync(role);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/staff/accounts")).Status);
        var forged = await browser.PostAsync(
            await browser.GetAsync("/staff/password"), "/staff/accounts?handler=Add", ("UserName", "x"), ("Name", "X"), ("Roles", "Safeguarding"));
        Assert.Equal(HttpStatusCode.NotFound, forged.Status);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Duty)]
    [InlineData(Role.Safeguarding)]
    [InlineData(Role.Manager)]
    public void The_password_made_for_the_first_accounts_can_hold_the_name_of_none(Role role) =>
        Assert.Contains(Canonical.Word(role), sign => !SeedAccounts.PasswordSigns.Contains(sign));

    [Fact]
    public async Task A_new_colleague_gets_a_link_that_works_once()
    {
        await using var service = await StaffService.StartAsync();
        using var manager = await service.SignedInAsync(Role.Manager);
        var made = await manager.PostAsync(
            await manager.GetAsync("/staff/accounts"), "/staff/accounts?handler=Add", ("UserName", "ada"), ("Name", "Ada Cole"), ("Roles", "Duty"), ("Id", ""));
        var link = new Uri(made.Words.Split(' ').Single(word => word.Contains("/staff/set-password", StringComparison.Ordinal)));

        using var ada = service.Browser();
        Assert.Contains("Your user name is ada", (await ada.GetAsync(link.PathAndQuery)).Words, StringComparison.Ordinal);
        Assert.Contains("at least 12", (await ada.PostAsync(link.PathAndQuery, ("Fresh", "short"))).Words, StringComparison.Ordinal);
        Assert.Equal("/staff/sign-in", (await ada.PostAsync(link.PathAndQuery, ("Fresh", "copper window lantern"))).Path);
        Assert.Equal("/staff", (await ada.PostAsync("/staff/sign-in", ("UserName", "ada"), ("Password", "copper window lantern"))).Path);
        Assert.Contains("no longer good", (await ada.GetAsync(link.PathAndQuery)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_altered_is_no_link_and_a_true_one_lives_for_a_day()
    {
        await using var service = await StaffService.StartAsync("Production");
        var (account, link) = await LinkAsync(service);
        using var browser = service.Browser();
        Assert.Contains(account.UserName, (await browser.GetAsync(link)).Words, StringComparison.Ordinal);
        Assert.Contains("no longer good", (await browser.GetAsync(link + "x")).Words, StringComparison.Ordinal);
        Assert.Contains("no longer good", (await browser.GetAsync("/staff/set-password?account=nobody&token=x")).Words, StringComparison.Ordinal);
        await using var scope = service.Services.CreateAsyncScope();
        Assert.Equal(TimeSpan.FromDays(1), scope.ServiceProvider.GetRequiredService<Microsoft.Extensions.Options.IOptions<DataProtectionTokenProviderOptions>>().Value.TokenLifespan);
    }

    [Fact]
    public async Task The_first_administrator_s_link_is_printed_and_in_no_log()
    {
        var console = Console.Out;
        using var printed = new StringWriter();
        Console.SetOut(printed);
        try
        {
            await using var service = await StaffService.StartAsync("Production");
            var link = printed.ToString().Split(' ', '\n').Single(word => word.StartsWith($"{service.Address}staff/set-password", StringComparison.Ordinal)).Trim();
            var token = link.Split("token=")[1];
            Assert.DoesNotContain(service.Log.Lines, line => line.Contains(token, StringComparison.Ordinal));
            using var browser = service.Browser();
            await browser.PostAsync(new Uri(link).PathAndQuery, ("Fresh", "copper window lantern"));
            Assert.DoesNotContain(service.Log.Lines, line => line.Contains(token, StringComparison.Ordinal) || line.Contains("copper window lantern", StringComparison.Ordinal));
            Assert.Contains("no longer good", (await browser.GetAsync(new Uri(link).PathAndQuery)).Words, StringComparison.Ordinal);
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    [Fact]
    public async Task A_manager_changes_roles_but_cannot_stop_being_one()
    {
        await using var service = await StaffService.StartAsync();
        using var manager = await service.SignedInAsync(Role.Manager);
        var ada = await service.HireAsync("ada", Role.Officer);
        var page = await manager.GetAsync("/staff/accounts");
        await manager.PostAsync(page, "/staff/accounts?handler=Roles", ("Id", ada.Id), ("Roles", "Safeguarding"));
        await using var scope = service.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<OfficerAccount>>();
        Assert.Equal([Role.Safeguarding], (await accounts.FindByNameAsync("ada"))!.Roles);
        var self = (await accounts.FindByNameAsync("manager"))!;
        var refused = await manager.PostAsync(page, "/staff/accounts?handler=Roles", ("Id", self.Id), ("Roles", "Officer"));
        Assert.Contains("You can't stop being a manager yourself", refused.Words, StringComparison.Ordinal);
    }

    private static async Task<(OfficerAccount Account, string Link)> LinkAsync(StaffService service)
    {
        await using var scope = service.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<OfficerAccount>>();
        var first = (await accounts.FindByNameAsync("administrator"))!;
        return (first, service.Services.GetRequiredService<StaffLinks>().SetPassword(first.Id, await accounts.GeneratePasswordResetTokenAsync(first)));
    }
}
