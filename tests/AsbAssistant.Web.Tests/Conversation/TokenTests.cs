using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AsbAssistant.Staff;
using AsbAssistant.Web.Cases.Api;
using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>Who gets in, for how long, and how they leave.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 22, 0, 0, TimeSpan.Zero));
    private TestService service = null!;

    public async Task InitializeAsync() => service = await ChatService.StartAsync(clock: clock);

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Without_a_token_nothing_opens()
    {
        using var caller = await ChatCaller.StartAsync(service);
        foreach (var (method, address) in Addresses(caller))
        {
            using var answer = await service.Client.SendAsync(new HttpRequestMessage(method, address));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("Unauthorized", (string)(await ChatCaller.JsonAsync(answer))["error"]!["code"]!);
        }
    }

    [Fact]
    public async Task An_altered_or_invented_token_is_refused_everywhere()
    {
        using var caller = await ChatCaller.StartAsync(service);
        var good = caller.Token;
        var parts = good.Split('.');
        var claims = Encoding.UTF8.GetString(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(parts[1]));
        string Claiming(string text) => Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(text));
        string[] forged =
        [
            "x", "..", "a.b.c", $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{parts[1]}", good + ".x", new string('x', 10_000),
            $"{parts[0]}.{Claiming(claims.Replace("\"until\":", "\"until\":9", StringComparison.Ordinal))}.{parts[2]}",
            $"{parts[0]}.{Claiming(claims.Replace("dl_", "dl_0", StringComparison.Ordinal))}.{parts[2]}",
            $"{Claiming("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.{parts[2]}",
            $"{Claiming("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
        ];
        foreach (var token in forged)
        {
            caller.Token = token;
            foreach (var (method, address) in Addresses(caller))
            {
                using var answer = await caller.SendAsync(method, address);
                Assert.True(HttpStatusCode.Forbidden == answer.StatusCode, $"{method} {address} with {token}: {answer.StatusCode}");
                Assert.Equal("BadArgument", (string)(await ChatCaller.JsonAsync(answer))["error"]!["code"]!);
            }
        }
    }

    [Fact]
    public async Task Another_s_conversation_is_refused_as_one_that_never_was()
    {
        using var one = await ChatCaller.StartAsync(service);
        using var other = await ChatCaller.StartAsync(service);
        await other.SayAsync("private");
        async Task<string> AskAsync(string conversation)
        {
            using var answer = await one.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation}/activities");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync();
        }
        Assert.Equal(await AskAsync(new string('0', 32)), await AskAsync(other.Conversation));
        using var posted = await one.SendAsync(
            HttpMethod.Post, other.Line + "/activities", new StringContent("""{"type":"message","text":"x"}""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        Assert.Equal(["Hello", "private", "You said: private"], await other.TextsAsync());
    }

    [Fact]
    public async Task A_token_lasts_thirty_minutes_and_is_refreshed_only_before_that()
    {
        using var caller = await ChatCaller.StartAsync(service);
        clock.Advance(TimeSpan.FromMinutes(29));
        using (var answer = await caller.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh"))
        {
            var refreshed = await ChatCaller.JsonAsync(answer);
            Assert.Equal(caller.Conversation, (string)refreshed["conversationId"]!);
            Assert.Equal(1800, (int)refreshed["expires_in"]!);
            var old = caller.Token;
            caller.Token = (string)refreshed["token"]!;
            clock.Advance(TimeSpan.FromMinutes(2));
            await caller.SayAsync("still here");
            caller.Token = old;
        }
        foreach (var (method, address) in Addresses(caller))
        {
            using var answer = await caller.SendAsync(method, address);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal("TokenExpired", (string)(await ChatCaller.JsonAsync(answer))["error"]!["code"]!);
        }
    }

    [Fact]
    public async Task A_token_whose_conversation_has_not_begun_reads_and_writes_nothing()
    {
        using var caller = await ChatCaller.UnbegunAsync(service);
        using var answer = await caller.PostRawAsync("""{"type":"message","text":"x"}""");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("ConversationNotFound", (string)(await ChatCaller.JsonAsync(answer))["error"]!["code"]!);
    }

    [Fact]
    public async Task Beginning_twice_greets_once()
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var again = await caller.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(caller.Conversation, (string)(await ChatCaller.JsonAsync(again))["conversationId"]!);
        Assert.Equal(["Hello"], await caller.TextsAsync());
    }

    [Fact]
    public async Task A_program_makes_tokens_with_a_key_of_scope_chat_and_not_without()
    {
        var keys = service.Services.GetRequiredService<ApiKeys>();
        var chat = (await keys.CreateAsync("chat", new HashSet<ApiScope> { ApiScope.Chat }, clock.GetUtcNow())).Value;
        var cases = (await keys.CreateAsync("cases", new HashSet<ApiScope> { ApiScope.Cases }, clock.GetUtcNow())).Value;
        foreach (var (key, allowed) in (IEnumerable<(string?, bool)>)[(chat, true), (cases, false), (null, false), ("asb_0000000000000000_x", false)])
        {
            using var asked = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate")
            {
                Content = JsonContent.Create(new { user = new { id = "dl_chosen", name = "Mallory" } }),
            };
            asked.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
            using var answer = await service.Client.SendAsync(asked);
            Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
            var told = await ChatCaller.JsonAsync(answer);
            Assert.Equal(allowed, told["token"] is not null);
            if (allowed)
                Assert.DoesNotContain("chosen", Encoding.UTF8.GetString(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(((string)told["token"]!).Split('.')[1])), StringComparison.Ordinal);
        }
        using var caller = new ChatCaller(service.NewClient(), "", chat, "");
        using var started = await caller.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
    }

    [Fact]
    public async Task A_token_of_the_page_without_script_opens_no_stream_of_the_chat()
    {
        using var caller = await ChatCaller.UnbegunAsync(service);
        var access = service.Services.GetRequiredService<ChatAccess>();
        caller.Token = access.TokenFor(access.NewPass(ChatPass.Report).Pass);
        using var answer = await caller.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_same_tab_comes_back_with_its_key_for_a_day()
    {
        using var caller = await ChatCaller.StartAsync(service);
        await caller.SayAsync("before");
        clock.Advance(TimeSpan.FromHours(23));
        using (var answer = await ResumeAsync(caller.Conversation, caller.ResumeKey))
            caller.Token = (string)(await ChatCaller.JsonAsync(answer))["token"]!;
        Assert.Equal(["Hello", "before", "You said: before"], await caller.TextsAsync());
        clock.Advance(TimeSpan.FromHours(2));
        using var late = await ResumeAsync(caller.Conversation, caller.ResumeKey);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
    }

    [Fact]
    public async Task A_wrong_key_comes_back_to_nothing()
    {
        using var one = await ChatCaller.StartAsync(service);
        using var other = await ChatCaller.StartAsync(service);
        foreach (var (conversation, key) in (IEnumerable<(string?, string?)>)
            [(one.Conversation, other.ResumeKey), (one.Conversation, ""), (one.Conversation, null), ("none", one.ResumeKey), ("\0", one.ResumeKey), (one.Conversation.ToUpperInvariant(), one.ResumeKey), (null, null), (one.Conversation, new string('x', 5000))])
        {
            using var answer = await ResumeAsync(conversation, key);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        foreach (var nonsense in (string[])["{", "", "[]", """{"conversationId":"\ud800","resumeKey":"x"}""", """{"conversationId":{}}"""])
        {
            using var answer = await service.Client.PostAsync("/api/chat/resume", new StringContent(nonsense, Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exit_ends_the_token_the_key_and_the_stream_at_once(bool asBeacon)
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var socket = await caller.ListenAsync();
        await ChatCaller.HearAsync(socket, 1);
        using var left = asBeacon
            ? await service.Client.PostAsync("/api/chat/exit", new StringContent(caller.Token, Encoding.UTF8, "text/plain"))
            : await caller.SendAsync(HttpMethod.Post, "/api/chat/exit");
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Assert.Null(await ChatCaller.HearSetAsync(socket, patience.Token));
        foreach (var (method, address) in Addresses(caller))
        {
            using var answer = await caller.SendAsync(method, address);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        using var resumed = await ResumeAsync(caller.Conversation, caller.ResumeKey);
        Assert.Equal(HttpStatusCode.Forbidden, resumed.StatusCode);
        using var again = await caller.SendAsync(HttpMethod.Post, "/api/chat/exit");
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
    }

    [Fact]
    public async Task Exit_works_with_a_token_whose_time_is_over()
    {
        using var caller = await ChatCaller.StartAsync(service);
        clock.Advance(TimeSpan.FromHours(1));
        using var left = await caller.SendAsync(HttpMethod.Post, "/api/chat/exit");
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        using var resumed = await ResumeAsync(caller.Conversation, caller.ResumeKey);
        Assert.Equal(HttpStatusCode.Forbidden, resumed.StatusCode);
    }

    [Fact]
    public async Task Exit_before_the_first_word_leaves_a_token_that_begins_nothing()
    {
        using var caller = await ChatCaller.UnbegunAsync(service);
        using var left = await caller.SendAsync(HttpMethod.Post, "/api/chat/exit");
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        using var started = await caller.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        Assert.Equal(HttpStatusCode.Forbidden, started.StatusCode);
    }

    [Fact]
    public async Task A_stream_s_ticket_opens_its_own_conversation_once_and_for_a_minute()
    {
        using var one = await ChatCaller.StartAsync(service);
        using var other = await ChatCaller.StartAsync(service);
        Assert.DoesNotContain(one.Token, one.StreamUrl, StringComparison.Ordinal);
        await RefusedAsync(other.StreamUrl.Replace(other.Conversation, one.Conversation, StringComparison.Ordinal));
        await RefusedAsync(other.StreamUrl); // it was shown once, if wrongly
        await RefusedAsync(one.StreamUrl[..one.StreamUrl.LastIndexOf("&t=", StringComparison.Ordinal)]);

        using (await one.ListenAsync())
            await RefusedAsync(one.StreamUrl);
        await one.ReconnectAsync();
        clock.Advance(TimeSpan.FromSeconds(61));
        await RefusedAsync(one.StreamUrl);
        using var plain = await one.SendAsync(HttpMethod.Get, one.Line + "/stream");
        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);

        static async Task RefusedAsync(string address)
        {
            using var socket = new ClientWebSocket();
            socket.Options.CollectHttpResponseDetails = true;
            await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(address), CancellationToken.None));
            Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        }
    }

    [Fact]
    public async Task No_token_key_or_ticket_is_ever_in_a_log()
    {
        using var caller = await ChatCaller.StartAsync(service);
        using (var socket = await caller.ListenAsync())
        {
            await caller.SayAsync("one");
            await ChatCaller.HearAsync(socket, 3);
        }
        List<string> secrets = [caller.Token, caller.ResumeKey, Ticket(caller)];
        await caller.ReconnectAsync();
        secrets.AddRange([caller.Token, Ticket(caller)]);
        using (await ResumeAsync(caller.Conversation, caller.ResumeKey))
        using (await caller.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh"))
        using (await service.Client.PostAsync("/api/chat/exit", new StringContent(caller.Token)))
        using (await caller.SendAsync(HttpMethod.Get, caller.Line + "/stream?t=" + secrets[2]))
        {
        }
        Assert.NotEmpty(service.Log.Lines);
        foreach (var secret in secrets)
            Assert.DoesNotContain(service.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));

        static string Ticket(ChatCaller caller) => caller.StreamUrl[(caller.StreamUrl.LastIndexOf("&t=", StringComparison.Ordinal) + 3)..];
    }

    [Fact]
    public async Task The_client_finds_its_user_s_name_in_the_token()
    {
        using var caller = await ChatCaller.UnbegunAsync(service);
        var claims = JsonNode.Parse(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(caller.Token.Split('.')[1]))!;
        Assert.StartsWith("dl_", (string)claims["user"]!, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> ResumeAsync(string? conversation, string? key) =>
        service.Client.PostAsJsonAsync("/api/chat/resume", new { conversationId = conversation, resumeKey = key });

    private static IEnumerable<(HttpMethod Method, string Address)> Addresses(ChatCaller caller) =>
    [
        (HttpMethod.Post, "/v3/directline/tokens/refresh"), (HttpMethod.Post, "/v3/directline/conversations"), (HttpMethod.Get, caller.Line),
        (HttpMethod.Get, caller.Line + "/activities"), (HttpMethod.Post, caller.Line + "/activities"), (HttpMethod.Post, caller.Line + "/upload"),
        (HttpMethod.Get, $"{caller.Line}/files/{Guid.Empty}"),
    ];
}
