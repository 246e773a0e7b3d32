using System.Net;
using AsbAssistant.Web.Tests.Hosting;

namespace AsbAssistant.Web.Tests.Conversation.Page;

public sealed class PageHeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    [InlineData("/return")]
    public async Task A_page_is_kept_by_nobody_sets_no_cookie_and_lets_in_nothing_from_elsewhere(string address)
    {
        await using var service = await TestService.StartAsync();
        using var answer = await service.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", policy, StringComparison.Ordinal);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<title>Contact us</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("GOV.UK", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_answer_has_a_nonce_of_its_own()
    {
        await using var service = await TestService.StartAsync();
        var first = await service.Client.GetAsync("/");
        var second = await service.Client.GetAsync("/");
        Assert.NotEqual(
            first.Headers.GetValues("Content-Security-Policy").Single(), second.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Only_a_listed_origin_may_show_a_page_in_a_frame()
    {
        await using var service = await TestService.StartAsync(settings: [new("Page:FrameOrigins:0", "https://www.landlord.example")]);
        using var answer = await service.Client.GetAsync("/");
        Assert.Contains(
            "frame-ancestors https://www.landlord.example;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_needed_for_the_first_paint_is_under_30_kB_on_the_wire()
    {
        await using var service = await TestService.StartAsync();
        var page = await service.Client.GetByteArrayAsync("/");
        var html = System.Text.Encoding.UTF8.GetString(page);
        var sheet = html.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, sheet);
        request.Headers.AcceptEncoding.ParseAdd("gzip"); // what the oldest phones take
        using var answer = await service.Client.SendAsync(request);
        var css = await answer.Content.ReadAsByteArrayAsync();
        Assert.InRange(page.Length + css.Length, 1, 30_000);
        Assert.True(html.IndexOf("id=\"words\"", StringComparison.Ordinal) < html.IndexOf("chat.js", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task A_file_whose_address_names_its_version_is_kept_for_good(string encoding)
    {
        await using var service = await TestService.StartAsync();
        var html = await service.Client.GetStringAsync("/");
        var sheet = html.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, sheet);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await service.Client.SendAsync(request);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
        Assert.Equal(encoding == "identity" ? [] : [encoding], answer.Content.Headers.ContentEncoding);
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/lib/nothing.js")]
    [InlineData("/lib/..%2f..%2fappsettings.json")]
    [InlineData("/lib/page.css.gz")]
    public async Task Nothing_but_the_table_of_files_is_served(string address)
    {
        await using var service = await TestService.StartAsync();
        using var answer = await service.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_tab_shows_a_plain_square_and_the_landlord_can_embed_a_button()
    {
        await using var service = await TestService.StartAsync();
        using var icon = await service.Client.GetAsync("/favicon.ico");
        Assert.Equal("image/x-icon", icon.Content.Headers.ContentType?.MediaType);
        var script = await service.Client.GetStringAsync("/embed.js");
        Assert.Contains("Report a problem with people near your home", script, StringComparison.Ordinal);
        Assert.DoesNotContain("/*settings*/", script, StringComparison.Ordinal);
        Assert.DoesNotContain("iframe", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    public async Task Until_everything_is_set_up_a_page_gives_only_the_emergency_card_and_the_number(string address)
    {
        await using var service = await TestService.StartAsync(environment: "Production", settings: [new("Landlord:Phone", "0117 922 2000")]);
        using var answer = await service.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("999", html, StringComparison.Ordinal);
        Assert.Contains("0117 922 2000", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", html, StringComparison.Ordinal);
        Assert.DoesNotContain("chat.js", html, StringComparison.Ordinal);
        using var post = await service.Client.PostAsync("/report", new MultipartFormDataContent { { new StringContent("They shout"), "words" } });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, post.StatusCode);
    }
}
