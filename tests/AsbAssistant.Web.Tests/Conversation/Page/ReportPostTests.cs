using System.Net;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage.LiteDb;
using AsbAssistant.Web.Tests.Browser;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AsbAssistant.Web.Tests.Conversation.Page;

/// <summary>The page without a script, by raw posts.</summary>
public sealed class ReportPostTests
{
    [Fact]
    public async Task A_turn_sent_twice_is_taken_once_and_shows_the_same_page()
    {
        await using var service = await StartAsync();
        var form = ReportFormOf(await service.Client.GetStringAsync("/report"));
        var first = await PostAsync(service, form with { Words = "They shout" });
        var again = await PostAsync(service, form with { Words = "They shout" });
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("Heard: They shout", again.Html, StringComparison.Ordinal);
        Assert.Equal(ReportFormOf(first.Html).Turn, ReportFormOf(again.Html).Turn);
        var next = await PostAsync(service, ReportFormOf(again.Html) with { Words = "Every night" });
        Assert.Contains("Heard: Every night", next.Html, StringComparison.Ordinal);
        Assert.NotEqual(ReportFormOf(first.Html).Turn, ReportFormOf(next.Html).Turn);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task A_forged_token_is_refused_in_plain_words_and_what_was_typed_stays(string token)
    {
        await using var service = await StartAsync();
        var form = ReportFormOf(await service.Client.GetStringAsync("/report"));
        var refused = await PostAsync(service, form with { Token = token, Words = "They <b>shout" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("open too long", refused.Html, StringComparison.Ordinal);
        Assert.Contains("They &lt;b&gt;shout</textarea>", refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(service, ReportFormOf(refused.Html) with { Words = "They shout" })).Status);
    }

    [Fact]
    public async Task A_page_open_too_long_still_takes_words_of_danger_with_a_case_and_the_card()
    {
        await using var service = await TestService.StartAsync();
        var form = ReportFormOf(await service.Client.GetStringAsync("/report"));
        var taken = await PostAsync(service, form with { Token = "expired", Words = "he is outside my door with a knife" });
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Contains("page-reply--emergency", taken.Html, StringComparison.Ordinal);
        Assert.Single(await service.Services.GetRequiredService<IStore>().FindAsync(KeyRange.Prefix(AsbAssistant.Cases.CaseStore.HeadKind, "")));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(service, ReportFormOf(taken.Html) with { Words = "I am safe to carry on" })).Status);
    }

    [Fact]
    public async Task An_empty_answer_costs_nothing_and_asks_again()
    {
        await using var service = await StartAsync();
        var asked = await PostAsync(service, ReportFormOf(await service.Client.GetStringAsync("/report")) with { Words = "choice" });
        var refused = await PostAsync(service, ReportFormOf(asked.Html) with { Words = " \n" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("govuk-error-summary", refused.Html, StringComparison.Ordinal);
        Assert.Contains("What is it about?", refused.Html, StringComparison.Ordinal);
        Assert.Contains("Damage or graffiti", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_thousand_characters_are_taken_and_more_are_refused_with_the_words_kept()
    {
        await using var service = await StartAsync();
        var form = ReportFormOf(await service.Client.GetStringAsync("/report"));
        var refused = await PostAsync(service, form with { Words = new string('a', 20_001) });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("too long", refused.Html, StringComparison.Ordinal);
        Assert.Contains(new string('a', 20_001), refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(service, ReportFormOf(refused.Html) with { Words = new string('a', 20_000) })).Status);
    }

    [Fact]
    public async Task A_file_that_cannot_be_taken_costs_neither_the_words_nor_the_others()
    {
        await using var service = await StartAsync();
        var form = ReportFormOf(await service.Client.GetStringAsync("/report"));
        var answer = await PostAsync(service, form with
        {
            Words = "See this",
            Files = [(Samples.Photo.Name, Samples.Photo.Buffer), ("empty.txt", [])],
        });
        Assert.Contains("[door.png: image/png]", answer.Html, StringComparison.Ordinal);
        Assert.Contains("empty.txt", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_what_was_said_is_in_a_cookie_or_an_address()
    {
        await using var service = await StartAsync();
        var answer = await PostAsync(service, ReportFormOf(await service.Client.GetStringAsync("/report")) with { Words = "They shout" });
        Assert.False(answer.SetsCookie);
        Assert.DoesNotMatch("(href|action)=\"[^\"]*token", answer.Html);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_nothing_can_be_kept_the_card_and_the_truth_are_shown_and_the_words_stay_in_the_box(bool fromTheFirstWord)
    {
        await using var service = await TestService.StartAsync(services =>
        {
            services.AddTransient<IBot, PageBot>();
            services.AddSingleton(provider => new StoreUnderTest(provider.GetRequiredService<LiteDbStore>()));
            services.AddSingleton<IStore>(provider => provider.GetRequiredService<StoreUnderTest>());
        });
        var store = service.Services.GetRequiredService<StoreUnderTest>();
        var form = ReportFormOf(await service.Client.GetStringAsync("/report"));
        if (!fromTheFirstWord)
            form = ReportFormOf((await PostAsync(service, form with { Words = "They shout" })).Html);
        store.IsFull = true;
        var answer = await PostAsync(service, form with { Words = "He is at my door with a knife" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("page-reply--emergency", answer.Html, StringComparison.Ordinal);
        Assert.Contains("We could not keep your message", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("We have kept", answer.Html, StringComparison.Ordinal);
        Assert.Contains("He is at my door with a knife</textarea>", answer.Html, StringComparison.Ordinal);
        store.IsFull = false;
        var kept = await PostAsync(service, ReportFormOf(answer.Html) with { Words = "He is at my door" });
        Assert.Contains("Heard: He is at my door", kept.Html, StringComparison.Ordinal);
    }

    private static Task<TestService> StartAsync() => TestService.StartAsync(services => services.AddTransient<IBot, PageBot>());

    private static Form ReportFormOf(string html) => new(Hidden(html, "token"), Hidden(html, "turn"));

    private static string Hidden(string html, string name) => html.Split($"name=\"{name}\" value=\"")[1].Split('"')[0];

    private static async Task<Answer> PostAsync(TestService service, Form form)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.Token), "token" },
            { new StringContent(form.Turn), "turn" },
            { new StringContent(form.Words), "words" },
        };
        foreach (var (name, bytes) in form.Files)
            content.Add(new ByteArrayContent(bytes), "files", name);
        using var answer = await service.Client.PostAsync("/report", content);
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Contains("Set-Cookie"));
    }

    private sealed record Answer(HttpStatusCode Status, string Html, bool SetsCookie);

    private sealed record Form(string Token, string Turn)
    {
        public string Words { get; init; } = "";

        public IReadOnlyList<(string Name, byte[] Bytes)> Files { get; init; } = [];
    }
}
