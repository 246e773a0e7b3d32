using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Triage;
using AsbAssistant.Web.Tests.Staff;
using Microsoft.Playwright;

namespace AsbAssistant.Web.Tests.Browser;

/// <summary>The staff's pages in a real browser: what an officer sees, with the keyboard alone, without a script, on a narrow screen.</summary>
[Collection("browser")]
public sealed class StaffTests(Chromium chromium)
{
    private static readonly string[] CasePages = ["", "/assign", "/note", "/contact", "/reply", "/priority", "/join", "/unmask"];

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Every_staff_page_passes_axe_and_scrolls_in_one_direction_only(int width)
    {
        await using var service = await StaffService.StartAsync();
        var cases = await FillAsync(service);
        await using var context = await OpenAsync(service, width);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/staff/sign-in");
        await CheckAsync(page);
        await SignInAsync(page, "safeguarding");
        await CheckAsync(page);
        string[] paths =
        [
            "/staff?Search=nothingatall", "/staff/password", "/staff/test-alert", "/staff/nowhere",
            .. CasePages.Select(path => $"/staff/cases/{cases[1].Reference}{path}"),
            .. cases[1].Evidence.Select(item => $"/staff/cases/{cases[1].Reference}/files/{item.File.Id}/review"),
            $"/staff/cases/{cases[3].Reference}", $"/staff/cases/{cases[3].Reference}/reply",
        ];
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await CheckAsync(page);
        }
        await page.GotoAsync($"/staff/cases/{cases[0].Reference}/note");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add note" }).ClickAsync();
        await Assertions.Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await SignInAsync(page, "manager");
        await page.GotoAsync("/staff/accounts");
        await CheckAsync(page);
    }

    [BrowserFact]
    public async Task An_officer_reads_the_result_of_a_report_and_works_on_it_without_any_script()
    {
        await using var service = await StaffService.StartAsync();
        var cases = await FillAsync(service);
        await using var context = await OpenAsync(service, 1280, javaScript: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/staff");
        await SignInAsync(page, "officer");
        await Assertions.Expect(page.Locator(".staff-row").First).ToContainTextAsync("Alert: nobody has taken it up");
        await page.GetByRole(AriaRole.Link, new() { Name = cases[1].Reference }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "In the resident's own words" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("blockquote").Last).ToContainTextAsync("smashed my front window");
        await page.GetByRole(AriaRole.Link, new() { Name = "Give it to somebody" }).ClickAsync();
        await page.GetByLabel("Me (officer)").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Give" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Given to Example officer.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the worklist" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mine 1" }).ClickAsync();
        await Assertions.Expect(page.Locator(".staff-row")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_note_is_written_with_the_keyboard_alone()
    {
        await using var service = await StaffService.StartAsync();
        var cases = await FillAsync(service);
        await using var context = await OpenAsync(service, 1280);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/staff/sign-in");
        await SignInAsync(page, "officer");
        await page.GotoAsync($"/staff/cases/{cases[0].Reference}");
        await TabToAsync(page, "Skip to main content");
        await page.Keyboard.PressAsync("Enter");
        // The browser moves the focus when it has scrolled there; a Tab before that would be undone.
        await page.WaitForFunctionAsync("location.hash !== '' || document.activeElement.matches('main')");
        await TabToAsync(page, "Add a note");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/note");
        await page.EvaluateAsync("document.activeElement.blur()");
        for (var presses = 0; await FocusedAsync(page) != "Words" && presses < 40; presses++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Written without a mouse.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Your note is kept.")).ToBeVisibleAsync();
    }

    internal static async Task<IReadOnlyList<Case>> FillAsync(StaffService service)
    {
        var photo = await service.SealAsync("window.txt", "a broken window"u8.ToArray());
        var noise = await service.HasAsync(
            r => r.Says("Loud music and banging until 3 in the morning from the flat above, every night since Friday.").About(Category.Noise)
                .Answers("how_often", "Every night").Contact(true, new ContactChannel(ChannelKind.Email, "mo@example.org", true)).Named("Mo"),
            A.Monday.AddDays(-3));
        var window = await service.HasAsync(
            r => r.Says("They smashed my front window and shouted that we should go back where we came from. I can't lock up tonight and my kids are scared.")
                .About(Category.Damage).ShowsHate(HateStrand.Race, "go back where we came from").Hate(true, HateStrand.Race)
                .Shows(Risk.ThreatOrViolence).Shows(Cue.HomeInsecure).HomeInsecure(A.Monday).Sends(photo).Complains(ComplaintAnswer.Wanted, A.Monday)
                .Contact(true, new ContactChannel(ChannelKind.Call, "+447700900456", null), new ContactChannel(ChannelKind.Chat, null, true)),
            A.Monday,
            new Effect.SendReport(), new Effect.RaiseAlert(AlertKind.InsecureHome));
        var despair = await service.HasAsync(
            r => r.Says("I can't do this any more, there is nothing left to live for.").Shows(Risk.SelfHarm).On(InterviewPath.SelfHarm).InDanger(),
            A.Monday.AddHours(5), new Effect.MakeCase(CaseReason.Danger), new Effect.RaiseAlert(AlertKind.SelfHarm));
        var note = await service.HasAsync(
            r => r.Says("My ex has a key and comes round when he has been drinking.").Shows(Risk.DomesticAbuse).Shows(Cue.WayIn)
                .On(InterviewPath.DomesticAbuse).About(Category.DomesticAbuse).Contact(null, new ContactChannel(ChannelKind.Text, "+447700900789", null)),
            A.Monday.AddHours(4), new Effect.MakeCase(CaseReason.AbuseNote), new Effect.RaiseAlert(AlertKind.DomesticAbuse));
        return [noise, window, despair, note];
    }

    internal Task<IBrowserContext> OpenAsync(StaffService service, int width, bool javaScript = true) =>
        chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = service.Address.GetLeftPart(UriPartial.Authority),
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            JavaScriptEnabled = javaScript,
        });

    internal static async Task SignInAsync(IPage page, string who)
    {
        await page.GetByLabel("User name").FillAsync(who);
        await page.GetByLabel("Password").FillAsync(StaffService.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Worklist" })).ToBeVisibleAsync();
    }

    private static async Task CheckAsync(IPage page)
    {
        await Axe.FindsNothingAsync(page);
        await Axe.FitsAsync(page);
    }

    private static async Task TabToAsync(IPage page, string text)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.textContent.trim()") == text)
                return;
        }
        Assert.Fail($"The keyboard does not reach “{text}”.");
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}
