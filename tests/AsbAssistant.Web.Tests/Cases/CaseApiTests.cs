using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Staff;
using AsbAssistant.Triage;
using AsbAssistant.Web.Cases.Api;

namespace AsbAssistant.Web.Tests.Cases;

public sealed class CaseApiTests(CasesHost host) : IClassFixture<CasesHost>
{
    public static TheoryData<string, string> Matrix
    {
        get
        {
            var matrix = new TheoryData<string, string>();
            foreach (var path in (string[])["", "/{standard}", "/{restricted}", "/{note}", "/{standard}/evidence", "/{restricted}/evidence", "/{standard}/evidence/{file}", "/{restricted}/evidence/{hidden}"])
            {
                foreach (var scopes in (string[])["none", "chat", "cases", "cases restricted", "cases evidence", "evidence", "cases restricted evidence"])
                    matrix.Add(path, scopes);
            }
            return matrix;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Each_key_gets_what_its_scopes_open_and_nothing_more(string path, string scopes)
    {
        var file = await host.KeepsAsync(Encoding.UTF8.GetBytes("a diary"), "diary.txt");
        var hidden = await host.KeepsAsync(Encoding.UTF8.GetBytes("a secret diary"), "diary.txt");
        var standard = await host.HoldsAsync(A.Change(r => r.Sends(file).Sent()));
        var restricted = await host.HoldsAsync(A.Change(r => r.Shows(Risk.SelfHarm).Sends(hidden).Sent()));
        var note = await host.HoldsAsync(A.Change(r => r.On(InterviewPath.DomesticAbuse), A.Monday, new Effect.MakeCase(CaseReason.AbuseNote)));
        var has = scopes.Split(' ').Select(Canonical.FromWord<ApiScope>).OfType<ApiScope>().ToArray();
        using var client = await host.ClientAsync(has);

        using var response = await client.GetAsync(new Uri("/api/v1/cases" + path
            .Replace("{standard}", standard.Reference, StringComparison.Ordinal).Replace("{restricted}", restricted.Reference, StringComparison.Ordinal)
            .Replace("{note}", note.Reference, StringComparison.Ordinal)
            .Replace("{file}", file.Id, StringComparison.Ordinal).Replace("{hidden}", hidden.Id, StringComparison.Ordinal), UriKind.Relative));

        var needs = path.Contains("evidence", StringComparison.Ordinal) ? new[] { ApiScope.Cases, ApiScope.Evidence } : [ApiScope.Cases];
        var meets = !path.StartsWith("/{restricted}", StringComparison.Ordinal) && !path.StartsWith("/{note}", StringComparison.Ordinal) || has.Contains(ApiScope.Restricted);
        Assert.Equal(needs.Except(has).Any() ? HttpStatusCode.Forbidden : meets ? HttpStatusCode.OK : HttpStatusCode.NotFound, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.DoesNotContain(restricted.Reference, body, StringComparison.Ordinal);
        }
        if (!has.Contains(ApiScope.Restricted))
            Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer asb_0123456789abcdef_00000000000000000000000000000000000000000000000000000000000000ff")]
    public async Task Without_a_key_of_ours_there_is_nothing(string? authorization)
    {
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        using var response = await client.GetAsync(new Uri("/api/v1/cases", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_key_with_one_sign_changed_or_withdrawn_is_none()
    {
        var keys = host.Get<ApiKeys>();
        var key = (await keys.CreateAsync("gone", new HashSet<ApiScope> { ApiScope.Cases }, A.Monday)).Value;
        Assert.NotNull(await keys.CheckAsync("Bearer " + key));
        Assert.Null(await keys.CheckAsync("Bearer " + key[..^1] + (key[^1] == '0' ? '1' : '0')));

        await keys.WithdrawAsync(key.Split('_')[1], A.Monday);
        Assert.Null(await keys.CheckAsync("Bearer " + key));
    }

    [Fact]
    public async Task An_unknown_reference_and_a_restricted_case_answer_alike()
    {
        var restricted = await host.HoldsAsync(A.Change(r => r.Shows(Risk.SelfHarm).Sent()));
        using var client = await host.ClientAsync(ApiScope.Cases);
        var answers = new List<string>();
        foreach (var reference in (string[])[restricted.Reference, CaseReference.New().Value, "nonsense"])
        {
            using var response = await client.GetAsync(new Uri("/api/v1/cases/" + reference, UriKind.Relative));
            var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            answers.Add($"{(int)response.StatusCode} {problem["title"]} {response.Headers}".Split("Date:")[0]);
        }
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_case_is_its_document_and_every_look_is_logged_on_it()
    {
        var standard = await host.HoldsAsync(A.Change(r => r.Says("The music again").Sent()));
        using var client = await host.ClientAsync(ApiScope.Cases);
        var document = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/cases/" + standard.Reference.ToLowerInvariant(), UriKind.Relative)))!;

        Assert.Equal(standard.Reference, (string?)document["reference"]);
        var view = Assert.Single(await ViewLog.ReadAsync(host.Store, standard.Id));
        Assert.Equal((ActorKind.Key, "case"), (view.Who.Kind, view.What));
    }

    [Fact]
    public async Task A_file_comes_as_a_download_that_nothing_in_it_can_act_from()
    {
        var file = await host.KeepsAsync(Encoding.UTF8.GetBytes("<script>alert(1)</script>"), "a \"b\"\r\nSet-Cookie: x=é.html");
        var standard = await host.HoldsAsync(A.Change(r => r.Sends(file).Sent()));
        using var client = await host.ClientAsync(ApiScope.Cases, ApiScope.Evidence);
        using var response = await client.GetAsync(new Uri($"/api/v1/cases/{standard.Reference}/evidence/{file.Id}", UriKind.Relative));

        Assert.Equal("<script>alert(1)</script>", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("sandbox; default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no", response.Headers.GetValues("X-Scanned").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_file_of_another_case_is_not_to_be_had_through_this_one()
    {
        var file = await host.KeepsAsync(Encoding.UTF8.GetBytes("theirs"), "theirs.txt");
        await host.HoldsAsync(A.Change(r => r.Shows(Risk.SelfHarm).Sends(file).Sent()));
        var mine = await host.HoldsAsync(A.Change(r => r.Sent()));
        using var client = await host.ClientAsync(ApiScope.Cases, ApiScope.Evidence);
        foreach (var id in (string[])[file.Id, "..%2F..%2Fstore.db", "x"])
        {
            using var response = await client.GetAsync(new Uri($"/api/v1/cases/{mine.Reference}/evidence/{id}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("take=0")]
    [InlineData("take=201")]
    [InlineData("take=many")]
    [InlineData("status=nonsense")]
    [InlineData("category=Noise")]
    [InlineData("flag=x")]
    public async Task A_list_asked_for_wrongly_is_refused_plainly(string query)
    {
        using var client = await host.ClientAsync(ApiScope.Cases);
        using var response = await client.GetAsync(new Uri("/api/v1/cases?" + query, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_list_is_walked_page_by_page_filtered_and_searched()
    {
        await using var own = await CasesHost.StartAsync("Development");
        for (var i = 0; i < 5; i++)
            await own.HoldsAsync(A.Change(r => r.Says("An umbrella").About(i < 3 ? Category.Vehicles : Category.Noise).Sent()));
        using var client = await own.ClientAsync(ApiScope.Cases);

        Assert.Equal(5, await WalkAsync(client, "take=2"));
        Assert.Equal(3, await WalkAsync(client, "take=2&category=vehicles&status=new"));
        Assert.Equal(5, await WalkAsync(client, "take=2&q=umbrella"));
    }

    [Fact]
    public async Task The_description_names_every_address_and_how_a_key_is_presented()
    {
        using var client = host.CreateClient();
        var description = JsonNode.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        Assert.Equal(
            ["/api/v1/cases", "/api/v1/cases/{reference}", "/api/v1/cases/{reference}/evidence", "/api/v1/cases/{reference}/evidence/{id}"],
            ((JsonObject)description["paths"]!).Select(path => path.Key).Order(StringComparer.Ordinal));
        Assert.Equal("bearer", (string?)description["components"]!["securitySchemes"]!["key"]!["scheme"]);
    }

    private static async Task<int> WalkAsync(HttpClient client, string query)
    {
        var seen = new HashSet<string>();
        string? after = null;
        do
        {
            var page = JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/v1/cases?{query}{(after is null ? "" : "&after=" + Uri.EscapeDataString(after))}", UriKind.Relative)))!;
            foreach (var item in (JsonArray)page["items"]!)
                Assert.True(seen.Add((string)item!["reference"]!));
            after = (string?)page["next"];
        }
        while (after is not null);
        return seen.Count;
    }
}
