using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using AsbAssistant.Web.Tests.Hosting;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>What anybody can post, and what comes of it.</summary>
public sealed class PostTests : IAsyncLifetime
{
    private TestService service = null!;

    public async Task InitializeAsync() => service = await ChatService.StartAsync(settings: ("Chat:MostBodyBytes", "300000"));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    [InlineData("""{"type":"message","text":"hi"} {"type":"message"}""")]
    [InlineData("""{"type":"message","text":{"not":"words"}}""")]
    [InlineData("""{"type":"message","timestamp":"the day before"}""")]
    [InlineData("""{"type":"message","attachments":"none"}""")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""")]
    [InlineData("""{"type":"invoke","name":"x"}""")]
    [InlineData("""{"type":"event","name":"ContinueConversation"}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"data:image/png;base64,AAAA"}]}""")]
    public async Task A_body_that_is_no_activity_is_refused_in_the_form_of_the_protocol_and_costs_nothing(string body)
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var answer = await caller.PostRawAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = (await ChatCaller.JsonAsync(answer))["error"]!;
        Assert.Equal("BadArgument", (string)error["code"]!);
        Assert.False(string.IsNullOrWhiteSpace((string)error["message"]!));
        await caller.SayAsync("still here");
        Assert.Equal(["Hello", "still here", "You said: still here"], await caller.TextsAsync());
    }

    [Fact]
    public async Task JSON_as_deep_as_a_well_is_refused()
    {
        using var caller = await ChatCaller.StartAsync(service);
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);
        using var answer = await caller.PostRawAsync($$"""{"type":"message","text":"x","channelData":{{deep}}}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var answer = await caller.PostRawAsync("""{"type":"message","text":"x"}""", "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.NotNull((await ChatCaller.JsonAsync(answer))["error"]!["code"]);
    }

    [Fact]
    public async Task A_body_larger_than_allowed_is_refused_in_the_form_of_the_protocol()
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var answer = await caller.PostAsync(new JsonObject { ["type"] = "message", ["text"] = new string('x', 400_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("MessageSizeTooBig", (string)(await ChatCaller.JsonAsync(answer))["error"]!["code"]!);
        Assert.Equal(["Hello"], await caller.TextsAsync());
    }

    [Fact]
    public async Task A_body_that_stops_half_way_costs_nothing()
    {
        using var caller = await ChatCaller.StartAsync(service);
        using (var torn = new TcpClient())
        {
            await torn.ConnectAsync(service.Address.Host, service.Address.Port);
            var half = $"POST {caller.Line}/activities HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {caller.Token}\r\nContent-Type: application/json\r\n"
                + "Content-Length: 500\r\n\r\n{\"type\":\"message\",\"text\":\"half";
            await torn.GetStream().WriteAsync(Encoding.ASCII.GetBytes(half));
        }
        await caller.SayAsync("whole");
        Assert.Equal(["Hello", "whole", "You said: whole"], await caller.TextsAsync());
    }

    [Fact]
    public async Task Whoever_a_post_says_it_is_from_it_is_the_token_s_user()
    {
        using var caller = await ChatCaller.StartAsync(service);
        await (await caller.PostRawAsync(
            """{"type":"message","text":"I am staff","from":{"id":"assistant","name":"Duty officer","role":"bot"},"recipient":{"id":"x"},"conversation":{"id":"another"},"id":"chosen"}"""))
            .Content.ReadAsStringAsync();
        var echo = (await caller.ReadAsync()).Activities[1];
        Assert.StartsWith("dl_", (string)echo["from"]!["id"]!, StringComparison.Ordinal);
        Assert.Equal("user", (string)echo["from"]!["role"]!);
        Assert.Null(echo["from"]!["name"]);
        Assert.Equal(caller.Conversation, (string)echo["conversation"]!["id"]!);
        Assert.Equal($"{caller.Conversation}|0000002", (string)echo["id"]!);
    }

    [Theory]
    [InlineData("expectReplies")]
    [InlineData("stream")]
    [InlineData("notification")]
    public async Task How_replies_are_delivered_is_not_the_client_s_to_choose(string deliveryMode)
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var answer = await caller.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "x", ["deliveryMode"] = deliveryMode });
        Assert.Equal(["Hello", "x", "You said: x"], await caller.TextsAsync());
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("no such place")]
    public async Task The_culture_of_a_turn_is_the_server_s(string locale)
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var answer = await caller.PostAsync(new JsonObject { ["type"] = "event", ["name"] = "where", ["locale"] = locale });
        answer.EnsureSuccessStatusCode();
        var heard = (await caller.ReadAsync()).Activities[^1];
        Assert.Equal("en-GB", (string)heard["channelData"]!["culture"]!);
        Assert.Equal("en-GB", (string)heard["locale"]!);
    }

    [Fact]
    public async Task What_the_protocol_does_not_know_comes_back_as_it_was_sent()
    {
        using var caller = await ChatCaller.StartAsync(service);
        const string Sent = """
            {"type":"message","text":"x","ours":{"when":"2026-11-25T09:08:07.1230+01:00","n":12345678901234567890.5,"list":[null,true,{"$type":"System.Object","$id":"1","$ref":"2"}]},
             "channelData":{"date":"2026-11-25","empty":{},"nothing":null},
             "entities":[{"type":"ours","extra":["a"]}],"from":{"id":"x","aadObjectId":"y"}}
            """;
        using var answer = await caller.PostRawAsync(Sent);
        answer.EnsureSuccessStatusCode();
        var echo = (await caller.ReadAsync()).Activities[1];
        var sent = JsonNode.Parse(Sent)!;
        Assert.True(JsonNode.DeepEquals(sent["channelData"], echo["channelData"]), echo["channelData"]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(sent["entities"], echo["entities"]), echo["entities"]!.ToJsonString());
        Assert.Equal("2026-11-25T09:08:07.1230+01:00", (string)echo["ours"]!["when"]!);
        Assert.True(JsonNode.DeepEquals(sent["ours"]!["list"], echo["ours"]!["list"]), echo["ours"]!.ToJsonString());
        Assert.Null(echo["from"]!["aadObjectId"]);
    }

    [Theory]
    [InlineData("""half a pair: \ud83d and on""", "half a pair: \ufffd and on")]
    [InlineData("""nothing\u0000ness""", "nothingness")]
    [InlineData("""\u202eright to left 👩‍👩‍👧 Ω""", "\u202eright to left 👩‍👩‍👧 Ω")]
    public async Task Odd_signs_are_kept_or_mended_and_never_lose_the_message(string posted, string kept)
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var answer = await caller.PostRawAsync($$$"""{"type":"message","text":"{{{posted}}}","channelData":{"{{{posted}}}":"{{{posted}}}"}}""");
        answer.EnsureSuccessStatusCode();
        Assert.Equal(["Hello", kept, $"You said: {kept}"], await caller.TextsAsync());
    }

    [Fact]
    public async Task Two_posts_at_once_are_answered_one_after_the_other()
    {
        using var caller = await ChatCaller.StartAsync(service);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => caller.SayAsync($"n{number}")));
        var (activities, _) = await caller.ReadAsync();
        Assert.Equal(41, activities.Count);
        foreach (var pair in activities.Skip(1).Chunk(2))
        {
            Assert.Equal($"You said: {pair[0]["text"]}", (string)pair[1]["text"]!);
            Assert.Equal((string)pair[0]["id"]!, (string)pair[1]["replyToId"]!);
        }
        Assert.Equal(
            Enumerable.Range(1, 41).Select(number => $"{caller.Conversation}|{number:D7}"), activities.Select(activity => (string)activity["id"]!));
    }

    [Fact]
    public async Task A_post_made_again_is_answered_with_the_first_one_s_id_and_does_nothing()
    {
        using var caller = await ChatCaller.StartAsync(service);
        var posts = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            // Web Chat's Retry makes a new clientActivityID; our key stays.
            using var answer = await caller.PostAsync(new JsonObject
            {
                ["type"] = "message", ["text"] = "once",
                ["channelData"] = new JsonObject { ["turnKey"] = "same", ["clientActivityID"] = $"new-{number}" },
            });
            answer.EnsureSuccessStatusCode();
            return (string)(await ChatCaller.JsonAsync(answer))["id"]!;
        }));
        Assert.Single(posts.Distinct());
        Assert.Equal(["Hello", "once", "You said: once"], await caller.TextsAsync());
    }

    [Fact]
    public async Task A_post_without_our_key_is_known_again_by_the_client_s_own()
    {
        using var caller = await ChatCaller.StartAsync(service);
        for (var time = 0; time < 2; time++)
        {
            using var answer = await caller.PostRawAsync("""{"type":"message","text":"once","channelData":{"clientActivityID":"c1"}}""");
            answer.EnsureSuccessStatusCode();
        }
        Assert.Equal(["Hello", "once", "You said: once"], await caller.TextsAsync());
    }

    [Fact]
    public async Task The_same_key_in_another_conversation_is_another_post()
    {
        using var one = await ChatCaller.StartAsync(service);
        using var other = await ChatCaller.StartAsync(service);
        await one.SayAsync("x", "same");
        await other.SayAsync("x", "same");
        Assert.Equal(["Hello", "x", "You said: x"], await other.TextsAsync());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("seven")]
    [InlineData("99999999999999999999")]
    [InlineData("%00")]
    public async Task A_watermark_that_is_nonsense_is_refused(string watermark)
    {
        using var caller = await ChatCaller.StartAsync(service);
        foreach (var address in (string[])[$"{caller.Line}/activities?watermark={watermark}", $"{caller.Line}?watermark={watermark}"])
        {
            using var answer = await caller.SendAsync(HttpMethod.Get, address);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("BadArgument", (string)(await ChatCaller.JsonAsync(answer))["error"]!["code"]!);
        }
    }

    [Fact]
    public async Task A_watermark_from_the_future_brings_nothing()
    {
        using var caller = await ChatCaller.StartAsync(service);
        Assert.Empty((await caller.ReadAsync("5000")).Activities);
    }

    [Fact]
    public async Task A_long_talk_is_read_in_pages()
    {
        await using var busy = await ChatService.StartAsync(settings: ("Chat:MessagesPerMinute", "1000"));
        using var caller = await ChatCaller.StartAsync(busy);
        for (var number = 0; number < 120; number++)
            await caller.SayAsync($"{number}");
        var (first, watermark) = await caller.ReadAsync();
        var (second, last) = await caller.ReadAsync(watermark);
        Assert.Equal(("200", "241"), (watermark, last));
        Assert.Equal(241, first.Concat(second).Select(one => (string)one["id"]!).Distinct().Count());

        await caller.ReconnectAsync();
        using var socket = await caller.ListenAsync();
        Assert.Equal(241, (await ChatCaller.HearAsync(socket, 241)).Count);
    }

    [Fact]
    public async Task An_attachment_by_address_is_told_to_the_bot_as_unread()
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var answer = await caller.PostRawAsync(
            """{"type":"message","text":"look","attachments":[{"contentType":"image/png","contentUrl":"https://example.org/a.png"}]}""");
        answer.EnsureSuccessStatusCode();
        Assert.Equal("You said: look (unreadable)", (await caller.TextsAsync())[^1]);
    }

    [Fact]
    public async Task A_secret_code_is_seen_by_who_is_there_and_lies_nowhere_on_disk()
    {
        using var caller = await ChatCaller.StartAsync(service);
        using var socket = await caller.ListenAsync();
        await caller.SayAsync("code");
        const string Code = "Your code: **K7M4-29TX-CDFG**";
        Assert.Contains(Code, (await ChatCaller.HearAsync(socket, 4)).Select(heard => (string)heard["text"]!));
        Assert.Contains(Code, await caller.TextsAsync());
        foreach (var file in Directory.EnumerateFiles(service.DataFolder, "store*"))
        {
            // The service holds the file open; reading it is allowed.
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, Encoding.Latin1);
            Assert.DoesNotContain("K7M4-29TX", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_of_another_site_may_speak_to_the_chat_only_when_it_is_listed()
    {
        await using var listed = await ChatService.StartAsync(settings: ("Chat:Origins:0", "https://landlord.example.org"));
        foreach (var (origin, allowed) in (IEnumerable<(string, bool)>)[("https://landlord.example.org", true), ("https://evil.example.org", false)])
        {
            using var asked = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
            asked.Headers.Add("Origin", origin);
            asked.Headers.Add("Access-Control-Request-Method", "POST");
            asked.Headers.Add("Access-Control-Request-Headers", "authorization,x-ms-bot-agent");
            using var answer = await listed.Client.SendAsync(asked);
            Assert.Equal(allowed, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var told) && told.Single() == origin);
        }
    }
}
