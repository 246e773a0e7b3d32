using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AsbAssistant.Web.Tests.Hosting;

namespace AsbAssistant.Web.Tests.Conversation;

public sealed class UploadTests : IAsyncLifetime
{
    private static readonly byte[] Photo = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly byte[] Program = [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 0, 1, 2, 3];
    private TestService service = null!;
    private ChatCaller caller = null!;

    public async Task InitializeAsync()
    {
        service = await ChatService.StartAsync(settings: [("Storage:MaxFileBytes", "5000"), ("Chat:MostFiles", "3"), ("Chat:UploadsPerMinute", "4")]);
        caller = await ChatCaller.StartAsync(service);
    }

    public async Task DisposeAsync()
    {
        caller.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task One_file_alone_is_a_message_of_its_own()
    {
        var body = new ByteArrayContent(Photo);
        body.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        body.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "door.png" };
        await TakenAsync(body);
        Assert.Equal("You said:  [door.png image/png 11]", (await caller.TextsAsync())[^1]);
        Assert.Single(Sealed());
    }

    [Fact]
    public async Task Several_files_without_words_are_one_message()
    {
        await TakenAsync(Form((Photo, "a.png"), (Encoding.UTF8.GetBytes("Every night"), "diary.txt")));
        Assert.Equal("You said:  [a.png image/png 11] [diary.txt text/plain 11]", (await caller.TextsAsync())[^1]);
        Assert.Equal(2, Sealed().Length);
    }

    [Fact]
    public async Task Words_and_files_are_one_message_and_the_files_come_back_to_their_sender_only()
    {
        using var form = Form((Photo, "a.png"));
        form.Add(ActivityPart("""{"type":"message","text":"see","channelData":{"turnKey":"k"},"attachments":[{"contentType":"x","contentUrl":"https://example.org"}]}"""), "activity");
        await TakenAsync(form);
        Assert.Equal("You said: see [a.png image/png 11]", (await caller.TextsAsync())[^1]);
        var file = (string)Assert.Single((await caller.ReadAsync()).Activities[1]["attachments"]!.AsArray())!["contentUrl"]!;
        Assert.StartsWith(service.Address.ToString(), file, StringComparison.Ordinal);

        using var back = await caller.SendAsync(HttpMethod.Get, file);
        Assert.Equal(Photo, await back.Content.ReadAsByteArrayAsync());
        Assert.Equal("nosniff", back.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("attachment", back.Content.Headers.ContentDisposition!.DispositionType);
        using var other = await ChatCaller.StartAsync(service);
        using var others = await other.SendAsync(HttpMethod.Get, file);
        Assert.Equal(HttpStatusCode.Forbidden, others.StatusCode);
        using var moved = await other.SendAsync(HttpMethod.Get, file.Replace(caller.Conversation, other.Conversation, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, moved.StatusCode);
    }

    [Fact]
    public async Task A_file_that_can_t_be_taken_costs_neither_the_others_nor_the_words()
    {
        using var form = Form((Photo, "a.png"), (Program, "photo.png"));
        form.Add(ActivityPart("""{"type":"message","text":"see"}"""), "activity");
        await TakenAsync(form);
        Assert.Equal(["photo.png: UnknownType", "You said: see [a.png image/png 11] (unreadable)"], (await caller.TextsAsync()).TakeLast(2));
    }

    [Fact]
    public async Task What_could_not_be_taken_is_said_after_the_emergency_card()
    {
        using var form = Form((Program, "voice.xyz"));
        form.Add(ActivityPart("""{"type":"message","text":"he has a knife"}"""), "activity");
        await TakenAsync(form);
        Assert.Equal(["Ring 999", "voice.xyz: UnknownType", "You said: he has a knife (unreadable)"], (await caller.TextsAsync()).TakeLast(3));
    }

    [Fact]
    public async Task Files_that_are_empty_too_large_or_too_many_are_named()
    {
        await TakenAsync(Form(([], "empty.png"), ([.. Photo, .. new byte[6000]], "large.png"), (Photo, "a.png"), (Photo, "b.png")));
        Assert.Equal(
            ["empty.png: Empty", "large.png: TooLarge", "b.png: TooMany", "You said:  [a.png image/png 11] (unreadable)"],
            (await caller.TextsAsync()).TakeLast(4));
        Assert.Single(Sealed());
    }

    [Fact]
    public async Task The_same_upload_again_keeps_nothing_twice()
    {
        for (var time = 0; time < 2; time++)
        {
            using var form = new MultipartFormDataContent { { ActivityPart("""{"type":"message","text":"see","channelData":{"turnKey":"k"}}"""), "activity" } };
            form.Add(FilePart(Photo), "file", "a.png");
            await TakenAsync(form);
        }
        Assert.Equal(["Hello", "see", "You said: see [a.png image/png 11]"], await caller.TextsAsync());
        Assert.Single(Sealed());
    }

    [Fact]
    public async Task Uploads_that_come_too_fast_lose_their_files_and_never_their_words()
    {
        for (var number = 0; number < 5; number++)
        {
            using var form = Form((Photo, "a.png"));
            form.Add(ActivityPart($$"""{"type":"message","text":"he has a knife {{number}}"}"""), "activity");
            await TakenAsync(form);
        }
        Assert.Equal(
            ["Ring 999", "a.png: TooMany", "You said: he has a knife 4 (unreadable)"], (await caller.TextsAsync()).TakeLast(3));
        Assert.Equal(4, Sealed().Length);
    }

    [Fact]
    public async Task An_upload_without_files_but_with_words_is_those_words()
    {
        using var form = new MultipartFormDataContent { { ActivityPart("""{"type":"message","text":"words"}"""), "activity" } };
        await TakenAsync(form);
        Assert.Equal("You said: words", (await caller.TextsAsync())[^1]);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "nothing like it")]
    [InlineData("multipart/form-data", "--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nhalf")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n")]
    public async Task An_upload_of_nothing_or_of_nonsense_is_refused_and_leaves_nothing(string type, string body)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await caller.SendAsync(HttpMethod.Post, caller.Line + "/upload", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BadArgument", (string)(await ChatCaller.JsonAsync(answer))["error"]!["code"]!);
        Assert.Empty(Sealed());
        Assert.Equal(["Hello"], await caller.TextsAsync());
    }

    [Fact]
    public async Task More_than_all_files_together_may_be_is_refused_and_leaves_nothing()
    {
        var large = new byte[700_000];
        Photo.CopyTo(large, 0);
        using var answer = await caller.SendAsync(HttpMethod.Post, caller.Line + "/upload", Form((Photo, "a.png"), (large, "large.png")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("MessageSizeTooBig", (string)(await ChatCaller.JsonAsync(answer))["error"]!["code"]!);
        Assert.Empty(Sealed());
    }

    private string[] Sealed() => Directory.GetFiles(Path.Combine(service.DataFolder, "evidence"));

    private async Task TakenAsync(HttpContent content)
    {
        using var answer = await caller.SendAsync(HttpMethod.Post, caller.Line + "/upload?userId=me", content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        JsonNode told = await ChatCaller.JsonAsync(answer);
        Assert.StartsWith(caller.Conversation + "|", (string)told["id"]!, StringComparison.Ordinal);
    }

    private static MultipartFormDataContent Form(params IEnumerable<(byte[] Content, string Name)> files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (content, name) in files)
            form.Add(FilePart(content), "file", name);
        return form;
    }

    private static ByteArrayContent FilePart(byte[] content)
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return part;
    }

    private static StringContent ActivityPart(string json)
    {
        var part = new StringContent(json);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        return part;
    }
}
