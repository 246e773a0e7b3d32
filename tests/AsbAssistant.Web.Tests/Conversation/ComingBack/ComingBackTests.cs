using System.Net;
using System.Text.RegularExpressions;
using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Common.Residents;
using AsbAssistant.Shared;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AsbAssistant.Web.Tests.Conversation.ComingBack;

/// <summary>Coming back with reference and code, through the page without a script.</summary>
public sealed partial class ComingBackTests : IAsyncLifetime
{
    private const string Story = "Loud music from flat 9 every night until 3am, I recorded it, zebra crossing";

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 14, 0, 0, TimeSpan.Zero));
    private TestService service = null!;

    private Func<CaseReference> references = CaseReference.New;

    public async Task InitializeAsync() => service = await TestService.StartAsync(services => services
        .AddSingleton<TimeProvider>(time).AddSingleton<Func<CaseReference>>(() => references()));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_saved_talk_goes_on_at_the_next_question_and_shows_nothing_said_before()
    {
        var (reference, code) = await SavedAsync(Story);
        var page = await ReturnAsync(reference, code);
        Assert.Contains("What you told us before is kept", page, StringComparison.Ordinal);
        Assert.Contains("Your report is not sent yet", page, StringComparison.Ordinal);
        Assert.Contains("mostly about loud noise", page, StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sent_report_shows_status_promises_and_staffs_replies_and_takes_more_words()
    {
        var (reference, code) = await SentAsync();
        await ReplyAsync(reference, "We have written to the people upstairs.");
        var page = await ReturnAsync(reference, code);
        Assert.Contains("A person will contact you by", page, StringComparison.Ordinal);
        Assert.Contains("We have written to the people upstairs", page, StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", page, StringComparison.Ordinal);
        Assert.DoesNotContain("07700", page, StringComparison.Ordinal);

        var added = await PostAsync(page, "It happened again last night, purple");
        Assert.Contains("We have added that to your report", added, StringComparison.Ordinal);
        var known = await TheCaseAsync(reference);
        Assert.Contains(known.Reports.SelectMany(r => r.OwnWords), words => words.Text.Contains("purple", StringComparison.Ordinal));
        Assert.Contains(known.Reports.SelectMany(r => r.OwnWords), words => words.Text.Contains("zebra", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reference_drawn_twice_opens_the_first_ones_report_only()
    {
        var same = CaseReference.New();
        references = () => same;
        var first = await SavedAsync(Story);
        var draws = 0;
        references = () => ++draws % 5 == 0 ? CaseReference.New() : same;
        var second = await SavedAsync("They dumped a purple sofa by the bins");

        Assert.Equal(same.Value, first.Reference);
        Assert.NotEqual(first.Reference, second.Reference);
        Assert.Contains("mostly about loud noise", await ReturnAsync(first.Reference, first.Code), StringComparison.Ordinal);
        Assert.DoesNotContain("mostly about loud noise", await ReturnAsync(second.Reference, second.Code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restricted_case_shows_only_that_one_can_add_to_it()
    {
        var (reference, code) = await SavedAsync("I can hear next door hitting her little boy through the wall every night");
        var page = await ReturnAsync(reference, code);
        Assert.Contains("You can add to this", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not sent yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("little boy", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Where does it happen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_reference_and_a_wrong_code_get_the_same_answer()
    {
        var (reference, code) = await SavedAsync(Story);
        var wrong = await ReturnAsync(reference, SecretCode.New().Value, HttpStatusCode.BadRequest);
        var unknown = await ReturnAsync(CaseReference.New().Value, code, HttpStatusCode.BadRequest);
        var nonsense = await ReturnAsync("<b>hello</b>", "\u0000", HttpStatusCode.BadRequest);
        Assert.Equal(Bare(wrong), Bare(unknown));
        Assert.Equal(Bare(wrong), Bare(nonsense));
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_must_wait_an_hour()
    {
        var (reference, code) = await SavedAsync(Story);
        for (var i = 0; i < 5; i++)
            await ReturnAsync(reference, SecretCode.New().Value, HttpStatusCode.BadRequest);
        await ReturnAsync(reference, code, HttpStatusCode.BadRequest);
        time.Advance(TimeSpan.FromMinutes(61));
        Assert.Contains("What you told us before is kept", await ReturnAsync(reference, code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_and_a_new_number_change_nothing_until_an_officer_has_checked()
    {
        var (reference, code) = await SentAsync();
        var before = await TheCaseAsync(reference);
        var page = await ReturnAsync(reference, code);
        page = await PostAsync(page, "I want to withdraw");
        Assert.Contains("A member of staff will check with you first", page, StringComparison.Ordinal);
        page = await PostAsync(page, "my new number is 07700 900999");
        Assert.Contains("Before we use a new number", page, StringComparison.Ordinal);
        var after = await TheCaseAsync(reference);
        Assert.Equal(before.Status, after.Status);
        Assert.Equal(Canonical.Write(before.Reports[0].Contact), Canonical.Write(after.Reports[0].Contact));
        Assert.Contains(after.ChangesAsked, change => change.Change == ChangeKind.Withdraw);
    }

    private async Task<(string Reference, string Code)> SavedAsync(string story)
    {
        await using var resident = new SimulatedResident(service.NewClient(), new Random(1), new InventedWords(1));
        await resident.StartAsync(stream: false);
        await resident.SayAsync(story, "a");
        if (resident.LastReplies.Any(reply => reply["channelData"]?["kind"]?.GetValue<string>() == "emergency"))
            await resident.SayAsync("I am safe to carry on", "safe");
        await resident.SayAsync("save", "b");
        return Shown(resident);
    }

    private async Task<(string Reference, string Code)> SentAsync()
    {
        await using var resident = new SimulatedResident(service.NewClient(), new Random(1), new InventedWords(1));
        await resident.StartAsync(stream: false);
        await resident.SayAsync(Story, "a");
        for (var turn = 0; turn < 40 && !resident.IsFinished; turn++)
            await resident.TakeTurnAsync();
        Assert.True(resident.IsFinished);
        return Shown(resident);
    }

    private static (string Reference, string Code) Shown(SimulatedResident resident)
    {
        var receipt = resident.LastReplies.Single(r => r["channelData"]!["kind"]!.GetValue<string>() == "receipt")["text"]!.GetValue<string>();
        var signs = Signs().Matches(receipt).Select(m => m.Value).ToList();
        return (signs.Single(s => s.Length == 9), signs.Single(s => s.Length == 14));
    }

    private async Task<string> ReturnAsync(string reference, string code, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await service.Client.PostAsync("/return", new FormUrlEncodedContent([new("reference", reference), new("code", code)]));
        Assert.Equal(status, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> PostAsync(string page, string words)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Hidden(page, "token")), "token" },
            { new StringContent(Hidden(page, "turn")), "turn" },
            { new StringContent(words), "words" },
        };
        using var answer = await service.Client.PostAsync("/report", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static string Hidden(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value;

    // Without what differs from page to page by itself.
    private static string Bare(string page) => Regex.Replace(page, "nonce=\"[^\"]*\"", "");

    private async Task<Case> TheCaseAsync(string reference)
    {
        Assert.True(CaseReference.TryParse(reference, out var parsed));
        return (await service.Services.GetRequiredService<CaseStore>().FindAsync(parsed))!;
    }

    private async Task ReplyAsync(string reference, string words)
    {
        var cases = service.Services.GetRequiredService<CaseStore>();
        var work = new UnitOfWork();
        cases.Add(work, new CaseDraft(await TheCaseAsync(reference), time.GetUtcNow()).Add(new Replied(words), Actor.Officer(new OfficerId("officer"))).Done());
        Assert.Equal(CommitOutcome.Committed, await service.Services.GetRequiredService<IStore>().CommitAsync(work));
    }

    [GeneratedRegex("[2-9A-Z]{4}(-[2-9A-Z]{4}){1,2}")]
    private static partial Regex Signs();
}
