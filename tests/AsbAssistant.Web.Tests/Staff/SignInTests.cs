using System.Net;
using AsbAssistant.Common.Officers;
using AsbAssistant.Staff;
using AsbAssistant.Web.Staff.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AsbAssistant.Web.Tests.Staff;

public sealed class SignInTests
{
    [Fact]
    public async Task In_Development_there_is_an_account_for_each_role()
    {
        await using var service = await StaffService.StartAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await service.SignedInAsync(role);
            Assert.Contains("Worklist", (await browser.GetAsync("/staff")).Words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/staff")]
    [InlineData("/staff/password")]
    [InlineData("/staff/accounts")]
    [InlineData("/staff/cases/K7M4-29TX")]
    public async Task A_stranger_is_sent_to_sign_in_whatever_page_they_ask_for(string path)
    {
        await using var service = await StaffService.StartAsync();
        using var browser = service.Browser();
        var page = await browser.GetAsync(path);
        Assert.Equal("/staff/sign-in", page.Path);
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_a_locked_and_a_closed_account_get_one_answer()
    {
        await using var service = await StaffService.StartAsync(settings: new() { ["Staff:TriesBeforeLock"] = "3" });
        using var browser = service.Browser();
        async Task<string> TryAsync(string name, string password)
        {
            var page = await browser.PostAsync("/staff/sign-in", ("UserName", name), ("Password", password));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            return page.Words;
        }
        var unknown = await TryAsync("nobody", "violet anchor teapot");
        Assert.Equal(unknown, await TryAsync("officer", "wrong words here"));
        Assert.Equal(unknown, await TryAsync("officer", "wrong words here"));
        Assert.Equal(unknown, await TryAsync("officer", "wrong words here"));
        Assert.Equal(unknown, await TryAsync("officer", StaffService.Password));

        await using (var scope = service.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<OfficerAccount>>();
            var duty = (await accounts.FindByNameAsync("duty"))!;
            duty.Roles = [];
            await accounts.UpdateAsync(duty);
        }
        Assert.Equal(unknown, await TryAsync("duty", StaffService.Password));
    }

    [Fact]
    public async Task An_address_that_tries_again_and_again_is_told_to_wait_whichever_names_it_tries()
    {
        await using var service = await StaffService.StartAsync();
        using var browser = service.Browser();
        var opened = await browser.GetAsync("/staff/sign-in");
        StaffAnswer? last = null;
        for (var i = 0; i < 21; i++)
            last = await browser.PostAsync(opened, "/staff/sign-in", ("UserName", $"name{i}"), ("Password", "wrong words here"));
        Assert.Contains("too many tries from here", last!.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", false)]
    [InlineData("Production", true)]
    public async Task The_cookie_stays_on_staff_pages_and_away_from_scripts_other_sites_and_open_wires(string environment, bool secure)
    {
        await using var service = await StaffService.StartAsync(environment);
        if (secure)
            await service.HireAsync("officer", Role.Officer);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = service.Address };
        var form = await http.GetStringAsync("/staff/sign-in");
        var token = form.Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["UserName"] = "officer",
            ["Password"] = StaffService.Password,
            ["__RequestVerificationToken"] = token,
        });
        var signedIn = await http.PostAsync("/staff/sign-in", content);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("staff=", StringComparison.Ordinal));
        Assert.Contains("path=/staff", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(secure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Outside_Development_no_account_is_seeded()
    {
        await using var service = await StaffService.StartAsync("Production");
        await using var scope = service.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<UserManager<OfficerAccount>>().FindByNameAsync("officer"));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var service = await StaffService.StartAsync();
        using var browser = service.Browser();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("UserName", "officer"), KeyValuePair.Create("Password", StaffService.Password)]);
        var answer = await browser.Http.PostAsync("/staff/sign-in", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/staff/sign-in", (await browser.GetAsync("/staff")).Path);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/staff")]
    [InlineData("/report")]
    public async Task Signing_in_leads_to_the_worklist_never_to_another_place(string wanted)
    {
        await using var service = await StaffService.StartAsync();
        using var browser = service.Browser();
        var page = await browser.PostAsync($"/staff/sign-in?ReturnUrl={Uri.EscapeDataString(wanted)}", ("UserName", "officer"), ("Password", StaffService.Password));
        Assert.Equal("/staff", page.Path);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        await using var service = await StaffService.StartAsync();
        using var browser = await service.SignedInAsync(Role.Officer);
        await browser.PostAsync(await browser.GetAsync("/staff"), "/staff/sign-out");
        Assert.Equal("/staff/sign-in", (await browser.GetAsync("/staff")).Path);
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_place_where_one_was_signed_in()
    {
        await using var service = await StaffService.StartAsync();
        using var one = await service.SignedInAsync(Role.Officer);
        using var other = await service.SignedInAsync(Role.Officer);
        var refused = await one.PostAsync("/staff/password", ("Current", StaffService.Password), ("Fresh", "too short"));
        Assert.Contains("at least 12", refused.Words, StringComparison.Ordinal);
        Assert.Equal("/staff", (await one.PostAsync("/staff/password", ("Current", StaffService.Password), ("Fresh", "copper window lantern"))).Path);
        Assert.Equal("/staff", (await one.GetAsync("/staff")).Path);
        Assert.Equal("/staff/sign-in", (await other.GetAsync("/staff")).Path);
    }

    [Fact]
    public async Task A_role_that_is_taken_ends_at_the_next_page()
    {
        await using var service = await StaffService.StartAsync();
        using var browser = await service.SignedInAsync(Role.Manager);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/staff")).Status);
        await using var scope = service.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<OfficerAccount>>();
        var manager = (await accounts.FindByNameAsync("manager"))!;
        manager.Roles = [];
        await accounts.UpdateSecurityStampAsync(manager);
        Assert.Equal("/staff/sign-in", (await browser.GetAsync("/staff")).Path);
    }

    [Fact]
    public async Task Two_accounts_made_at_once_cannot_share_a_name()
    {
        await using var service = await StaffService.StartAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var scope = service.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<UserManager<OfficerAccount>>()
                .CreateAsync(new OfficerAccount { UserName = "twin", Name = "Twin", Roles = [Role.Officer] }, StaffService.Password);
        }));
        Assert.Single(made, result => result.Succeeded);
    }
}
