using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Access;
using AsbAssistant.Web.Conversation.DirectLine;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>
/// What the page's form sent, read as it streams in: the fields come first, and a file is sealed while it arrives, so that
/// nothing of it ever lies open on a disk.
/// </summary>
internal sealed class ReportForm(Upload upload)
{
    private const int MostFieldBytes = 256 * 1024;
    private readonly Dictionary<string, List<string>> fields = new(StringComparer.Ordinal);

    /// <summary>The turn's number.</summary>
    public string Turn => Field("turn");

    /// <summary>What was typed.</summary>
    public string Words => Field("words");

    /// <summary>Files that were sealed.</summary>
    public IReadOnlyList<SentFile> Files => upload.Files;

    /// <summary>Sentences about files that were not taken.</summary>
    public IReadOnlyList<Reply> Remarks => upload.Remarks;

    /// <summary>Nothing was said and nothing sent.</summary>
    public bool IsEmpty => Text.Length == 0 && Files.Count == 0 && Remarks.Count == 0;

    // A button that says something by itself goes before what stands in the boxes.
    private string Text => Field("say") is { Length: > 0 } said
        ? said
        : string.Join("\n", fields.GetValueOrDefault("pick", []).Append(Words).Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>Reads it. No file is taken before the token has been found good.</summary>
    /// <returns>whose talk it is; null when the token opens none</returns>
    public async Task<Admission?> ReadAsync(HttpContext http, Func<string?, Task<Admission?>> admit)
    {
        upload.Allow(http);
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
            return null;
        Admission? admitted = null;
        try
        {
            var reader = new MultipartReader(boundary, http.Request.Body);
            while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } part)
            {
                if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
                    continue;
                if (!disposition.IsFileDisposition())
                    await TakeFieldAsync(part.Body, HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "");
                else if (Upload.NameOf(disposition) is { Length: > 0 } name && (admitted ??= await admit(Field("token"))) is not null)
                    await upload.KeepAsync(part.Body, name, part.ContentType, http.RequestAborted);
            }
        }
        catch (Exception torn) when (torn is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return null;
        }
        return admitted ?? await admit(Field("token"));
    }

    /// <summary>Gives back what was sealed when no turn took it.</summary>
    public void Discard() => upload.Discard();

    /// <summary>The turn as the bot takes it.</summary>
    public Activity ToActivity(string origin, ConversationId conversation) => new(ActivityTypes.Message)
    {
        Text = Text,
        ChannelData = new JObject { ["turnKey"] = "report-" + Turn },
        Attachments = upload.Attachments(origin, conversation.Value),
    };

    private string Field(string name) => fields.GetValueOrDefault(name)?[0] ?? "";

    private async Task TakeFieldAsync(Stream body, string name)
    {
        var bytes = new byte[MostFieldBytes];
        var read = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
        // Forms write every line break as two signs.
        var value = System.Text.Encoding.UTF8.GetString(bytes, 0, read).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!fields.TryGetValue(name, out var values))
            fields[name] = values = [];
        values.Add(value);
    }
}
