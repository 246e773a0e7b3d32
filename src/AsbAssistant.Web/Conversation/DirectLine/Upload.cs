using System.Text;
using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Turns;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Storage.Evidence;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AsbAssistant.Web.Conversation.DirectLine;

/// <summary>
/// Takes the files of one upload as they stream in, each sealed before the next is read. A file that can't be taken costs
/// nobody the others or the words: the resident is told of it in the talk.
/// </summary>
internal sealed class Upload(EvidenceVault vault, IFaultWords words, IOptions<ChatOptions> chat, IOptions<StorageOptions> storage)
{
    private const string ActivityType = "application/vnd.microsoft.activity";
    private readonly List<SentFile> files = [];
    private readonly List<Reply> remarks = [];

    public IReadOnlyList<SentFile> Files => files;

    /// <summary>Sentences about files that were not taken.</summary>
    public IReadOnlyList<Reply> Remarks => remarks;

    /// <summary>False when files have come too fast: they are named and not kept.</summary>
    public bool TakesFiles { get; init; } = true;

    /// <summary>The activity that came with them, if one did.</summary>
    public Activity? Activity { get; private set; }

    /// <summary>What is wrong with the whole of it; null when nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Nothing in it could be a turn.</summary>
    public bool IsEmpty => Activity is null && files.Count == 0 && remarks.Count == 0;

    /// <summary>Lets a request be as large as the files that may come with it.</summary>
    public void Allow(HttpContext http) => Body.Allow(http, (storage.Value.MaxFileBytes * chat.Value.MostFiles) + chat.Value.MostBodyBytes);

    /// <summary>The files as an activity names them.</summary>
    public IList<Attachment> Attachments(string origin, string conversation) =>
        [.. files.Select(file => new Attachment(file.Type, $"{origin}/v3/directline/conversations/{conversation}/files/{file.Id}", name: file.Name))];

    public async Task ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            var name = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition) ? NameOf(disposition) : null;
            await KeepAsync(request.Body, name, request.ContentType, cancel);
            return;
        }
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            Fault = "multipart without a boundary";
            return;
        }
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (Fault is null && await reader.ReadNextSectionAsync(cancel) is { } part)
                await TakeAsync(part, cancel);
        }
        catch (Exception torn) when (torn is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            Fault = "multipart that can't be read";
        }
    }

    /// <summary>Gives back what was sealed when no turn took it.</summary>
    public void Discard()
    {
        foreach (var file in files)
            vault.Discard(new EvidenceId(Guid.ParseExact(file.Id, "N")));
    }

    private async Task TakeAsync(MultipartSection part, CancellationToken cancel)
    {
        _ = ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition);
        if (part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true)
            await TakeActivityAsync(part.Body, cancel);
        else if (disposition?.IsFileDisposition() == true)
            await KeepAsync(part.Body, NameOf(disposition), part.ContentType, cancel);
    }

    private async Task TakeActivityAsync(Stream body, CancellationToken cancel)
    {
        var most = chat.Value.MostBodyBytes;
        var bytes = new byte[most + 1];
        var read = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        if (read > most || !ActivityJson.TryRead(Encoding.UTF8.GetString(bytes, 0, read), out var activity))
        {
            Fault = "the activity part is not an activity";
            return;
        }
        activity.Attachments = null; // they describe the files, which speak for themselves
        Fault = ActivityEndpoints.Fault(activity);
        Activity = activity;
    }

    /// <summary>Seals one file, or says why it isn't taken.</summary>
    public async Task KeepAsync(Stream content, string? name, string? claimedType, CancellationToken cancel)
    {
        name ??= "file";
        if (!TakesFiles || files.Count + remarks.Count >= chat.Value.MostFiles)
        {
            remarks.Add(Reply.Say(words.FileRefused(name, FileFault.TooMany)));
            return;
        }
        var kept = await vault.SealAsync(content, name, claimedType, storage.Value.MaxFileBytes, cancel);
        if (kept.IsOk)
            files.Add(kept.Value);
        else
            remarks.Add(Reply.Say(words.FileRefused(name, WhyNot(kept.Refusal))));
    }

    private static FileFault WhyNot(CannotKeepFile refusal) => refusal switch
    {
        CannotKeepFile.Empty => FileFault.Empty,
        CannotKeepFile.TooLarge => FileFault.TooLarge,
        CannotKeepFile.UnknownType => FileFault.UnknownType,
        CannotKeepFile.Unavailable => FileFault.NotKept,
    };

    /// <summary>The name that came with a part.</summary>
    public static string? NameOf(ContentDispositionHeaderValue disposition) =>
        disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
}
